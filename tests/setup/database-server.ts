import type { TestProject } from 'vitest/node'
import { createMigratedDatabase, openTestServer, type TestServer } from '@/scripts/postgres/test-server'

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer
  }
}

/** One server for all integration tests, with a migrated database that each test file gets a copy of. */
export default async function setup(project: TestProject) {
  const { close, urls, prefix } = await openTestServer()
  try {
    await createMigratedDatabase({ urls, prefix }, 'template')
  } catch (error) {
    await close()
    throw error
  }
  project.provide('testServer', { urls, prefix })
  return close
}
