import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DueFlag, VisitMark } from '@/components/strip/aftercare-marks'
import type { AftercarePicture } from '@/components/strip/aftercare-strip'

/** Only the marks that this picture holds. */
export function AftercareLegend({ picture }: { picture: AftercarePicture }) {
  const t = useTranslations('strip.aftercare')
  const has = (state: AftercarePicture['visits'][number]['state']) =>
    picture.visits.some((visit) => visit.state === state)
  return (
    <ul className="mt-4 flex flex-wrap gap-x-6 gap-y-1.5 text-tag">
      {has('held') ? <Item mark={<VisitMark state="held" />}>{t('held')}</Item> : null}
      {has('planned') ? <Item mark={<VisitMark state="planned" />}>{t('planned')}</Item> : null}
      {has('not-held') ? <Item mark={<VisitMark state="not-held" />}>{t('notHeld')}</Item> : null}
      {picture.dueOn ? (
        <Item
          mark={
            <span className="block h-3 overflow-hidden ps-0.5">
              <DueFlag isOverdue={picture.dueOn < picture.todayOn} />
            </span>
          }
        >
          {t('dueLegend')}
        </Item>
      ) : null}
    </ul>
  )
}

function Item({ mark, children }: { mark: ReactNode; children: ReactNode }) {
  return (
    <li className="flex items-center gap-2">
      {mark}
      {children}
    </li>
  )
}
