'use client'

import { type KeyboardEvent, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { DayInput } from '@/components/ui/day-input'
import { TextInput } from '@/components/ui/text-input'
import type { Day } from '@/lib/calendar/day'
import type { Locale } from '@/lib/calendar/format'
import { agreementField, MOST_AGREEMENTS } from '@/lib/case-talks/form-fields'

type AgreementRowsProps = {
  today: Day
  locale: Locale
  words: {
    title: string
    hint: string
    /** {number} is the row's. */
    row: string
    what: string
    who: string
    whoDefault: string
    when: string
    optional: string
    add: string
    openCalendar: string
    notUnderstood: string
  }
}

/** What is agreed, a line each; Enter goes on to the next line instead of sending the form. */
export function AgreementRows({ today, locale, words }: AgreementRowsProps) {
  const [rows, setRows] = useState(1)
  const list = useRef<HTMLOListElement>(null)
  const canAdd = rows < MOST_AGREEMENTS

  function focusOn(row: number) {
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLInputElement>(`[name="${agreementField(row, 'what')}"]`)?.focus(),
    )
  }

  function add() {
    setRows(rows + 1)
    focusOn(rows + 1)
  }

  function onKeyDown(event: KeyboardEvent<HTMLLIElement>, row: number) {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
    if (!(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    if (row < rows) focusOn(row + 1)
    else if (canAdd) add()
  }

  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold text-h3">{words.title}</legend>
      <p className="text-ink-600 text-tag">{words.hint}</p>
      <ol ref={list} className="mt-3 grid gap-4">
        {Array.from({ length: rows }, (_, index) => index + 1).map((row) => (
          <li
            key={row}
            onKeyDown={(event) => onKeyDown(event, row)}
            className="grid gap-3 border-line-300 border-s-3 ps-3 sm:grid-cols-[1fr_12rem]"
          >
            <span className="font-semibold text-ink-700 text-tag sm:col-span-2">
              {words.row.replace('{number}', String(row))}
            </span>
            <TextInput name={agreementField(row, 'what')} label={words.what} maxLength={500} />
            <TextInput
              name={agreementField(row, 'who')}
              label={words.who}
              defaultValue={words.whoDefault}
              maxLength={500}
            />
            <DayInput
              name={agreementField(row, 'dueOn')}
              label={words.when}
              optional={words.optional}
              today={today}
              locale={locale}
              labels={words}
            />
          </li>
        ))}
      </ol>
      {canAdd ? (
        <div className="mt-3">
          <Button kind="secondary" isSmall onClick={add}>
            {words.add}
          </Button>
        </div>
      ) : null}
    </fieldset>
  )
}
