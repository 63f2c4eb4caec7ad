import { addDays, maxDay } from '@/lib/calendar/day'
import decisionTexts from '../data/decision-texts.json'
import type { DemoContext } from './demo-context'
import { instantOn } from './instants'

/** The adviser of a draft asks two colleagues before it is sent. */
export function addOpinions({ random, today, rows, organisation, people }: DemoContext): void {
  const author = organisation.userIds.aase
  const draft = people.find(
    ({ story, visitationId }) =>
      story.phase === 'DRAFT' &&
      rows.visitations.some((one) => one.id === visitationId && one.createdById === author),
  )
  if (!draft?.visitationId) throw new Error('The demo has a draft of the adviser')
  const { oeyvind, jens } = organisation.userIds
  for (const [place, text] of decisionTexts.opinions.entries()) {
    rows.opinions.push({
      id: random.uuid(),
      visitationId: draft.visitationId,
      text,
      createdAt: instantOn(maxDay(draft.dates.talkOn, addDays(today, place - 3)), 50 + place),
      createdById: [author, oeyvind, jens][place] ?? author,
    })
  }
}
