import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { deployMigrations, diffMigrationsToSchema } from '@/prisma/migrate'
import { ownSources } from '@/prisma/schema-engine'
import { withClient } from '@/scripts/postgres/connection'
import { createTestDatabase } from '@/scripts/postgres/test-server'

let directory: string
let url: string

beforeEach(async () => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'migrations-'))
  url = (await createTestDatabase(inject('testServer'), { name: randomUUID().replaceAll('-', '') })).ownerUrl
})
afterEach(() => fs.rmSync(directory, { recursive: true }))

function write(name: string, sql: string) {
  fs.mkdirSync(path.join(directory, name), { recursive: true })
  fs.writeFileSync(path.join(directory, name, 'migration.sql'), sql)
}

const deploy = () => deployMigrations({ url, sources: { ...ownSources, migrationsDirectory: directory } })

const tables = () =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
    )
    return rows.map(({ name }) => name)
  })

test('the migrations make what the schema says', async () => {
  expect(await diffMigrationsToSchema({ url })).toBeNull()
})

test('a failed migration is named, leaves nothing, and is tried again once mended', async () => {
  write('20260101000000_create_a', 'create table a (id int); create table b (id int);')
  write('20260102000000_create_c', 'create table c (id int); create table a (id int);')

  await expect(deploy()).rejects.toThrow(
    'The migration 20260102000000_create_c failed and was undone: relation "a" already exists.',
  )
  expect(await tables()).toEqual(['_prisma_migrations', 'a', 'b'])

  write('20260102000000_create_c', 'create table c (id int);')
  expect(await deploy()).toEqual(['20260102000000_create_c'])
  expect(await tables()).toEqual(['_prisma_migrations', 'a', 'b', 'c'])
})

test('a function with semicolons in its body is one statement', async () => {
  write(
    '20260101000000_create_answer',
    'create function answer() returns int language plpgsql as $$ begin perform 1; return 42; end; $$;',
  )

  expect(await deploy()).toEqual(['20260101000000_create_answer'])
  expect(await deploy()).toEqual([])
})

test('a database of a newer version is refused', async () => {
  write('20260101000000_create_a', 'create table a (id int);')
  write('20260102000000_create_b', 'create table b (id int);')
  await deploy()
  fs.rmSync(path.join(directory, '20260102000000_create_b'), { recursive: true })

  await expect(deploy()).rejects.toThrow(
    "The database has been through migrations this version doesn't know (20260102000000_create_b)",
  )
})

test('a database with tables of something else is refused', async () => {
  write('20260101000000_create_a', 'create table a (id int);')
  await withClient(url, (client) => client.query('create table of_something_else (id int)'))

  await expect(deploy()).rejects.toThrow('The database already holds tables that are not from Fodfæste')
})
