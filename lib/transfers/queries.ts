import 'server-only'
import type { Day } from '@/lib/calendar/day'
import { today } from '@/lib/calendar/today'
import type { Norm } from '@/lib/holders/rules/caseload-norm'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { hasRole, type Viewer } from '@/lib/platform/viewer'
import { canTransferFrom } from './access'
import type { WizardChoice } from './wizard-address'
import {
  type CaseChoice,
  listGiversCases,
  previewTransfer,
  showOnly,
  type TransferPreview,
} from './wizard-cases'
import { type Giver, listGivers, listReceivers, type Receiver } from './wizard-people'

export type TransferWizard = {
  on: Day
  isLeader: boolean
  choice: WizardChoice
  /** Cases that were asked for and are not the giver's, or not for the viewer to list. */
  leftOut: number
} & (
  | { step: 'GIVER'; givers: Giver[] }
  | { step: 'CASES'; giver: Giver; cases: CaseChoice[]; hidden: number }
  | { step: 'RECEIVER'; giver: Giver; count: number; receivers: Receiver[]; norm: Norm }
  | {
      step: 'TERMS'
      giver: Giver
      cases: CaseChoice[]
      /** Of people with protected names. */
      hidden: number
      receiver: Receiver
      norm: Norm
      preview: TransferPreview
      /** Cases the giver has held from today only: they can be handed over from tomorrow. */
      fromToday: number
    }
)

/** The step that is next by what has been chosen. Null where the viewer may not hand over the cases asked for. */
export async function getTransferWizard(viewer: Viewer, asked: WizardChoice): Promise<TransferWizard | null> {
  const on = today()
  const isLeader = hasRole(viewer, 'LEDER')
  const giverId = asked.giverId ?? (isLeader ? null : viewer.userId)
  if (giverId && !canTransferFrom(viewer, giverId)) return null
  const givers = await listGivers(viewer, on, giverId)
  const ofRole = givers.filter(({ role }) => asked.role === null || role === asked.role)
  const [giver] = giverId ? ofRole : []
  const shared = { on, isLeader, leftOut: 0 }
  if (!giver || ofRole.length > 1) {
    return { ...shared, choice: { ...asked, giverId }, step: 'GIVER', givers: giver ? ofRole : givers }
  }

  const { cases, hiddenIds } = await listGiversCases(viewer, { giverId: giver.id, role: giver.role, on })
  const chosen = asked.all ? cases : cases.filter(({ caseId }) => asked.caseIds.includes(caseId))
  const hidden = asked.withHidden ? hiddenIds : []
  const choice = { ...asked, giverId: giver.id, role: giver.role }
  await recordAuditBy(viewer, db, {
    kind: 'LIST',
    operation: 'page /sagsfordeling/overdrag',
    entity: 'Case',
    details: { giverId: giver.id, role: giver.role, citizenIds: cases.map(({ citizenId }) => citizenId) },
  })
  const count = chosen.length + hidden.length
  shared.leftOut = asked.all ? 0 : asked.caseIds.length - chosen.length
  if (count === 0 || asked.step === 'CASES') {
    return {
      ...shared,
      choice,
      step: 'CASES',
      giver,
      cases: showOnly(cases, asked.show, on),
      hidden: hiddenIds.length,
    }
  }

  const receiverId = asked.step === 'RECEIVER' ? null : asked.receiverId
  const { receivers, norm } = await listReceivers(viewer, {
    giverId: giver.id,
    role: giver.role,
    adding: count,
    on,
    onlyId: receiverId,
  })
  const [receiver] = receiverId ? receivers : []
  if (!receiver) {
    const all = receiverId
      ? await listReceivers(viewer, { giverId: giver.id, role: giver.role, adding: count, on })
      : { receivers, norm }
    return { ...shared, choice, step: 'RECEIVER', giver, count, ...all }
  }
  return {
    ...shared,
    choice,
    step: 'TERMS',
    giver,
    cases: chosen,
    hidden: hidden.length,
    receiver,
    norm,
    preview: await previewTransfer({
      giverId: giver.id,
      caseIds: [...chosen.map(({ caseId }) => caseId), ...hidden],
      on,
    }),
    fromToday: chosen.filter(({ since }) => since >= on).length,
  }
}
