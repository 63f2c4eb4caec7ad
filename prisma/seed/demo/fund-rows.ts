import { addDays, type Day, minDay, toDbDate } from '@/lib/calendar/day'
import texts from '../data/texts.json'
import type { StaffKey } from '../demo-people'
import type { CitizenDates } from './citizen-dates'
import type { CitizenStory } from './citizen-stories'
import type { DemoContext } from './demo-context'
import { instantOn } from './instants'

type Member = { story: CitizenStory; index: number }

/** Nobody whose name and address are protected is shown to a fund. */
export function isProtected({ story, index }: Member): boolean {
  return index % 48 === 11 && story.asked === null
}

/** Most members say yes to sharing when they are screened; whoever the fund is asked about has. */
export function sharesWithFund({ story, index }: Member): boolean {
  if (story.asked !== null) return true
  return story.fund !== null && story.phase !== 'TO_SCREEN' && index % 6 !== 5
}

type Asked = Member & { dates: CitizenDates; adviser: StaffKey }

/** What the fund was asked and answered, as far as it has come; nothing where it was not asked. */
export function fundPartOf(context: DemoContext, asked: Asked) {
  const { today } = context
  const { story, index, dates } = asked
  if (story.asked) {
    const { daysAgo, answer } = story.asked
    const sent = sentOn(context, asked, addDays(today, -daysAgo))
    if (!answer) return { ...sent, status: 'SENT' as const, version: 2 }
    return {
      ...sent,
      ...answerOf(context, { ...asked, ...answer, on: addDays(today, -answer.daysAgo) }),
      status: 'ANSWERED' as const,
      version: 3,
    }
  }
  if (!dates.decidedOn || !sharesWithFund(asked) || isProtected(asked) || index % 7 === 0) return {}
  const view = index % 9 === 4 ? ('DISAGREE' as const) : ('AGREE' as const)
  const on = minDay(addDays(dates.talkOn, 3), dates.decidedOn)
  return {
    ...sentOn(context, asked, dates.talkOn),
    ...answerOf(context, { ...asked, view, on, isWrittenByFund: index % 4 !== 1 }),
    ...(view === 'DISAGREE' ? { disagreementHandling: context.random.pick(texts.disagreementHandling) } : {}),
  }
}

function sentOn({ organisation, programmes }: DemoContext, { story, adviser }: Asked, on: Day) {
  return {
    askedAKasseId: story.fund && organisation.aKasseIds[story.fund],
    sentAt: instantOn(on, 75),
    sentById: organisation.userIds[adviser],
    answerDueOn: toDbDate(addDays(on, programmes[story.programme].settings.visitation.answerDays)),
  }
}

type Answer = Asked & { view: 'AGREE' | 'DISAGREE'; on: Day; isWrittenByFund: boolean }

function answerOf({ random, organisation }: DemoContext, answer: Answer) {
  const { story, adviser, view, on, isWrittenByFund } = answer
  const member = story.fund === 'OTHER' ? 'pia' : 'henning'
  const deciders = story.fund === 'OTHER' ? texts.otherFundDeciders : texts.aKasseDeciders
  return {
    answeredAt: instantOn(on, 110),
    answeredById: organisation.userIds[isWrittenByFund ? member : adviser],
    aKasseView: view,
    aKasseViewText: random.pick(view === 'AGREE' ? texts.aKasseViews : texts.aKasseDisagrees),
    aKasseDecider: random.pick(deciders),
  }
}
