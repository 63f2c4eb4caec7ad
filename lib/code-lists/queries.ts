import 'server-only'
import type { Day } from '@/lib/calendar/day'
import { isInRange } from '@/lib/calendar/day-range'
import { today } from '@/lib/calendar/today'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { hasRole, type Viewer } from '@/lib/platform/viewer'
import type { CodeList } from '@/prisma/generated/enums'
import { codeLists, type ListedCode, listedCodeSelect, toListedCode } from './lists'

export type AdministeredCode = ListedCode & { status: 'ACTIVE' | 'ENDED' | 'COMING' }

export type CodeListsPage = {
  on: Day
  lists: { list: CodeList; codes: AdministeredCode[] }[]
  /** The row to end; null when none was chosen, or it is not there. */
  chosen: AdministeredCode | null
}

/** All three lists, ended and coming codes among them. Null for others than administrators. */
export async function getCodeLists(viewer: Viewer, chosenId: string | null): Promise<CodeListsPage | null> {
  if (!hasRole(viewer, 'ADMIN')) return null
  const on = today()
  const codes = (await listCodes()).map((code) => ({ ...code, status: statusOn(code, on) }))
  await recordAuditBy(viewer, db, {
    kind: 'LIST',
    operation: 'page /admin/kodelister',
    entity: 'CodeListItem',
    details: { codes: codes.length },
  })
  return {
    on,
    lists: codeLists.map((list) => ({ list, codes: codes.filter((code) => code.list === list) })),
    chosen: codes.find(({ id }) => id === chosenId) ?? null,
  }
}

/** Every meaning of every code, by number. */
export async function listCodes(): Promise<ListedCode[]> {
  const rows = await db.codeListItem.findMany({ orderBy: { validFrom: 'asc' }, select: listedCodeSelect })
  return rows
    .map(toListedCode)
    .sort((a, b) => a.code.localeCompare(b.code, 'da', { numeric: true }) || (a.from < b.from ? -1 : 1))
}

function statusOn(code: ListedCode, on: Day): AdministeredCode['status'] {
  if (isInRange(code, on)) return 'ACTIVE'
  return code.from > on ? 'COMING' : 'ENDED'
}
