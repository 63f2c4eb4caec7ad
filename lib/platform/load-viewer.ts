import 'server-only'
import { z } from 'zod'
import type { Day } from '@/lib/calendar/day'
import { Prisma } from '@/prisma/generated/client'
import { RoleCode } from '@/prisma/generated/enums'
import type { Tx } from './db'
import type { Viewer } from './viewer'

const viewerRow = z.object({
  userId: z.string(),
  name: z.string(),
  locale: z.string(),
  roles: z.array(
    z.object({
      role: z.enum(RoleCode),
      unitId: z.string(),
      teamId: z.string().nullable(),
      aKasseId: z.string().nullable(),
      isCleared: z.boolean(),
    }),
  ),
  absentIds: z.array(z.string()),
})

/** A person with the roles and stand-ins that run on the day: every page asks, so it is one statement. */
function viewerColumns(on: Day): Prisma.Sql {
  return Prisma.sql`u.id AS "userId", u.name, u.locale,
    COALESCE((
      SELECT json_agg(json_build_object('role', r.role, 'unitId', r."unitId", 'teamId', r."teamId",
        'aKasseId', r."aKasseId", 'isCleared', r."isCleared") ORDER BY r."fromOn", r.id)
      FROM role_assignments r
      WHERE r."userId" = u.id AND r."fromOn" <= ${on}::date AND (r."untilOn" IS NULL OR r."untilOn" > ${on}::date)
    ), '[]') AS roles,
    COALESCE((
      SELECT json_agg(s."absentId") FROM stand_ins s
      WHERE s."standInId" = u.id AND s."cancelledAt" IS NULL AND s."fromOn" <= ${on}::date AND s."untilOn" > ${on}::date
    ), '[]') AS "absentIds"`
}

function toViewer(row: unknown, sessionId: string | null): Viewer | null {
  const user = viewerRow.parse(row)
  const [first] = user.roles
  if (!first) return null
  const own = user.roles.filter((role) => role.unitId === first.unitId)
  return {
    userId: user.userId,
    sessionId,
    name: user.name,
    locale: user.locale === 'en' ? 'en' : 'da',
    unitId: first.unitId,
    roles: [...new Set(own.map((role) => role.role))],
    teamIds: [...new Set(own.flatMap((role) => role.teamId ?? []))],
    aKasseId: own.find((role) => role.role === 'A_KASSE')?.aKasseId ?? null,
    isCleared: own.some((role) => role.isCleared),
    coversUserIds: [user.userId, ...user.absentIds],
  }
}

/** The viewer a user is on a day, without a session; null when unknown, deactivated or without a role. */
export async function loadViewer(tx: Tx, userId: string, today: Day): Promise<Viewer | null> {
  const [row] = await tx.$queryRaw<unknown[]>`
    SELECT ${viewerColumns(today)} FROM users u WHERE u.id = ${userId}::uuid AND u."deactivatedAt" IS NULL`
  return row ? toViewer(row, null) : null
}

/** undefined: the session is revoked, expired or its user deactivated. null: the person holds no role today. */
export async function loadSessionViewer(
  tx: Tx,
  sessionId: string,
  at: { today: Day; now: Date },
): Promise<Viewer | null | undefined> {
  const [row] = await tx.$queryRaw<unknown[]>`
    SELECT ${viewerColumns(at.today)} FROM app_sessions a JOIN users u ON u.id = a."userId"
    WHERE a.id = ${sessionId}::uuid AND a."revokedAt" IS NULL AND a."expiresAt" > ${at.now}
      AND u."deactivatedAt" IS NULL`
  return row ? toViewer(row, sessionId) : undefined
}
