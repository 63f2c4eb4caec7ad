'use client'

import { Button } from '@/components/ui/button'
import { type Option, Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import type { GuideQuestion } from '@/lib/talk/guide'
import { questionField } from '@/lib/talk/talk-fields'

export type QuestionRowWords = {
  /** With `{number}` in it. */
  question: string
  theme: string
  asks: string
  text: string
  help: string
  optional: string
  up: string
  down: string
  remove: string
}

type GuideQuestionRowProps = {
  row: GuideQuestion
  place: { number: number; isFirst: boolean; isLast: boolean }
  themes: readonly Option[]
  asks: readonly Option[]
  words: QuestionRowWords
  onMove: (step: -1 | 1) => void
  onRemove: () => void
}

export function GuideQuestionRow({
  row,
  place,
  themes,
  asks,
  words,
  onMove,
  onRemove,
}: GuideQuestionRowProps) {
  const title = words.question.replace('{number}', String(place.number))
  return (
    <li data-row={row.id}>
      <fieldset className="grid gap-4 border-line-300 border-t pt-4">
        <legend className="float-left mb-3 w-full font-semibold text-h3">{title}</legend>
        <input type="hidden" name="rows" value={row.id} />
        <div className="grid gap-4 lg:grid-cols-2">
          <Textarea
            name={questionField(row.id, 'text')}
            label={words.text}
            defaultValue={row.text}
            rows={2}
            maxLength={500}
          />
          <Textarea
            name={questionField(row.id, 'help')}
            label={words.help}
            optional={words.optional}
            defaultValue={row.help ?? ''}
            rows={2}
            maxLength={1000}
          />
        </div>
        <div className="grid gap-4 sm:grid-cols-2">
          <Select
            name={questionField(row.id, 'theme')}
            label={words.theme}
            defaultValue={row.theme}
            options={themes}
          />
          <Select
            name={questionField(row.id, 'asks')}
            label={words.asks}
            defaultValue={row.asks}
            options={asks}
          />
        </div>
        <div className="flex flex-wrap gap-3">
          <RowButton
            words={words.up}
            title={title}
            move="up"
            isDisabled={place.isFirst}
            onPress={() => onMove(-1)}
          />
          <RowButton
            words={words.down}
            title={title}
            move="down"
            isDisabled={place.isLast}
            onPress={() => onMove(1)}
          />
          <RowButton words={words.remove} title={title} onPress={onRemove} />
        </div>
      </fieldset>
    </li>
  )
}

type RowButtonProps = {
  words: string
  /** Heard after the words: which question it is about. */
  title: string
  move?: 'up' | 'down'
  isDisabled?: boolean
  onPress: () => void
}

function RowButton({ words, title, move, isDisabled, onPress }: RowButtonProps) {
  return (
    <Button
      kind="secondary"
      isSmall
      data-move={move}
      aria-disabled={isDisabled || undefined}
      onClick={onPress}
    >
      {words}
      <span className="sr-only">: {title}</span>
    </Button>
  )
}
