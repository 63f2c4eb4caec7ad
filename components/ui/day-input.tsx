'use client'

import { useRef, useState } from 'react'
import { FieldFrame, type FieldWords } from '@/components/ui/field'
import { useField } from '@/components/ui/form-state'
import { Icon } from '@/components/ui/icon'
import { calendarIcon } from '@/components/ui/icon-shapes'
import { type Day, isDay } from '@/lib/calendar/day'
import { formatDay, formatDayEcho, type Locale } from '@/lib/calendar/format'
import { parseDayInput } from '@/lib/calendar/parse-day-input'

type DayInputProps = FieldWords & {
  today: Day
  locale: Locale
  defaultValue?: Day | undefined
  labels: { openCalendar: string; notUnderstood: string }
  onDay?: (day: Day | null) => void
}

/** One text field that takes a date in any usual writing and says back how it was read. The text itself is
 * what is sent; the server reads it again. */
export function DayInput({
  name,
  label,
  hint,
  optional,
  error,
  id,
  className,
  today,
  locale,
  defaultValue,
  labels,
  onDay,
}: DayInputProps) {
  const ids = useField({ name, id, hint, error })
  const text = useRef<HTMLInputElement>(null)
  const native = useRef<HTMLInputElement>(null)
  const [echo, setEcho] = useState(defaultValue ? formatDayEcho(defaultValue, locale) : '')
  const echoId = `${ids.id}-echo`

  function read(value: string) {
    const day = value.trim() === '' ? null : parseDayInput(value, today)
    setEcho(day ? formatDayEcho(day, locale) : value.trim() === '' ? '' : labels.notUnderstood)
    onDay?.(day)
    return day
  }

  function openCalendar() {
    if (!native.current || !text.current) return
    native.current.value = parseDayInput(text.current.value, today) ?? ''
    native.current.showPicker()
  }

  function takeFromCalendar(value: string) {
    if (!text.current || !isDay(value)) return
    text.current.value = formatDay(value, locale)
    text.current.dispatchEvent(new Event('input', { bubbles: true }))
    read(text.current.value)
    text.current.focus()
  }

  return (
    <FieldFrame ids={ids} label={label} hint={hint} optional={optional} className={className}>
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="relative block w-48">
          <input
            ref={text}
            id={ids.id}
            name={name}
            type="text"
            autoComplete="off"
            defaultValue={defaultValue ? formatDay(defaultValue, locale) : ''}
            aria-describedby={[ids.describedBy, echoId].filter(Boolean).join(' ')}
            aria-invalid={ids.error ? true : undefined}
            onBlur={(event) => read(event.currentTarget.value)}
            className="control pe-12"
          />
          <button
            type="button"
            aria-label={labels.openCalendar}
            onClick={openCalendar}
            className="absolute end-0.5 top-1/2 inline-flex size-10 -translate-y-1/2 items-center justify-center rounded-sm text-fjord-700 hover:bg-fjord-50"
          >
            <Icon shape={calendarIcon} />
          </button>
          <input
            ref={native}
            type="date"
            tabIndex={-1}
            aria-hidden
            onChange={(event) => takeFromCalendar(event.currentTarget.value)}
            className="pointer-events-none absolute end-0 bottom-0 size-px opacity-0"
          />
        </span>
        <span
          id={echoId}
          aria-live="polite"
          className="min-h-[1lh] basis-full text-ink-700 text-tag sm:basis-auto"
        >
          {echo}
        </span>
      </span>
    </FieldFrame>
  )
}
