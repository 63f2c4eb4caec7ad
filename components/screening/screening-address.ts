import type { StripZoom } from '@/lib/history/strip-zoom'
import { routes } from '@/lib/platform/routes'
import type { MarkerCode } from '@/lib/screening/rules/thresholds'

/** How the strip is shown: the marker bracketed on it, and how many months back. */
export type StripLook = { marker: MarkerCode | null; zoom: StripZoom }

export const plainLook: StripLook = { marker: null, zoom: 48 }

export function screeningHref(
  { citizenId, screeningId }: { citizenId: string; screeningId: string },
  { marker, zoom }: StripLook,
): string {
  const asked = new URLSearchParams({ screening: screeningId })
  if (marker) asked.set('markoer', marker)
  if (zoom !== plainLook.zoom) asked.set('zoom', String(zoom))
  return `${routes.citizenScreening(citizenId)}?${asked}${marker ? '#striben' : ''}`
}
