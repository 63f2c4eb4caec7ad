'use client'

import { useEffect, useRef, useState } from 'react'
import { DayInput } from '@/components/ui/day-input'
import { type Choice, RadioGroup } from '@/components/ui/radio-group'
import { addDays, type Day } from '@/lib/calendar/day'
import { formatDay, type Locale } from '@/lib/calendar/format'
import { parseDayInput } from '@/lib/calendar/parse-day-input'

type Schedule = { startsOn: Day; trialUntil: Day; intervalDays: number; dueOn: Day | null }

type NextVisitFieldProps = {
  choices: readonly Choice[]
  defaultChoice: string
  words: {
    label: string
    day: string
    afterDue: string
    kept: string | null
    openCalendar: string
    notUnderstood: string
  }
  schedule: Schedule
  today: Day
  locale: Locale
}

const WEEKS: Record<string, number> = { WEEKS_1: 1, WEEKS_2: 2, WEEKS_4: 4 }

/** When the next visit is, with a word at once when that is after its deadline. The server has the last say. */
export function NextVisitField({
  choices,
  defaultChoice,
  words,
  schedule,
  today,
  locale,
}: NextVisitFieldProps) {
  const box = useRef<HTMLDivElement>(null)
  const [choice, setChoice] = useState(defaultChoice)
  const [lateFor, setLateFor] = useState<Day | null>(null)

  useEffect(() => {
    const form = box.current?.closest('form')
    if (!form) return
    const read = () => {
      const values = new FormData(form)
      const text = (name: string) => String(values.get(name) ?? '')
      setLateFor(
        deadlineBefore({
          visitOn: parseDayInput(text('onDate'), today) ?? today,
          // Until it is said how, a visit is what is most often written down here.
          isWorkplace: !['PHONE', 'VIDEO', 'NOT_HELD'].includes(text('form')),
          choice: text('nextVisit'),
          chosenOn: parseDayInput(text('nextVisitOn'), today),
          schedule,
        }),
      )
    }
    read()
    form.addEventListener('input', read)
    return () => form.removeEventListener('input', read)
  }, [schedule, today])

  return (
    <div ref={box} className="grid gap-3">
      <RadioGroup
        name="nextVisit"
        look="cards"
        label={words.label}
        {...(words.kept ? { hint: words.kept } : {})}
        choices={choices}
        defaultValue={defaultChoice}
        onChange={setChoice}
      />
      <div hidden={choice !== 'DATE'}>
        <DayInput
          name="nextVisitOn"
          label={words.day}
          today={today}
          locale={locale}
          labels={{ openCalendar: words.openCalendar, notUnderstood: words.notUnderstood }}
        />
      </div>
      <p role="status" className="font-semibold text-soon-text">
        {lateFor ? words.afterDue.replace('{date}', formatDay(lateFor, locale)) : ''}
      </p>
    </div>
  )
}

type Answers = {
  visitOn: Day
  isWorkplace: boolean
  choice: string
  chosenOn: Day | null
  schedule: Schedule
}

/** The deadline the chosen day lies after; null when it lies in time or nothing is due. */
function deadlineBefore({ visitOn, isWorkplace, choice, chosenOn, schedule }: Answers): Day | null {
  const weeks = WEEKS[choice]
  const plannedOn = weeks ? addDays(visitOn, 7 * weeks) : choice === 'DATE' ? chosenOn : null
  const meetsDeadline = isWorkplace && visitOn > schedule.startsOn
  const dueOn = meetsDeadline ? addDays(visitOn, schedule.intervalDays) : schedule.dueOn
  if (plannedOn === null || dueOn === null || dueOn >= schedule.trialUntil) return null
  return plannedOn > dueOn ? dueOn : null
}
