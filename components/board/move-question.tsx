'use client'

import { useEffect, useRef } from 'react'
import type { BoardCardProps } from '@/components/board/board-card'
import type { BoardWords } from '@/components/board/board-words'
import type { Saved } from '@/components/board/use-board'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/link'
import { RadioGroup } from '@/components/ui/radio-group'
import { moveLaneAction } from '@/lib/cases/actions'
import { routes } from '@/lib/platform/routes'
import type { Lane } from '@/prisma/generated/enums'

type MoveQuestionProps = {
  card: BoardCardProps['card']
  lane: Lane
  words: BoardWords
  onSaved: (saved: Saved) => void
  onCancel: () => void
}

/** Into the lane of running activities: what it rests on. Out of it: what happened. */
export function MoveQuestion({ card, lane, words, onSaved, onCancel }: MoveQuestionProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('input:not([type=hidden]), a, button')?.focus()
  }, [])
  const cancel = (
    <Button kind="quiet" isSmall onClick={onCancel}>
      {words.cancel}
    </Button>
  )
  return (
    <div ref={box} className="mt-2 w-full border-line-300 border-t pt-2 text-table">
      {lane === 'ACTIVE' && card.choices.length === 0 ? (
        <div className="grid gap-2">
          <p>{words.noActivity}</p>
          <p className="flex flex-wrap gap-x-4 gap-y-1">
            <TextLink href={routes.citizenPlacements(card.citizenId)}>{words.registerPlacement}</TextLink>
            <TextLink href={routes.newJob(card.citizenId)}>{words.registerJob}</TextLink>
          </p>
          <p className="-ms-3">{cancel}</p>
        </div>
      ) : (
        <ActionForm
          action={moveLaneAction}
          labels={words.move}
          submitKind="secondary"
          aside={cancel}
          onOk={(value) => onSaved(value as Saved)}
        >
          <input type="hidden" name="caseId" value={card.caseId} />
          <input type="hidden" name="version" value={card.version} />
          <input type="hidden" name="lane" value={lane} />
          {lane === 'ACTIVE' ? (
            <RadioGroup
              name="placementId"
              label={words.activity}
              choices={card.choices}
              {...(card.choices.length === 1 ? { defaultValue: card.choices[0]?.value } : {})}
            />
          ) : (
            <RadioGroup name="leavingCause" label={words.leaving} choices={words.causes} />
          )}
        </ActionForm>
      )}
    </div>
  )
}
