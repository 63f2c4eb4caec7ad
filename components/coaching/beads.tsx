import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Bead, BeadState } from '@/lib/coaching/beads'
import { useStepName } from './use-step-name'

/** How far the sessions are: filled held, ring booked, crossed no-show. The words are heard, and seen on hover. */
export function Beads({ beads }: { beads: readonly Bead[] }) {
  const t = useTranslations('coaching.bead')
  const stepName = useStepName()
  return (
    <ol aria-label={t('label')} className="flex gap-1.5">
      {beads.map(({ number, state, noShows }) => {
        const words = [
          t('name', { number, step: stepName(number, beads.length) }),
          t(state),
          ...(noShows > 0 && state !== 'NO_SHOW' ? [t('noShows', { count: noShows })] : []),
        ].join(', ')
        return (
          <li key={number} title={words} className="inline-flex">
            <svg viewBox="0 0 24 24" aria-hidden className="size-6 text-fjord-700">
              {SHAPES[state]}
              <text
                x="12"
                y="16"
                textAnchor="middle"
                fontSize="11"
                fontWeight="700"
                className={state === 'HELD' ? 'fill-on-primary' : 'fill-ink-900'}
              >
                {number}
              </text>
            </svg>
            <span className="sr-only">{words}</span>
          </li>
        )
      })}
    </ol>
  )
}

const ring = (dash?: string) => (
  <circle
    cx="12"
    cy="12"
    r="10"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    {...(dash ? { strokeDasharray: dash, strokeWidth: 1.4 } : {})}
  />
)

const SHAPES: Record<BeadState, ReactNode> = {
  HELD: <circle cx="12" cy="12" r="11" fill="currentColor" />,
  PLANNED: ring(),
  NO_SHOW: (
    <>
      {ring('2.5 2.5')}
      <path d="M3.5 3.5l17 17M20.5 3.5l-17 17" className="stroke-overdue-mark" strokeWidth="1.6" />
    </>
  ),
  EMPTY: ring('2.5 2.5'),
}
