import { useTranslations } from 'next-intl'
import type { LaneChoice } from '@/lib/cases/lane-choices'

/** Fx “Virksomhedspraktik hos Fjordby Bageri”, “Job hos Fjordby Bageri”. */
export function useActivityName() {
  const placements = useTranslations('placements')
  const kinds = useTranslations('words.placementKinds')
  const lane = useTranslations('cases.lane')
  return ({ companyName, placementKind }: Pick<LaneChoice, 'companyName' | 'placementKind'>): string =>
    placementKind === null
      ? lane('job', { company: companyName })
      : placements('heading', { kind: kinds(placementKind), company: companyName })
}
