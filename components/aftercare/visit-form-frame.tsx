'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button, ButtonLink } from '@/components/ui/button'
import type { FormLabels } from '@/components/ui/form-labels'
import { Notice } from '@/components/ui/notice'
import type { LoggedVisit } from '@/lib/aftercare/logged-visit'
import type { Day } from '@/lib/calendar/day'
import { formatDay, type Locale } from '@/lib/calendar/format'
import type { Action } from '@/lib/platform/action-result'

type Words = {
  visit: string
  other: string
  next: string
  noNext: string
  lateOne: string
  lateOther: string
  planned: string
  afterDue: string
  another: string
}

type VisitFormFrameProps = {
  action: Action<LoggedVisit>
  labels: FormLabels
  words: Words
  links: readonly { href: string; label: string }[]
  locale: Locale
  children: ReactNode
}

/** The form, and when it is saved, the server's answer in its place: what is next and by when. */
export function VisitFormFrame({ action, labels, words, links, locale, children }: VisitFormFrameProps) {
  const [saved, setSaved] = useState<LoggedVisit | null>(null)
  if (saved) {
    return (
      <SavedVisit
        saved={saved}
        words={words}
        links={links}
        locale={locale}
        onAnother={() => setSaved(null)}
      />
    )
  }
  return (
    <ActionForm
      action={action}
      labels={labels}
      isSubmitFixed
      onOk={(value) => setSaved(value as LoggedVisit)}
    >
      {children}
    </ActionForm>
  )
}

type SavedVisitProps = Omit<VisitFormFrameProps, 'action' | 'labels' | 'children'> & {
  saved: LoggedVisit
  onAnother: () => void
}

function SavedVisit({ saved, words, links, locale, onAnother }: SavedVisitProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const [primary, ...others] = links
  return (
    <Notice
      kind={saved.isPlannedAfterDue ? 'warning' : 'success'}
      ref={box}
      tabIndex={-1}
      title={titleOf(saved, words, locale)}
      actions={
        <>
          {primary ? <ButtonLink href={primary.href}>{primary.label}</ButtonLink> : null}
          {others.map(({ href, label }) => (
            <ButtonLink key={href} href={href} kind="secondary">
              {label}
            </ButtonLink>
          ))}
          <Button kind="quiet" onClick={onAnother}>
            {words.another}
          </Button>
        </>
      }
    >
      {detailsOf(saved, words, locale)}
    </Notice>
  )
}

function titleOf(saved: LoggedVisit, words: Words, locale: Locale): string {
  const first = saved.isHeldVisit ? words.visit : words.other
  return `${first} ${saved.nextDueOn ? withDate(words.next, saved.nextDueOn, locale) : words.noNext}`
}

function detailsOf(saved: LoggedVisit, words: Words, locale: Locale): string {
  const { daysLate, plannedOn, nextDueOn, isPlannedAfterDue } = saved
  const sentences: string[] = []
  if (daysLate === 1) sentences.push(words.lateOne)
  else if (daysLate) sentences.push(words.lateOther.replace('{days}', String(daysLate)))
  if (plannedOn) sentences.push(withDate(words.planned, plannedOn, locale))
  if (isPlannedAfterDue && nextDueOn) sentences.push(withDate(words.afterDue, nextDueOn, locale))
  return sentences.join(' ')
}

function withDate(template: string, day: Day, locale: Locale): string {
  return template.replace('{date}', formatDay(day, locale))
}
