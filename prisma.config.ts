import { defineConfig } from 'prisma/config'

const url = process.env.MIGRATE_DATABASE_URL || process.env.DATABASE_URL

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  // generating needs no database; `prisma migrate deploy` does
  ...(url ? { datasource: { url } } : {}),
})
