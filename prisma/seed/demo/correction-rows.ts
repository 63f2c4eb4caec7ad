import { addDays, type Day, daysBetween, fromDbDate, toDbDate } from '@/lib/calendar/day'
import { overlapsAndGaps } from '@/lib/history/rules/overlaps-and-gaps'
import type { CorrectionKind } from '@/prisma/generated/enums'
import texts from '../data/texts.json'
import { demoCompanies } from './companies'
import type { DemoContext, DemoPerson } from './demo-context'
import type { DemoRows } from './demo-rows'
import { coveredFrom } from './history-rows'
import { instantOn } from './instants'

type Period = DemoRows['benefitPeriods'][number]

const SHORTEST_GAP = 10

/** What colleagues have put right: an end, a job no register knew, a period that was there twice. */
export function addCorrections(context: DemoContext): void {
  const waiting = context.people.filter(
    ({ story, index }) => story.phase === 'TO_SCREEN' && !story.hasMissingMonths && index % 48 !== 11,
  )
  const [changed, doubled, removed, twice] = waiting
  if (!changed || !doubled || !removed || !twice) throw new Error('The demo has histories to correct')
  changeEnd(context, changed)
  overlap(context, doubled)
  overlap(context, twice)
  withdraw(context, removed, overlap(context, removed))
  addUnknownJob(context, waiting)
}

/** Its id and moment, as the rows it makes carry them. */
function newCorrection(
  context: DemoContext,
  citizenId: string,
  kind: CorrectionKind,
): { correctionId: string; createdAt: Date } {
  const { random, today, rows, organisation } = context
  const id = random.uuid()
  const createdAt = instantOn(addDays(today, -rows.historyCorrections.length - 1), 35)
  rows.historyCorrections.push({
    id,
    citizenId,
    kind,
    reason: texts.correctionReasons[kind],
    createdAt,
    createdById: organisation.userIds.aase,
  })
  return { correctionId: id, createdAt }
}

/** The latest period that has ended, a little shorter. */
function changeEnd(context: DemoContext, { citizenId }: DemoPerson): void {
  const { rows, organisation } = context
  const period = endedPeriods(context, citizenId).at(-1)
  if (!period?.untilOn) throw new Error('The demo has an ended period to correct')
  const correction = newCorrection(context, citizenId, 'CHANGED')
  period.replacedById = correction.correctionId
  rows.benefitPeriods.push({
    citizenId,
    benefitCode: period.benefitCode,
    fromOn: period.fromOn,
    untilOn: toDbDate(addDays(dayOf(period.untilOn), -6)),
    source: 'TYPED',
    ...correction,
    createdById: organisation.userIds.aase,
  })
}

/** The same extract tells of sickness benefit inside another benefit. */
function overlap(context: DemoContext, { citizenId, history }: DemoPerson): Period {
  const { rows, random } = context
  const period = endedPeriods(context, citizenId).at(-1)
  if (!period) throw new Error('The demo has an ended period to overlap')
  const from = addDays(dayOf(period.fromOn), 6)
  const until = addDays(from, 12)
  const benefitCode = 'sygedagpenge'
  const added: Period = {
    id: random.uuid(),
    citizenId,
    benefitCode,
    fromOn: toDbDate(from),
    untilOn: toDbDate(until),
    source: 'IMPORT',
    importId: period.importId,
  }
  rows.benefitPeriods.push(added)
  history.benefits.push({ code: benefitCode, from, until })
  return added
}

function withdraw(context: DemoContext, { citizenId }: DemoPerson, period: Period): void {
  period.replacedById = newCorrection(context, citizenId, 'REMOVED').correctionId
}

/** Where nothing was known: a short job the citizen told of. */
function addUnknownJob(context: DemoContext, people: readonly DemoPerson[]): void {
  const { rows, random, organisation } = context
  for (const person of people) {
    const gap = longestGap(context, person)
    if (!gap || gap.days < SHORTEST_GAP) continue
    const { citizenId } = person
    const company = random.pick(demoCompanies)
    rows.employments.push({
      id: random.uuid(),
      citizenId,
      employerName: company.name,
      cvr: company.cvr,
      weeklyHours: 18,
      fromOn: toDbDate(addDays(gap.from, 2)),
      untilOn: toDbDate(addDays(gap.from, Math.min(gap.days - 2, 20))),
      source: 'TYPED',
      ...newCorrection(context, citizenId, 'ADDED'),
      createdById: organisation.userIds.aase,
    })
    return
  }
  throw new Error('The demo has a gap for a job')
}

function longestGap(context: DemoContext, person: DemoPerson) {
  const { rows, today } = context
  const { citizenId, story, dates } = person
  const rangesOf = (
    list: readonly { citizenId: string; fromOn: Date | string; untilOn?: Date | string | null }[],
  ) =>
    list
      .filter((row) => row.citizenId === citizenId)
      .map(({ fromOn, untilOn }, place) => ({
        id: String(place),
        from: dayOf(fromOn),
        until: untilOn ? dayOf(untilOn) : null,
      }))
  const { gaps } = overlapsAndGaps({
    periods: rangesOf(rows.benefitPeriods),
    employments: rangesOf(rows.employments),
    coverages: [{ from: coveredFrom(context, story, dates), until: addDays(dates.extractOn, 1) }],
    today,
  })
  return gaps.toSorted((a, b) => b.days - a.days)[0]
}

/** Imported, ended, and long enough to be told of as two; oldest first. */
function endedPeriods({ rows }: DemoContext, citizenId: string): Period[] {
  return rows.benefitPeriods
    .filter(
      ({ untilOn, replacedById, source, ...row }) =>
        row.citizenId === citizenId &&
        source === 'IMPORT' &&
        !replacedById &&
        untilOn &&
        daysBetween(dayOf(row.fromOn), dayOf(untilOn)) > 20,
    )
    .toSorted((a, b) => (dayOf(a.fromOn) < dayOf(b.fromOn) ? -1 : 1))
}

function dayOf(date: Date | string): Day {
  return fromDbDate(new Date(date))
}
