import type pg from 'pg'

/**
 * What a year of work leaves on the cases of the temporary table `bench`, beside visits and notes: 48 counted months, a
 * benefit where there is no job, placements with hours, talks, reminders and cases handed over.
 */
export async function fillCaseWork(
  client: pg.Client,
  { unitId, day }: { unitId: string; day: string },
): Promise<void> {
  const statements: [string, unknown[]][] = [
    [
      `INSERT INTO screening_facts ("citizenId", "unitId", "countedOn", "monthLetters", "monthClasses", counts)
       SELECT citizen, $1, ${day}, repeat('P', 48),
         left(repeat('K', n % 17) || repeat('-', n % 11) || repeat('D', n % 23) || repeat('S', n % 7) || repeat('-', 48), 48), ''
       FROM bench`,
      [unitId],
    ],
    [
      `INSERT INTO benefit_periods (id, "citizenId", "benefitCode", "fromOn", source)
       SELECT gen_random_uuid(), citizen, (ARRAY['a-dagpenge', 'kontanthjaelp-jobparat', 'sygedagpenge'])[1 + n % 3],
         ${day} - 140, 'TYPED'
       FROM bench WHERE NOT "hasJob"`,
      [],
    ],
    [
      `WITH made AS (
         INSERT INTO placements (id, "unitId", "citizenId", "caseId", kind, "companyName", "fromOn", "untilOn", "createdById")
         SELECT gen_random_uuid(), $1, citizen, "case",
           (ARRAY['VIRKSOMHEDSPRAKTIK', 'COMBINATION', 'LOENTILSKUD', 'PAID_HOURS']::"PlacementKind"[])[1 + (n + k) % 4],
           'Virksomhed ' || n % 500, ${day} - 100 * k - 30, CASE WHEN k > 0 THEN ${day} - 100 * k + 40 END, holder
         FROM bench, generate_series(0, 2) k WHERE n % 3 = 0 RETURNING id, "fromOn", "createdById"
       )
       INSERT INTO placement_hours (id, "placementId", "fromOn", "totalHours", "paidHours", "createdById")
       SELECT gen_random_uuid(), id, "fromOn" + 20 * k, 20, 4 * k, "createdById" FROM made, generate_series(0, 2) k`,
      [unitId],
    ],
    [
      `INSERT INTO case_talks (id, "caseId", kind, status, "onDate", "createdById")
       SELECT gen_random_uuid(), "case", 'PERSONAL', CASE WHEN k > 0 THEN 'HELD' ELSE 'PLANNED' END::"TalkStatus",
         ${day} - 45 * k + CASE WHEN n % 40 = 7 THEN -1 ELSE 9 END, holder
       FROM bench, generate_series(0, 5) k`,
      [],
    ],
    [
      `INSERT INTO case_reminders (id, "caseId", "ownerId", text, "onDate")
       SELECT gen_random_uuid(), "case", holder, 'Ring om morgenen', ${day} - 3 + n % 11 FROM bench WHERE n % 5 = 0`,
      [],
    ],
    [
      `WITH made AS (
         INSERT INTO case_transfers (id, "unitId", "giverId", "receiverId", role, "fromOn", reason, "createdById")
         SELECT gen_random_uuid(), $1, other.id, b.holder, 'VK', ${day} - 20, 'Ferie', other.id
         FROM (SELECT DISTINCT holder FROM bench WHERE n % 200 = 3) b,
           LATERAL (SELECT u.id FROM users u WHERE u.id <> b.holder LIMIT 1) other
         RETURNING id, "receiverId"
       ), items AS (
         INSERT INTO case_transfer_items (id, "transferId", "caseId", "endedHolderId")
         SELECT gen_random_uuid(), made.id, bench."case", gen_random_uuid()
         FROM made JOIN bench ON bench.holder = made."receiverId" AND bench.n % 10 = 3 RETURNING "transferId", "caseId"
       )
       UPDATE case_role_holders h SET "transferId" = items."transferId" FROM items
       WHERE h."caseId" = items."caseId" AND h.role = 'VK'`,
      [unitId],
    ],
  ]
  for (const [sql, values] of statements) await client.query(sql, values)
}

const first = `ARRAY['Amina', 'Anne-Sofie', 'Asta', 'Birgit', 'Camilla', 'Ditte', 'Eva', 'Fatima', 'Gitte', 'Hanne', 'Inger',
  'Jytte', 'Kirsten', 'Laila', 'Maja', 'Nanna', 'Oda', 'Pernille', 'Ragnhild', 'Sanne', 'Signe', 'Solvej', 'Tove', 'Ulla',
  'Åse', 'Bodil', 'Søren', 'Jørgen', 'Lars', 'Peter', 'Hans', 'Mads', 'Ole', 'Bent', 'Karl', 'Ib', 'Kaj', 'Åge', 'Bjørn',
  'Carsten', 'Dennis', 'Emil', 'Flemming', 'Gorm', 'Hussein', 'Ivan', 'Michael', 'Thomas', 'Bo', 'Østen']`
const last = `ARRAY['Holst', 'Aagaard', 'Jørgensen', 'Nielsen', 'Jensen', 'Hansen', 'Pedersen', 'Andersen', 'Christensen',
  'Larsen', 'Sørensen', 'Rasmussen', 'Petersen', 'Madsen', 'Kristensen', 'Olsen', 'Thomsen', 'Christiansen', 'Poulsen',
  'Johansen', 'Møller', 'Mortensen', 'Ørum', 'Krogh', 'Ladegård', 'Bro', 'Vind', 'Mø', 'Østergaard', 'Holm', 'Lund', 'Juul',
  'Nørgaard', 'Dam', 'Friis', 'Skov', 'Bach', 'Kjær', 'Bundgaard', 'Vestergaard']`
/** Beside the common names: two syllables make some hundreds of rarer ones. */
const rare = `(ARRAY['Bal', 'Dyr', 'Fug', 'Gam', 'Hede', 'Kil', 'Løn', 'Mark', 'Nør', 'Ras', 'Sku', 'Tved', 'Ul', 'Vind', 'Ør'])
  [1 + n / 7 % 15] || (ARRAY['bæk', 'borg', 'by', 'dal', 'gård', 'holt', 'lund', 'mose', 'sted', 'strup', 'toft', 'vad'])[1 + n / 3 % 12]`

/** A name as Danes have them, by the row's number `n`: half have a rare last name. */
export const inventedName = `(${first})[1 + n * 7 % 50] || ' ' || (${last})[1 + n * 13 % 40]
  || CASE WHEN n % 2 = 0 THEN ' ' || ${rare} ELSE '' END`
