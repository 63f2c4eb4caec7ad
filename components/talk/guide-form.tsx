'use client'

import { useRef, useState } from 'react'
import { GuideQuestionRow, type QuestionRowWords } from '@/components/talk/guide-question-row'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import type { FormLabels } from '@/components/ui/form-labels'
import type { Option } from '@/components/ui/select'
import { newSubmissionId } from '@/components/ui/submission-id'
import type { Action } from '@/lib/platform/action-result'
import type { GuideQuestion, TalkGuide } from '@/lib/talk/guide'

type GuideFormProps = {
  action: Action
  programmeId: string
  guide: TalkGuide
  labels: FormLabels
  themes: readonly Option[]
  asks: readonly Option[]
  words: QuestionRowWords & { moved: string; add: string; added: string; removed: string }
}

/** Rows that are added, moved and removed by buttons; nothing is so before it is saved. */
export function GuideForm({ action, programmeId, guide, labels, themes, asks, words }: GuideFormProps) {
  const [rows, setRows] = useState<readonly GuideQuestion[]>(guide.questions)
  const [said, setSaid] = useState('')
  const list = useRef<HTMLOListElement>(null)

  function focusOn(id: string, selector: string) {
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-row="${id}"] ${selector}`)?.focus(),
    )
  }

  function move(from: number, to: number) {
    const row = rows[from]
    if (!row || to < 0 || to >= rows.length) return
    setRows(rows.with(from, rows[to] as GuideQuestion).with(to, row))
    setSaid(words.moved.replace('{number}', String(to + 1)))
    focusOn(row.id, to < from ? '[data-move="up"]' : '[data-move="down"]')
  }

  function remove(index: number) {
    const neighbour = rows[index + 1] ?? rows[index - 1]
    setRows(rows.toSpliced(index, 1))
    setSaid(words.removed)
    if (neighbour) focusOn(neighbour.id, 'textarea')
  }

  function add() {
    const id = newSubmissionId()
    setRows([...rows, { id, theme: 'OTHER', asks: 'ONCE', text: '', help: null }])
    setSaid(words.added)
    focusOn(id, 'textarea')
  }

  return (
    <ActionForm action={action} labels={labels}>
      <input type="hidden" name="programmeId" value={programmeId} />
      <input type="hidden" name="version" value={guide.version} />
      <ol ref={list} className="grid gap-6">
        {rows.map((row, index) => (
          <GuideQuestionRow
            key={row.id}
            row={row}
            place={{ number: index + 1, isFirst: index === 0, isLast: index === rows.length - 1 }}
            themes={themes}
            asks={asks}
            words={words}
            onMove={(step) => move(index, index + step)}
            onRemove={() => remove(index)}
          />
        ))}
      </ol>
      <div>
        <Button kind="secondary" onClick={add}>
          {words.add}
        </Button>
      </div>
      <p role="status" className="text-ink-700 text-table">
        {said}
      </p>
    </ActionForm>
  )
}
