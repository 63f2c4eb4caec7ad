import 'server-only'
import type { SpanHistory } from '@/lib/screening/count-history'
import {
  type CountedHistory,
  type CountingInForce,
  countNewHistories,
} from '@/lib/screening/queue-screenings'
import type { PersonPlan } from './plan-import'

/** `counted` holds what R01 counts for each new person of the batch, in their order. */
export type CountedBatch = { planned: PersonPlan[]; counted: CountedHistory[] }

/** Plans and counts the next batch while the database is at work on the one given out. */
export async function* countAhead(
  batches: AsyncIterator<PersonPlan[]>,
  inForce: CountingInForce,
): AsyncGenerator<CountedBatch> {
  for (let next = prepare(); ; ) {
    const batch = await next
    if (batch === null) return
    next = prepare()
    // told when it is waited for; without a listener now, it would end the process
    next.catch(() => {})
    yield batch
  }

  async function prepare(): Promise<CountedBatch | null> {
    const { done, value: planned } = await batches.next()
    if (done) return null
    const histories = planned.filter(({ citizenId }) => citizenId === null).map(historyInFile)
    return { planned, counted: await countNewHistories(histories, inForce) }
  }
}

function historyInFile({ person, coverage }: PersonPlan): SpanHistory {
  return { benefits: person.benefits, employments: person.employments, coverages: [coverage] }
}
