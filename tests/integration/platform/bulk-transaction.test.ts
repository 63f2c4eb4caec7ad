import { describe, expect, it } from 'vitest'
import { runBulkTransaction } from '@/lib/platform/bulk-transaction'
import { toBytea } from '@/lib/platform/copy-rows'
import { readDatabaseError } from '@/lib/platform/database-error'
import { db } from '@/lib/platform/db'
import { createRowIds } from '@/lib/platform/row-id'
import { createUnit } from '@/tests/factories/organisation'

const columns = ['id', 'unitId', 'name', 'cprCipher', 'cprIndex', 'birthOn', 'phone']

describe('rows written by COPY', () => {
  it('are in the transaction of the statements beside them, whatever their texts hold', async () => {
    const unit = await createUnit(db)
    const names = ['Åse\tBro', 'back\\slash', '\\N', 'to\nlinjer', 'vogn\r\nretur', '“citat”; "mere"']
    const bytes = Buffer.from([0, 0x5c, 0x0a, 0xff])
    const nextId = createRowIds()
    const seen = await runBulkTransaction(async ({ tx, copy }) => {
      const rows = names.map((name, index) => [
        nextId(),
        unit.id,
        name,
        toBytea(bytes),
        toBytea(Buffer.from([index])),
        '1980-01-01',
        null,
      ])
      expect(await copy({ table: 'citizens', columns }, rows)).toBe(names.length)
      expect(await db.citizen.count({ where: { unitId: unit.id } })).toBe(0)
      return tx.citizen.count({ where: { unitId: unit.id } })
    })
    expect(seen).toBe(names.length)
    const stored = await db.citizen.findMany({ where: { unitId: unit.id }, orderBy: { cprIndex: 'asc' } })
    expect(stored.map((row) => row.name)).toEqual(names)
    expect(stored.every((row) => row.phone === null && Buffer.from(row.cprCipher).equals(bytes))).toBe(true)
  })

  it('leave nothing behind when one of them is refused, nor do the statements before', async () => {
    const name = `Kommune ${crypto.randomUUID()}`
    const work = runBulkTransaction(async ({ tx, copy }) => {
      const unit = await tx.unit.create({ data: { name, officeName: 'Kontoret' } })
      const row = (id: string) => [
        id,
        unit.id,
        'Bo',
        toBytea(Buffer.of(1)),
        toBytea(Buffer.of(1)),
        '1980-01-01',
        null,
      ]
      const nextId = createRowIds()
      await copy({ table: 'citizens', columns }, [row(nextId()), row(nextId())])
    })
    const error = await work.catch((thrown: unknown) => thrown)
    expect(readDatabaseError(error)).toEqual({ kind: 'clash' })
    expect(await db.unit.count({ where: { name } })).toBe(0)
  })
})
