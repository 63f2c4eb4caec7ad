'use client'

import type { BoardWords } from '@/components/board/board-words'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/text-input'
import { explainMoveAction } from '@/lib/cases/actions'

type WhyFieldProps = { caseId: string; moveId: string; words: BoardWords; onDone: () => void }

/** The move is saved; why may be told, and never has to be. */
export function WhyField({ caseId, moveId, words, onDone }: WhyFieldProps) {
  return (
    <div className="mt-2 w-full border-line-300 border-t pt-2 text-table">
      <ActionForm
        action={explainMoveAction}
        labels={words.explain}
        submitKind="secondary"
        onOk={onDone}
        aside={
          <Button kind="quiet" isSmall onClick={onDone}>
            {words.skip}
          </Button>
        }
      >
        <input type="hidden" name="caseId" value={caseId} />
        <input type="hidden" name="moveId" value={moveId} />
        <TextInput name="laneReason" label={words.why} optional={words.optional} maxLength={500} />
      </ActionForm>
    </div>
  )
}
