import pg from 'pg'
import { db } from '@/lib/platform/db'
import { ensureReferenceData } from '@/prisma/seed/reference-data'
import { benchImport } from './import-bench'
import { benchScreening } from './screening-bench'

// Whole populations, without the app: `npm run bench -- import 50000`, `npm run bench -- screening 100000`.

const [kind, people] = process.argv.slice(2)
const client = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL })
await client.connect()
await ensureReferenceData(db)
if (kind === 'import') await benchImport(client, Number(people ?? 50_000))
else await benchScreening(client, Number(people ?? 100_000))
await client.end()
await db.$disconnect()
process.exit()
