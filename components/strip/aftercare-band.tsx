import { clsx } from 'clsx'
import { useLocale, useTranslations } from 'next-intl'
import { DueFlag, VisitMark } from '@/components/strip/aftercare-marks'
import type { AftercarePicture } from '@/components/strip/aftercare-strip'
import { clipTo, percentAt, type StripWindow, spanOn, spanStyle } from '@/components/strip/strip-scale'
import { TodayLine } from '@/components/strip/today-line'
import type { Day } from '@/lib/calendar/day'
import { formatDayTag } from '@/lib/calendar/format'

/** One row: the two phases as a band, brackets over the stretches, visits on the band, flag, cut and today. */
export function AftercareBand({ picture, window }: { picture: AftercarePicture; window: StripWindow }) {
  const t = useTranslations('strip')
  const locale = useLocale()
  const isHere = (day: Day) => day >= window.from && day < window.until
  const trial = clipTo(window, [{ from: picture.startOn, until: picture.trialUntil }])
  const hotline = clipTo(window, [{ from: picture.trialUntil, until: picture.hotlineUntil }])
  const { dueOn, endedUntil } = picture
  // A row of hotline alone has nothing to carry above its band.
  const isPlain =
    trial.length === 0 &&
    !picture.visits.some((visit) => isHere(visit.on)) &&
    ![dueOn, endedUntil, picture.todayOn].some((day) => day !== null && isHere(day))
  return (
    <div className={clsx('keep-colours relative', isPlain ? 'h-15' : 'h-28')}>
      <div className={clsx('absolute inset-x-0 h-28', isPlain ? '-top-9' : 'top-0')}>
        {clipTo(window, picture.stretches).map((stretch) => (
          <span
            key={stretch.from}
            className="absolute top-7 h-2 border-line-500 border-x border-t"
            style={spanStyle(spanOn(window, stretch))}
          />
        ))}
        {trial.map((phase) => (
          <Phase
            key={phase.from}
            style={spanStyle(spanOn(window, phase))}
            className="border-ink-700 bg-surface"
          >
            {t('aftercare.trial')}
          </Phase>
        ))}
        {hotline.map((phase) => (
          <Phase
            key={phase.from}
            style={spanStyle(spanOn(window, phase))}
            className="border-fjord-700 border-dotted bg-fjord-100"
          >
            {t('aftercare.hotline')}
          </Phase>
        ))}
        {endedUntil && isHere(endedUntil) ? (
          <>
            <span
              className="absolute top-10 end-0 h-14 bg-page/80"
              style={{ left: `${percentAt(window, endedUntil)}%` }}
            />
            <span
              className="absolute top-8 h-18 border-ink-900 border-s-2"
              style={{ left: `${percentAt(window, endedUntil)}%` }}
            >
              <span className="block ps-1.5 pt-7 font-semibold text-small whitespace-nowrap">
                {t('aftercare.ended', { day: formatDayTag(endedUntil, locale) })}
              </span>
            </span>
          </>
        ) : null}
        {picture.visits
          .filter((visit) => isHere(visit.on))
          .map((visit) => (
            <span
              key={visit.key}
              title={visit.label}
              className="absolute top-[2.9rem] -translate-x-1/2"
              style={{ left: `${percentAt(window, visit.on)}%` }}
            >
              <VisitMark state={visit.state} />
            </span>
          ))}
        {dueOn && isHere(dueOn) ? (
          <span
            className="absolute top-5 flex h-16 items-start"
            style={{ left: `${percentAt(window, dueOn)}%` }}
            title={t('aftercare.due', { day: formatDayTag(dueOn, locale) })}
          >
            <DueFlag isOverdue={dueOn < picture.todayOn} />
          </span>
        ) : null}
        {isHere(picture.todayOn) ? (
          <span className="absolute inset-x-0 top-5 h-[5rem]">
            <TodayLine left={percentAt(window, picture.todayOn)} label={t('today')} />
          </span>
        ) : null}
      </div>
    </div>
  )
}

type PhaseProps = { style: { left: string; width: string }; className: string; children: string }

function Phase({ style, className, children }: PhaseProps) {
  return (
    <span
      className={clsx(
        'absolute top-10 flex h-14 items-end overflow-hidden border px-2 pb-0.5 text-ink-700 text-small',
        className,
      )}
      style={style}
    >
      {children}
    </span>
  )
}
