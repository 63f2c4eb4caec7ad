import 'server-only'
import type { Day } from '@/lib/calendar/day'
import { now, today } from '@/lib/calendar/today'
import { recordAuditBy } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { hasRole, type RoleCode, type Viewer } from '@/lib/platform/viewer'
import packageJson from '@/package.json'
import type { ImportStatus } from '@/prisma/generated/enums'
import { type AccountRow, listAccounts } from './accounts'

export type ImportFigures = {
  id: string
  createdAt: Date
  programmeName: string
  status: ImportStatus
  rows: number
  people: number
  rejected: number
  warnings: number
}

export type Operations = {
  on: Day
  countedAt: Date
  version: string
  database: {
    version: string
    /** The app's role can add to the audit trail, and not change or remove what is there. */
    isAuditProtected: boolean
  }
  activeSessions: number
  auditLinesToday: number
  deniedToday: number
  /** Newest first: figures, never a file's name or content. */
  imports: ImportFigures[]
  roles: { role: RoleCode; count: number }[]
  accounts: AccountRow[]
}

const IMPORTS_SHOWN = 5

/** What an administrator needs to see that it all runs: no case content. Null for others. */
export async function getOperations(viewer: Viewer): Promise<Operations | null> {
  if (!hasRole(viewer, 'ADMIN')) return null
  const on = today()
  const at = now()
  const { unitId } = viewer
  const [database, audit, activeSessions, imports, accounts] = await Promise.all([
    readDatabase(),
    countAuditLines(on),
    db.appSession.count({
      where: {
        revokedAt: null,
        expiresAt: { gt: at },
        user: { deactivatedAt: null, roleAssignments: { some: { unitId } } },
      },
    }),
    listImportFigures(unitId),
    listAccounts(unitId, on),
  ])
  await recordAuditBy(viewer, db, {
    kind: 'LIST',
    operation: 'page /admin/drift',
    entity: 'User',
    details: { userIds: accounts.map((account) => account.id) },
  })
  return {
    on,
    countedAt: at,
    version: packageJson.version,
    database,
    activeSessions,
    auditLinesToday: audit.lines,
    deniedToday: audit.denied,
    imports,
    roles: countRoles(accounts),
    accounts,
  }
}

async function readDatabase(): Promise<Operations['database']> {
  const [row] = await db.$queryRaw<[{ version: string; mayChangeAudit: boolean }]>`
    SELECT split_part(current_setting('server_version'), ' ', 1) AS "version",
      has_table_privilege('audit_events', 'UPDATE') OR has_table_privilege('audit_events', 'DELETE')
        AS "mayChangeAudit"`
  return { version: row.version, isAuditProtected: !row.mayChangeAudit }
}

async function countAuditLines(on: Day): Promise<{ lines: number; denied: number }> {
  const [row] = await db.$queryRaw<[{ lines: number; denied: number }]>`
    SELECT count(*)::int AS "lines", (count(*) FILTER (WHERE "kind" = 'DENIED'))::int AS "denied"
    FROM "audit_events" WHERE "at" >= (${on}::date)::timestamp AT TIME ZONE 'Europe/Copenhagen'`
  return row
}

async function listImportFigures(unitId: string): Promise<ImportFigures[]> {
  const rows = await db.historyImport.findMany({
    where: { unitId },
    orderBy: { createdAt: 'desc' },
    take: IMPORTS_SHOWN,
    select: {
      id: true,
      createdAt: true,
      status: true,
      rowCount: true,
      peopleCount: true,
      rejectedCount: true,
      warningCount: true,
      programme: { select: { name: true } },
    },
  })
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.createdAt,
    programmeName: row.programme.name,
    status: row.status,
    rows: row.rowCount,
    people: row.peopleCount,
    rejected: row.rejectedCount,
    warnings: row.warningCount,
  }))
}

const roleOrder: readonly RoleCode[] = [
  'VIRKSOMHEDSKONSULENT',
  'MYNDIGHEDSRAADGIVER',
  'JOBCOACH',
  'LEDER',
  'STYREGRUPPE',
  'A_KASSE',
  'FAGPARTNER',
  'ADMIN',
]

/** People who can sign in, by role; someone with two roles counts in both. */
function countRoles(accounts: readonly AccountRow[]): Operations['roles'] {
  const active = accounts.filter((account) => account.status === 'ACTIVE')
  return roleOrder
    .map((role) => ({ role, count: active.filter((account) => account.roles.includes(role)).length }))
    .filter(({ count }) => count > 0)
}
