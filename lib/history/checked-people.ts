import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { decrypt, encrypt } from '@/lib/platform/secrets'
import type { CompactPerson } from './extract/compact-history'

/** People kept, looked up and written at a time, so that neither memory nor a statement grows with the file. */
const PEOPLE_AT_A_TIME = 2000

export function* inBatches(people: Iterable<CompactPerson>): Generator<CompactPerson[]> {
  let batch: CompactPerson[] = []
  for (const person of people) {
    batch.push(person)
    if (batch.length < PEOPLE_AT_A_TIME) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

type Batch = { importId: string; ordinal: number; people: readonly CompactPerson[] }

/** What the check read is what the import writes: the file is read once. */
export async function keepPeople(tx: Tx, { importId, ordinal, people }: Batch): Promise<void> {
  const content = encrypt(Buffer.from(JSON.stringify(people)))
  await tx.historyImportPeople.create({ data: { importId, ordinal, content }, select: { ordinal: true } })
}

/** The people of a checked file in its order, a batch at a time. */
export async function* readPeople(tx: Tx, importId: string): AsyncGenerator<CompactPerson[]> {
  for (let ordinal = 0; ; ordinal++) {
    const batch = await tx.historyImportPeople.findUnique({
      where: { importId_ordinal: { importId, ordinal } },
      select: { content: true },
    })
    if (batch === null) return
    // written by `keepPeople`, and sealed since
    yield JSON.parse(decrypt(batch.content).toString())
  }
}

export async function deletePeople(tx: Tx, importIds: readonly string[]): Promise<void> {
  await tx.historyImportPeople.deleteMany({ where: { importId: { in: [...importIds] } } })
}
