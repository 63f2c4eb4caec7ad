import { runCommand } from '@/lib/deadlines/run-command'
import { db } from '@/lib/platform/db'
import { decide } from '@/lib/visitation/commands'
import { sendToFund } from '@/lib/visitation/fund-commands'
import type { Visitation } from '@/prisma/generated/client'
import { createConsent } from '@/tests/factories/aftercare'
import { createCase, createCitizen } from '@/tests/factories/citizen'
import { createAKasse, createTeam, createUnit, createUser } from '@/tests/factories/organisation'
import { createProgramme } from '@/tests/factories/programme'
import { buildDecideValues, createDraft, createScreening } from '@/tests/factories/visitation'

type WorldOverrides = { template?: object; answerDays?: number }

/** A unit with its advisers, two funds and a member of the first, screened and assessed. */
export async function createVisitationWorld({ template = {}, answerDays = 14 }: WorldOverrides = {}) {
  const unit = await createUnit(db)
  const team = await createTeam(db, { unitId: unit.id })
  const [own, other] = await Promise.all([createAKasse(db), createAKasse(db)])
  const at = { unitId: unit.id, teamId: team.id }
  const programme = await createProgramme(db, {
    unitId: unit.id,
    template,
    settings: { visitation: { answerDays } },
  })
  const people = {
    adviser: await createUser(db, { ...at, role: 'MYNDIGHEDSRAADGIVER', name: 'Kirsten Aagaard' }),
    otherAdviser: await createUser(db, { ...at, role: 'MYNDIGHEDSRAADGIVER', name: 'Jens Bro' }),
    consultant: await createUser(db, { ...at, name: 'Mette Krogh' }),
    otherConsultant: await createUser(db, { ...at, name: 'Ali Demir' }),
    leader: await createUser(db, { unitId: unit.id, role: 'LEDER', name: 'Lone Holm' }),
    specialist: await createUser(db, { unitId: unit.id, role: 'FAGPARTNER', name: 'Pia Lund' }),
    fund: await createUser(db, { unitId: unit.id, role: 'A_KASSE', aKasseId: own.id, name: 'Henning Friis' }),
    otherFund: await createUser(db, { unitId: unit.id, role: 'A_KASSE', aKasseId: other.id }),
  }
  const citizen = await createCitizen(db, { unitId: unit.id, aKasseId: own.id, name: 'Amina Holst' })
  const screening = await createScreening(db, {
    citizenId: citizen.id,
    programmeId: programme.id,
    assessedById: people.adviser.user.id,
  })
  return { unit, team, own, other, programme, ...people, citizen, screening }
}

export type VisitationWorld = Awaited<ReturnType<typeof createVisitationWorld>>

export function createShareConsent(
  w: VisitationWorld,
  dates: { withdrawnOn?: `${number}-${number}-${number}` } = {},
) {
  return createConsent(db, {
    citizenId: w.citizen.id,
    createdById: w.adviser.user.id,
    kind: 'SHARE_A_KASSE',
    givenOn: '2026-11-01',
    ...dates,
  })
}

export function createWorldDraft(
  w: VisitationWorld,
  answers: Partial<Parameters<typeof createDraft>[1]> = {},
): Promise<Visitation> {
  return createDraft(db, { screening: w.screening, createdById: w.adviser.user.id, ...answers })
}

/** A draft that the fund was asked about today. */
export async function createSent(
  w: VisitationWorld,
  answers: Partial<Parameters<typeof createDraft>[1]> = {},
): Promise<Visitation> {
  await createShareConsent(w)
  const draft = await createWorldDraft(w, answers)
  await runCommand(sendToFund, { viewer: w.adviser.viewer, values: versionValues(draft) as never })
  return db.visitation.findUniqueOrThrow({ where: { id: draft.id } })
}

/** Decided by the adviser; accepted opens the case of the adviser and the consultant. */
export async function createDecided(
  w: VisitationWorld,
  answers: Partial<Parameters<typeof createDraft>[1]> = {},
): Promise<Visitation> {
  const draft = await createWorldDraft(w, answers)
  await decideAs(w, draft)
  return db.visitation.findUniqueOrThrow({ where: { id: draft.id } })
}

export function decideAs(w: VisitationWorld, visitation: Visitation, by = w.adviser) {
  const pair = { teamId: w.team.id, adviserId: w.adviser.user.id, consultantId: w.consultant.user.id }
  return runCommand(decide, { viewer: by.viewer, values: buildDecideValues(visitation, pair) as never })
}

/** The open case of a citizen whose visitation is not decided yet. */
export function createWorldCase(w: VisitationWorld) {
  return createCase(db, {
    unitId: w.unit.id,
    teamId: w.team.id,
    citizenId: w.citizen.id,
    ks: w.adviser.user.id,
    vk: w.consultant.user.id,
  })
}

export function versionValues(visitation: Visitation) {
  return { visitationId: visitation.id, version: String(visitation.version) }
}

export function reload(visitation: Pick<Visitation, 'id'>): Promise<Visitation> {
  return db.visitation.findUniqueOrThrow({ where: { id: visitation.id } })
}
