import { addDays, type Day, toDbDate } from '@/lib/calendar/day'
import { blindIndex, encrypt } from '@/lib/platform/secrets'
import texts from '../data/texts.json'
import { addCase } from './case-rows'
import { datesOf } from './citizen-dates'
import type { CitizenStory } from './citizen-stories'
import { addDecision } from './decision-rows'
import type { DemoContext } from './demo-context'
import { isProtected, sharesWithFund } from './fund-rows'
import { citizenHistory, type ProfileName } from './histories'
import { addHistory } from './history-rows'
import { addScreening } from './screening-rows'

/** One citizen with everything that has happened so far. `caseIndex` counts cases only. */
export function addCitizen(
  context: DemoContext,
  { story, index, caseIndex }: { story: CitizenStory; index: number; caseIndex: number },
): void {
  const { random, today } = context
  const profile = profileOf(context, story)
  const person = context.inventPerson(agesOf(profile))
  const dates = datesOf(context, story)
  const citizenId = random.uuid()
  const history = citizenHistory(random, { profile, story, dates, today })

  addPerson(context, { citizenId, person, story, index })
  addHistory(context, { citizenId, story, dates, history })
  const screening = addScreening(context, {
    citizenId,
    birthOn: person.birthOn,
    story,
    dates,
    history,
    index,
  })
  addSharingConsent(context, { citizenId, story, index, givenOn: addDays(dates.assessedOn, -1) })
  const visitationId = addDecision(context, { citizenId, story, dates, history, screening, index })
  const file = isCase(story) ? addCase(context, { citizenId, story, dates, caseIndex }) : null
  const { name, birthOn } = person
  context.people.push({
    citizenId,
    name,
    birthOn,
    index,
    story,
    dates,
    history,
    screening,
    visitationId,
    file,
  })
}

export function isCase({ phase }: CitizenStory): boolean {
  return phase === 'OPEN_CASE' || phase === 'CLOSED_CASE'
}

function addPerson(
  { random, rows, organisation }: DemoContext,
  added: {
    citizenId: string
    person: { name: string; birthOn: Day; cpr: string }
    story: CitizenStory
    index: number
  },
): void {
  const { citizenId, person, story, index } = added
  const isKnownWell = isCase(story)
  const needsInterpreter = index % 17 === 5
  rows.citizens.push({
    id: citizenId,
    unitId: organisation.unitId,
    name: person.name,
    cprCipher: encrypt(Buffer.from(person.cpr)),
    cprIndex: blindIndex(person.cpr),
    isReplacementCpr: true,
    birthOn: toDbDate(person.birthOn),
    aKasseId: story.fund ? organisation.aKasseIds[story.fund] : null,
    protection: isProtected({ story, index }) ? 'PROTECTED' : isKnownWell ? 'NONE' : 'UNKNOWN',
    // Danish numbers do not begin with 1: nobody's phone rings.
    phone:
      isKnownWell && index % 9 !== 0
        ? `10 ${random.int(10, 99)} ${random.int(10, 99)} ${random.int(10, 99)}`
        : null,
    email: isKnownWell && index % 4 !== 0 ? `borger${index + 1}@fjordby.example` : null,
    address: isKnownWell ? `${random.pick(texts.streets)} ${random.int(1, 98)}, 9999 Fjordby` : null,
    language: needsInterpreter ? random.pick(texts.languages) : null,
    needsInterpreter,
  })
}

/** The fund sees a member only while the member consents to it; some have not said yes. */
function addSharingConsent(
  { random, rows, organisation }: DemoContext,
  added: { citizenId: string; story: CitizenStory; index: number; givenOn: Day },
): void {
  const { citizenId, story, index, givenOn } = added
  if (!sharesWithFund({ story, index })) return
  rows.consents.push({
    id: random.uuid(),
    citizenId,
    kind: 'SHARE_A_KASSE',
    givenOn: toDbDate(givenOn),
    createdById: organisation.userIds.aase,
  })
}

function profileOf({ random }: DemoContext, { programme }: CitizenStory): ProfileName {
  return programme === 'GA'
    ? random.pick(['frequent', 'frequent', 'frequent', 'oftenSick', 'oftenSick', 'steady', 'young'])
    : random.pick(['jobReady', 'jobReady', 'jobReady', 'longOnSupport'])
}

function agesOf(profile: ProfileName): readonly [number, number] {
  if (profile === 'young') return [23, 29]
  return profile === 'jobReady' || profile === 'longOnSupport' ? [31, 60] : [27, 63]
}
