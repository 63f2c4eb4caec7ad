'use client'

import { type RefObject, useEffect, useRef } from 'react'
import { ConflictDifferences } from '@/components/ui/conflict-differences'
import type { FormLabels } from '@/components/ui/form-labels'
import { TextLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { ActionResult } from '@/lib/platform/action-result'
import { routes } from '@/lib/platform/routes'

export type FormOutcome = Exclude<ActionResult, { status: 'invalid' }> | { status: 'unreachable' }

type FormOutcomeNoticeProps = {
  outcome: FormOutcome
  labels: FormLabels
  signInHref: string
  form: RefObject<HTMLFormElement | null>
}

/** What became of the last try, in words, with the focus moved to it. */
export function FormOutcomeNotice({ outcome, labels, signInHref, form }: FormOutcomeNoticeProps) {
  const ref = useFocusOnChange(outcome)
  const focusable = { ref, tabIndex: -1 }

  switch (outcome.status) {
    case 'ok':
      return <Notice kind="success" title={messageOf(outcome.value) ?? labels.saved} {...focusable} />
    case 'refused':
      return (
        <Notice
          kind="refusal"
          title={outcome.title}
          actions={
            <>
              {outcome.link ? (
                <TextLink href={outcome.link.href} className="font-semibold">
                  {outcome.link.label}
                </TextLink>
              ) : null}
              <RuleReference rule={outcome.rule} labels={labels} />
            </>
          }
          {...focusable}
        >
          {outcome.message}
        </Notice>
      )
    case 'conflict':
      return (
        <Notice kind="conflict" title={labels.conflictTitle} {...focusable}>
          {outcome.message}
          {outcome.theirs ? (
            <ConflictDifferences form={form} theirs={outcome.theirs} labels={labels} />
          ) : null}
        </Notice>
      )
    case 'signed-out':
      return (
        <Notice
          kind="warning"
          title={labels.signedOutTitle}
          actions={
            // In a new tab: what is typed here stays.
            <a
              href={signInHref}
              target="_blank"
              rel="noreferrer"
              className="font-semibold text-fjord-700 underline underline-offset-3"
            >
              {labels.signIn}
            </a>
          }
          {...focusable}
        >
          {outcome.message}
        </Notice>
      )
    case 'error':
      return (
        <Notice kind="error" title={labels.errorTitleGeneral} {...focusable}>
          {outcome.message}
        </Notice>
      )
    case 'unreachable':
      return (
        <Notice kind="error" title={labels.unreachableTitle} {...focusable}>
          {labels.unreachable}
        </Notice>
      )
  }
}

/** Only a rule of the field has a page. In a new tab: what is typed here stays. */
function RuleReference({ rule, labels }: { rule: string; labels: FormLabels }) {
  if (!/^R\d\d$/.test(rule)) return null
  return (
    <a
      href={routes.rule(rule)}
      target="_blank"
      rel="noreferrer"
      className="rounded-sm text-fjord-700 text-tag underline underline-offset-3"
    >
      {`${labels.rule} ${rule}`}
    </a>
  )
}

function useFocusOnChange(outcome: FormOutcome): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new outcome is a new answer to hear
  useEffect(() => {
    ref.current?.focus()
  }, [outcome])
  return ref
}

function messageOf(value: unknown): string | undefined {
  return textOf(value, 'message')
}

export function hrefOf(value: unknown): string | undefined {
  return textOf(value, 'href')
}

function textOf(value: unknown, key: string): string | undefined {
  if (typeof value !== 'object' || value === null || !(key in value)) return undefined
  const text = (value as Record<string, unknown>)[key]
  return typeof text === 'string' ? text : undefined
}
