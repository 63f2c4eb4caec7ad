import type { PlacementFacts } from '@/lib/placements/rules/paid-hours'

/** Virksomhedspraktik from 1 November 2026 without an agreed end: 20 hours a week, none of them paid. */
export function buildPlacement(overrides: Partial<PlacementFacts> = {}): PlacementFacts {
  return {
    id: 'placement',
    kind: 'VIRKSOMHEDSPRAKTIK',
    from: '2026-11-01',
    until: null,
    steps: [{ from: '2026-11-01', totalHours: 20, paidHours: 0 }],
    ...overrides,
  }
}
