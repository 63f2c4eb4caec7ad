import { routes } from '@/lib/platform/routes'
import { type BaselineScope, scopeValue } from './scope'

export function thresholdsHref({
  programmeId,
  people,
}: {
  programmeId: string
  people?: BaselineScope
}): string {
  const query = new URLSearchParams({
    projekt: programmeId,
    ...(people?.kind === 'IMPORT' ? { grundlag: scopeValue(people) } : {}),
  })
  return `${routes.thresholds}?${query}`
}
