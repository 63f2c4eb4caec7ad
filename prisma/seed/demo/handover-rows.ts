import { addDays, type Day, fromDbDate, maxDay, toDbDate } from '@/lib/calendar/day'
import { fundHandoverDeadlines } from '@/lib/offers/rules/fund-handover'
import told from '../data/offers.json'
import type { DemoContext } from './demo-context'
import { instantOn } from './instants'

const FUND_BENEFITS = ['a-dagpenge', 'supplerende-a-dagpenge']

/** R21: most handovers are recorded some days before they are due; every fifth is still to be done. */
export function addHandovers({ random, today, rows, organisation, people, programmes }: DemoContext): void {
  const { id: programmeId, settings } = programmes.GA
  const { handoverAfterMonths, spellsFrom } = settings.fundContact
  if (handoverAfterMonths === null) return
  const enrolments = rows.enrolments.filter((one) => one.programmeId === programmeId)
  // Deadlines name the enrolment they are about: the same at every run.
  for (const enrolment of rows.enrolments) enrolment.id ??= random.uuid()
  for (const [index, enrolment] of enrolments.entries()) {
    const file = people.find(({ citizenId }) => citizenId === enrolment.citizenId)?.file
    if (!file || index % 5 === 4) continue
    const dayOf = (date: Date | string | null | undefined): Day | null =>
      date ? fromDbDate(new Date(date)) : null
    const deadlines = fundHandoverDeadlines({
      enrolmentId: '',
      enrolledFrom: fromDbDate(new Date(enrolment.fromOn)),
      enrolledUntil: dayOf(enrolment.untilOn),
      handoverAfterMonths,
      spellsFrom,
      periods: rows.benefitPeriods
        .filter((one) => one.citizenId === enrolment.citizenId && FUND_BENEFITS.includes(one.benefitCode))
        .map(({ fromOn, untilOn }) => ({ from: fromDbDate(new Date(fromOn)), until: dayOf(untilOn) })),
      handovers: [],
    })
    for (const { opensOn, dueOn, cancelledOn } of deadlines) {
      const on = maxDay(opensOn, addDays(dueOn, -random.int(0, 9)))
      if (on > today || cancelledOn !== null) continue
      rows.handovers.push({
        id: random.uuid(),
        citizenId: enrolment.citizenId,
        handedOverOn: toDbDate(on),
        note: random.chance(0.5) ? random.pick(told.handovers) : null,
        createdAt: instantOn(on, 100),
        createdById: organisation.userIds[file.pair.ks],
      })
    }
  }
}
