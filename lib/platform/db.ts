import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from '@/prisma/generated/client'

const shared = globalThis as unknown as { fodfaesteDb?: PrismaClient }

function connect(): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL, max: 10 }) })
}

export const db: PrismaClient = shared.fodfaesteDb ?? connect()
if (process.env.NODE_ENV !== 'production') shared.fodfaesteDb = db

/** The client inside a transaction. */
export type Tx = Prisma.TransactionClient
