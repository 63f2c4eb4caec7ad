import { useTranslations } from 'next-intl'
import { LANE_ORDER } from '@/components/board/board-model'
import { formLabels } from '@/components/ui/form-labels'
import { leavingCauses } from '@/lib/cases/schema'
import type { Lane } from '@/prisma/generated/enums'

/** Everything the board says in the browser. Words in braces are put in there. */
export function useBoardWords() {
  const t = useTranslations('board')
  const lane = useTranslations('cases.lane')
  const lanes = useTranslations('words.lanes')
  const ui = useTranslations('ui')
  return {
    lanes: Object.fromEntries(LANE_ORDER.map((one) => [one, lanes(one)])) as Record<Lane, string>,
    switchLabel: t('switch'),
    moveTo: t('moveTo'),
    moveName: t('moveName', { name: '{name}' }),
    chooseLane: t('chooseLane', { name: '{name}' }),
    cancel: ui('cancel'),
    moved: t('moved', { name: '{name}', lane: '{lane}', place: '{place}', count: '{count}' }),
    lifted: t('lifted', { name: '{name}' }),
    shifted: t('shifted', { lane: '{lane}', place: '{place}', count: '{count}' }),
    putBack: t('putBack', { name: '{name}' }),
    unreachable: ui('form.unreachable'),
    activity: t('activity'),
    noActivity: t('noActivity'),
    registerPlacement: lane('registerPlacement'),
    registerJob: lane('registerJob'),
    leaving: lane('leaving'),
    causes: leavingCauses.map((value) => ({ value, label: lane(`leavingCause.${value}`) })),
    move: formLabels(ui, t('move')),
    why: lane('reason'),
    optional: ui('optional'),
    explain: formLabels(ui, t('saveReason')),
    skip: t('skip'),
  }
}
