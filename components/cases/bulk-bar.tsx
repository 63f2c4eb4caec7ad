'use client'

import { useState } from 'react'
import type { SelectedCase } from '@/components/cases/case-selection'
import { CaseloadExportForm } from '@/components/cases/export-form'
import type { ExportWords } from '@/components/exports/export-form'
import { ActionForm } from '@/components/ui/action-form'
import { Button, ButtonLink } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import type { FormLabels } from '@/components/ui/form-labels'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextInput } from '@/components/ui/text-input'
import { moveLanesAction, takeOverCasesAction } from '@/lib/cases/actions'
import type { RowResult } from '@/lib/cases/bulk-commands'
import type { Caseload } from '@/lib/cases/queries'
import { routes } from '@/lib/platform/routes'

export type BulkWords = {
  selectAll: string
  bar: string
  /** With # for the number. */
  selectedOne: string
  selectedMany: string
  clear: string
  close: string
  move: string
  lane: string
  reason: string
  optional: string
  lanes: { value: string; label: string }[]
  transfer: string
  results: string
  outcomes: Record<RowResult['outcome'], string>
  export: string
  exportWords: ExportWords
  moveLabels: FormLabels
  takeOverLabels: FormLabels
}

export const MOVE_PANEL_ID = 'move-selected'

type BulkBarProps = {
  selected: readonly SelectedCase[]
  query: string
  words: BulkWords
  may: Caseload['may']
  onClear: () => void
}

/** What can be done with the selected rows; stays in sight while there are any, or something to tell of them. */
export function BulkBar({ selected, query, words, may, onClear }: BulkBarProps) {
  const [told, setTold] = useState<{ names: Map<string, string>; results: RowResult[] } | null>(null)
  const count = (selected.length === 1 ? words.selectedOne : words.selectedMany).replace(
    '#',
    String(selected.length),
  )
  const cases = selected.map(({ caseId, version }) => `${caseId}:${version}`).join(',')
  const names = new Map(selected.map(({ caseId, name }) => [caseId, name]))

  return (
    <>
      <p role="status" className="sr-only">
        {selected.length > 0 ? count : ''}
      </p>
      {told ? <Results {...told} words={words} onClose={() => setTold(null)} /> : null}
      {selected.length > 0 ? (
        <section aria-label={words.bar} className="bulk-bar">
          <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
            <p className="font-semibold">{count}</p>
            {may.transfer ? (
              <ButtonLink
                href={routes.transferOf(selected.map(({ caseId }) => caseId))}
                kind="secondary"
                isSmall
              >
                {words.transfer}
              </ButtonLink>
            ) : null}
            {selected.some(({ isNew }) => isNew) ? (
              <ActionForm action={takeOverCasesAction} labels={words.takeOverLabels} submitKind="secondary">
                <input type="hidden" name="cases" value={cases} />
              </ActionForm>
            ) : null}
            <Button kind="quiet" isSmall onClick={onClear}>
              {words.clear}
            </Button>
          </div>
          <div className="flex flex-wrap gap-x-6 gap-y-1">
            {may.moveLane ? (
              <div id={MOVE_PANEL_ID}>
                <Disclosure summary={words.move}>
                  <ActionForm
                    action={moveLanesAction}
                    labels={words.moveLabels}
                    onOk={(value) => setTold({ names, results: resultsOf(value) })}
                  >
                    <input type="hidden" name="cases" value={cases} />
                    <RadioGroup name="lane" label={words.lane} look="row" choices={words.lanes} />
                    <TextInput
                      name="laneReason"
                      label={words.reason}
                      optional={words.optional}
                      maxLength={500}
                    />
                  </ActionForm>
                </Disclosure>
              </div>
            ) : null}
            <Disclosure summary={words.export}>
              <CaseloadExportForm query={query} cases={cases} words={words.exportWords} />
            </Disclosure>
          </div>
        </section>
      ) : null}
    </>
  )
}

type ResultsProps = {
  names: ReadonlyMap<string, string>
  results: readonly RowResult[]
  words: BulkWords
  onClose: () => void
}

function Results({ names, results, words, onClose }: ResultsProps) {
  return (
    <section aria-label={words.results} className="panel grid gap-2 p-4">
      <div className="flex items-baseline justify-between gap-4">
        <h2 className="text-h3">{words.results}</h2>
        <Button kind="quiet" isSmall onClick={onClose}>
          {words.close}
        </Button>
      </div>
      <ul className="grid gap-1">
        {results.map(({ caseId, outcome, message }) => (
          <li key={caseId} className="text-table">
            <span className="font-semibold">{names.get(caseId)}</span>: {words.outcomes[outcome]}
            {message ? `. ${message}` : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

function resultsOf(value: unknown): RowResult[] {
  return (value as { results: RowResult[] }).results
}
