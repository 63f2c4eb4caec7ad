import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '@/prisma/generated/client'
import { type CopyTarget, copyRows } from './copy-rows'
import type { Tx } from './db'

/** One transaction on a connection of its own, through which rows can also be written by COPY. */
export type BulkTransaction = {
  tx: Tx
  copy: (target: CopyTarget, rows: Iterable<readonly (string | number | boolean | null)[]>) => Promise<number>
}

/** Long enough for the largest extract on a slow machine. */
const LONGEST_MS = 60 * 60 * 1000

/** For writes of hundreds of thousands of rows, which would hold a connection of the pages for minutes. */
export async function runBulkTransaction<Value>(
  work: (bulk: BulkTransaction) => Promise<Value>,
): Promise<Value> {
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 1 })
  // The pool holds one connection, so the one it last gave away is the transaction's.
  let connection: pg.PoolClient | undefined
  pool.on('acquire', (client) => {
    connection = client
  })
  const client = new PrismaClient({ adapter: new PrismaPg(pool) })
  try {
    return await client.$transaction(
      async (tx) => {
        await tx.$queryRaw`SELECT 1`
        const own = connection
        if (own === undefined) throw new Error('The transaction has no connection')
        return work({ tx, copy: (target, rows) => copyRows(own, target, rows) })
      },
      { maxWait: 30_000, timeout: LONGEST_MS },
    )
  } finally {
    await client.$disconnect()
    await pool.end()
  }
}
