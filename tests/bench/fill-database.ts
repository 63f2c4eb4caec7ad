import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import type { Day } from '@/lib/calendar/day'
import { fillCaseWork, inventedName } from './fill-case-work'

/** What the load loop needs to know of the data. */
export type Filled = {
  consultantId: string
  leaderId: string
  aftercareIds: string[]
  citizenId: string
}

/**
 * Fills the demo's unit with invented citizens in open cases, 40 to a consultant; every second has a job in its trial
 * period and an open visit deadline. The one consultant measured has exactly 40 cases of her own. Everyone has eight
 * periods of benefit over four years, and a year of notes.
 */
export async function fillDatabase(
  client: pg.Client,
  { citizens, today }: { citizens: number; today: Day },
): Promise<Filled> {
  const day = `'${today}'::date`
  const { rows } = await client.query<{ id: string; unitId: string; teamId: string }>(
    `SELECT u.id, r."unitId", r."teamId" FROM users u JOIN role_assignments r ON r."userId" = u.id
     WHERE r.role = 'VIRKSOMHEDSKONSULENT' AND r."teamId" IS NOT NULL ORDER BY u."createdAt" LIMIT 1`,
  )
  const demo = rows[0]
  if (!demo) throw new Error('The demo has no consultant')
  const salt = randomBytes(6).toString('hex')
  const consultants = Math.ceil(citizens / 40)
  await client.query('BEGIN')
  await client.query(
    `INSERT INTO users (id, name, email, "isDemo")
     SELECT gen_random_uuid(), 'Konsulent ' || n, $1 || n || '@example.dk', n = 1 FROM generate_series(1, $2::int) n`,
    [`bench-${salt}-`, consultants],
  )
  const staff = `(SELECT id, substring(email FROM '-([0-9]+)@')::int AS n FROM users WHERE email LIKE 'bench-${salt}-%')`
  await client.query(
    `INSERT INTO role_assignments (id, "userId", role, "unitId", "teamId", "fromOn")
     SELECT gen_random_uuid(), s.id, role::"RoleCode", $1, t.id, '2020-01-01'
     FROM ${staff} s, unnest(ARRAY['VIRKSOMHEDSKONSULENT', 'MYNDIGHEDSRAADGIVER']) role,
       LATERAL (SELECT id FROM teams WHERE "unitId" = $1 ORDER BY name OFFSET s.n % 2 LIMIT 1) t`,
    [demo.unitId],
  )
  await client.query(
    `CREATE TEMP TABLE bench ON COMMIT DROP AS
     SELECT series.n, gen_random_uuid() AS citizen, gen_random_uuid() AS "case", gen_random_uuid() AS employment,
       gen_random_uuid() AS aftercare, s.id AS holder, series.n % 2 = 0 AS "hasJob", ${day} - (series.n % 80) AS start
     FROM generate_series(0, $1::int - 1) AS series(n) JOIN ${staff} s ON s.n = series.n / 40 + 1`,
    [citizens],
  )
  await client.query(
    `INSERT INTO citizens (id, "unitId", name, "cprCipher", "cprIndex", "birthOn", protection)
     SELECT citizen, $1, ${inventedName}, '\\x00', sha256((n || '${salt}')::bytea), '1980-01-01', 'NONE' FROM bench`,
    [demo.unitId],
  )
  await client.query(
    `INSERT INTO cases (id, number, "citizenId", "unitId", "teamId", lane, "openedOn")
     SELECT "case", 'B-${salt}-' || n, citizen, $1, r."teamId", 'ACTIVE', ${day} - 100
     FROM bench JOIN role_assignments r ON r."userId" = holder AND r.role = 'VIRKSOMHEDSKONSULENT'`,
    [demo.unitId],
  )
  await client.query(
    `INSERT INTO case_role_holders (id, "caseId", role, "userId", "fromOn")
     SELECT gen_random_uuid(), "case", role::"CaseRole", holder, ${day} - 100 FROM bench, unnest(ARRAY['KS', 'VK']) role`,
  )
  await client.query(
    `INSERT INTO consents (id, "citizenId", kind, "givenOn", "createdById")
     SELECT gen_random_uuid(), citizen, 'AFTERCARE', ${day} - 100, holder FROM bench WHERE "hasJob"`,
  )
  await client.query(
    `INSERT INTO employments (id, "citizenId", "employerName", "fromOn", "weeklyHours", source)
     SELECT employment, citizen, 'Virksomhed ' || n % 500, start, 30, 'TYPED' FROM bench WHERE "hasJob"`,
  )
  await client.query(
    `INSERT INTO aftercares (id, "employmentId", "caseId", "agreedOn", "recordedOn", "companyContactName", "companyAgreedOn", "companyChannel")
     SELECT aftercare, employment, "case", start - 30, start - 30, 'Leder', start - 30, 'PHONE' FROM bench WHERE "hasJob"`,
  )
  await client.query(
    `INSERT INTO deadlines (id, "citizenId", "caseId", "ruleId", kind, "subjectType", "subjectId", sequence, "holderRole", "opensOn", "dueOn", "planBy", "closesOn")
     SELECT gen_random_uuid(), citizen, "case", 'R02', 'VISIT', 'EMPLOYMENT', employment, 1, 'VK', start, start + 28, start + 28, start + 90
     FROM bench WHERE "hasJob"`,
  )
  await client.query(
    `INSERT INTO benefit_periods (id, "citizenId", "benefitCode", "fromOn", "untilOn", source)
     SELECT gen_random_uuid(), citizen, (ARRAY['a-dagpenge', 'sygedagpenge'])[1 + p % 2], ${day} - 180 * p - 150,
       ${day} - 180 * p, 'IMPORT'
     FROM bench, generate_series(0, 7) p`,
  )
  await client.query(
    `INSERT INTO journal_notes (id, "caseId", kind, title, text, "eventOn", "finalAt", "createdById")
     SELECT gen_random_uuid(), "case", 'PHONE_CALL', 'Ringede', repeat('Det går godt. ', 20), ${day} - 30 * m - 1,
       now(), holder
     FROM bench, generate_series(0, 11) m`,
  )
  await client.query(
    `INSERT INTO aftercare_visits (id, "aftercareId", "onDate", kind, outcome, participants, summary, "createdById")
     SELECT gen_random_uuid(), aftercare, start + v, 'WORKPLACE_VISIT', 'HELD', '{CITIZEN}', 'Det går godt.', holder
     FROM bench, unnest(ARRAY[5, 25]) v WHERE "hasJob" AND start + v < ${day}`,
  )
  await fillCaseWork(client, { unitId: demo.unitId, day })
  const leader = await client.query<{ id: string }>(
    `SELECT "userId" AS id FROM role_assignments WHERE role = 'LEDER' AND "unitId" = $1 LIMIT 1`,
    [demo.unitId],
  )
  const measured = await client.query<{ holder: string; aftercare: string; citizen: string }>(
    `SELECT holder, aftercare, citizen FROM bench WHERE n < 40 AND "hasJob" ORDER BY n`,
  )
  await client.query('COMMIT')
  await client.query('VACUUM ANALYZE')
  return {
    consultantId: measured.rows[0]?.holder ?? '',
    leaderId: leader.rows[0]?.id ?? '',
    aftercareIds: measured.rows.map((row) => row.aftercare),
    citizenId: measured.rows.at(-1)?.citizen ?? '',
  }
}
