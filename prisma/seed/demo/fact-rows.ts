import { addDays, addMonths, type Day, maxDay, toDbDate } from '@/lib/calendar/day'
import type { ApplicationDocumentKind } from '@/prisma/generated/enums'
import texts from '../data/fact-texts.json'
import type { DemoContext, DemoPerson } from './demo-context'
import { instantOn } from './instants'
import { addProgrammeDates } from './programme-date-rows'
import { createRandom, type Random } from './random'
import { addSearch } from './search-rows'

/** Numbers of their own, so that what is told after this stays as it is. */
const FACTS_SEED = 20_261_128

/** A case with what its facts are drawn from. */
export type FactPerson = {
  person: DemoPerson
  file: NonNullable<DemoPerson['file']>
  decidedOn: Day
  /** The last day something can have happened: today, or the day the case was closed. */
  untilOn: Day
  /** Among the cases, from 0. */
  place: number
  /** Among the cases of the same programme, from 0. */
  placeInProgramme: number
  random: Random
  createdById: string
}

/** Goals, CV, plans, steps, efforts, educations, codes and own words of the people with a case. */
export function addFacts(context: DemoContext): void {
  const random = createRandom(FACTS_SEED)
  let place = 0
  const placesTaken = { GA: 0, HJK: 0, FM: 0 }
  for (const person of context.people) {
    const { file, dates } = person
    if (!file || !dates.decidedOn) continue
    const fact: FactPerson = {
      person,
      file,
      decidedOn: dates.decidedOn,
      untilOn: dates.closedOn ?? context.today,
      place,
      placeInProgramme: placesTaken[person.story.programme]++,
      random,
      createdById: context.organisation.userIds[file.pair.vk],
    }
    addCodes(context, fact)
    addEducations(context, fact)
    addQuotes(context, fact)
    addDocuments(context, fact)
    addEfforts(context, fact)
    addSearch(context, fact)
    addProgrammeDates(context, fact)
    place++
  }
}

/** So many days after the decision, and never after what is told of ends. */
export function dayAfterDecision({ decidedOn, untilOn }: FactPerson, days: number): Day {
  const day = addDays(decidedOn, days)
  return day < untilOn ? day : untilOn
}

const codesOf = {
  GA: { TARGET_GROUP: '6-1', CONTACT_GROUP: 'dagpenge-1', VISITATION_CATEGORY: 'jobparat' },
  HJK: { TARGET_GROUP: '6-2', CONTACT_GROUP: 'jobparat', VISITATION_CATEGORY: 'jobparat' },
  FM: { TARGET_GROUP: '6-3', CONTACT_GROUP: 'aktivitetsparat', VISITATION_CATEGORY: 'aktivitetsparat' },
} as const
const lists = ['TARGET_GROUP', 'CONTACT_GROUP', 'VISITATION_CATEGORY'] as const

/** Every fifth on cash benefit was ready for activity first; of every tenth the contact group is not told. */
function addCodes(
  { rows }: DemoContext,
  { person, decidedOn, place, random, createdById }: FactPerson,
): void {
  const { citizenId, story, dates } = person
  const changed = story.programme === 'HJK' && place % 5 === 0 && dates.benefitFrom < decidedOn
  for (const list of lists) {
    if (list === 'CONTACT_GROUP' && place % 10 === 7) continue
    const shared = { citizenId, list, createdById }
    if (changed) {
      const fromOn = toDbDate(dates.benefitFrom)
      const untilOn = toDbDate(decidedOn)
      rows.citizenCodes.push({ ...shared, id: random.uuid(), code: codesOf.FM[list], fromOn, untilOn })
    }
    rows.citizenCodes.push({
      ...shared,
      id: random.uuid(),
      code: codesOf[story.programme][list],
      fromOn: toDbDate(changed ? decidedOn : dates.benefitFrom),
    })
  }
}

const statuses = ['FINISHED', 'BROKEN_OFF', 'FINISHED', 'BEGUN'] as const

function addEducations({ rows }: DemoContext, fact: FactPerson): void {
  const { person, place, random, createdById, decidedOn } = fact
  if (place % 6 === 4) return
  const finishedOn = addMonths(person.birthOn, 12 * 16 + 5)
  const school = { citizenId: person.citizenId, createdById, note: null }
  rows.educations.push({
    ...school,
    id: random.uuid(),
    name: texts.educations[0] ?? '',
    status: 'FINISHED',
    lastDayOn: toDbDate(finishedOn),
  })
  if (place % 2 === 1) return
  const status = statuses[(place / 2) % statuses.length] ?? 'FINISHED'
  const fromOn = status === 'BEGUN' ? addMonths(decidedOn, -4) : addMonths(finishedOn, random.int(24, 60))
  rows.educations.push({
    ...school,
    id: random.uuid(),
    name: random.pick(texts.educations.slice(1)),
    status,
    fromOn: toDbDate(fromOn),
    lastDayOn: status === 'BEGUN' ? null : toDbDate(addMonths(fromOn, random.int(5, 20))),
  })
}

function addQuotes({ rows }: DemoContext, fact: FactPerson): void {
  const { person, place, random, createdById } = fact
  for (const [turn, days] of [3, 40].entries()) {
    if (place % (turn + 3) !== 0) continue
    rows.citizenQuotes.push({
      id: random.uuid(),
      citizenId: person.citizenId,
      text: texts.quotes[(place + turn) % texts.quotes.length] ?? '',
      saidOn: toDbDate(dayAfterDecision(fact, days)),
      occasion: random.pick(texts.occasions),
      createdById,
    })
  }
}

/** The first text of a document, and where there is one the version after it. */
function addDocuments({ rows }: DemoContext, fact: FactPerson): void {
  const { person, place, random, createdById } = fact
  const [index, document] = [...texts.documents.entries()][place % 5] ?? []
  if (index === undefined || !document) return
  const seriesId = random.uuid()
  for (const version of index === 0 ? [1, 2] : [1]) {
    rows.applicationDocuments.push({
      id: random.uuid(),
      citizenId: person.citizenId,
      seriesId,
      kind: document.kind as ApplicationDocumentKind,
      title: document.title,
      version,
      text: version === 1 ? document.text : document.text + texts.documentAddition,
      createdAt: instantOn(dayAfterDecision(fact, 6 + 9 * version), 20 * version),
      createdById,
    })
  }
}

/** Those in groups 1–3 have something beside the way to work; of the others every fourth. */
function addEfforts({ rows }: DemoContext, fact: FactPerson): void {
  const { person, file, place, random, createdById } = fact
  if (person.story.programme !== 'FM' && place % 4 !== 1) return
  const effort = texts.efforts[place % texts.efforts.length]
  if (!effort) return
  const fromOn = dayAfterDecision(fact, 10)
  const endsOn = addDays(fromOn, random.int(60, 140))
  rows.efforts.push({
    id: random.uuid(),
    caseId: file.caseId,
    kind: effort.kind as 'MENTOR',
    name: effort.name,
    provider: effort.provider,
    note: effort.note,
    fromOn: toDbDate(fromOn),
    untilOn: place % 3 === 0 ? toDbDate(maxDay(addDays(fromOn, 1), endsOn)) : null,
    createdById,
  })
}
