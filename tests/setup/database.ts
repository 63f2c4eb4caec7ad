import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import { createTestDatabase } from '@/scripts/postgres/test-server'

// Each test file has a database of its own. The tests run as the app does, without the owner's rights.
const { ownerUrl, appUrl } = await createTestDatabase(inject('testServer'), {
  name: randomUUID().replaceAll('-', ''),
  template: 'template',
})

process.env.DATABASE_URL = appUrl
process.env.OWNER_DATABASE_URL = ownerUrl
process.env.CPR_KEY = Buffer.alloc(32, 'key of the tests').toString('base64')
process.env.AUTH_SECRET = 'the secret of the integration tests'
