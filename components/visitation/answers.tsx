import { clsx } from 'clsx'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TextLink } from '@/components/ui/link'
import { Quote } from '@/components/ui/quote'
import { formatDay } from '@/lib/calendar/format'
import type { VisitationView } from '@/lib/visitation/visitation-view'

type Answer = { key: string; label: string; value: ReactNode; part: string }

type AnswersProps = {
  view: VisitationView
  /** The page where an answer is changed; left out where nothing can be. */
  editHref?: string
}

/** Everything that was answered, as it is written down. */
export function Answers({ view, editHref }: AnswersProps) {
  const t = useTranslations('visitation.answers')
  const answers = useAnswers(view)
  return (
    <dl className="divide-y divide-line-300">
      {answers.map(({ key, label, value, part }) => (
        <div
          key={key}
          className={clsx(
            'grid gap-x-4 gap-y-0.5 py-3',
            editHref ? 'sm:grid-cols-[12rem_1fr_auto]' : 'sm:grid-cols-[9rem_1fr]',
          )}
        >
          <dt className="text-ink-600 text-table">{label}</dt>
          <dd className="whitespace-pre-line">{value}</dd>
          {editHref ? (
            <dd>
              <TextLink href={`${editHref}#${part}`} className="inline-flex min-h-6 items-center text-table">
                {t('edit')}
                <span className="sr-only"> {label}</span>
              </TextLink>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  )
}

function useAnswers(view: VisitationView): Answer[] {
  const { citizen, fields, programme, reviewerNames, fund } = view
  const t = useTranslations('visitation')
  const locale = useLocale()
  const missing = useTranslations('words')('notGiven')
  const isAccepted = fields.decision === 'ACCEPTED'
  const nameOf = (code: string) => {
    const element = programme.elements.find((one) => one.code === code)
    return element ? `${element.code} ${element.name}` : code
  }
  const talkKind = fields.talkKind ? t(`talkKind.${fields.talkKind}`) : missing
  const placementAnswers = (): (Answer | false)[] => [
    fields.targetGroup !== null && {
      key: 'targetGroup',
      part: 'beslutning',
      label: t('answers.targetGroup'),
      value: t('form.group', {
        number: fields.targetGroup,
        name: programme.groups.find(({ number }) => number === fields.targetGroup)?.name ?? '–',
      }),
    },
    fields.targetGroup === 3 && {
      key: 'reviewers',
      part: 'beslutning',
      label: t('answers.reviewers'),
      value: reviewerNames.length > 0 ? reviewerNames.join('\n') : missing,
    },
    fields.track !== null && {
      key: 'track',
      part: 'beslutning',
      label: t('answers.track'),
      value: programme.tracks.find(({ id }) => id === fields.track)?.name ?? fields.track,
    },
  ]
  const answers: (Answer | false)[] = [
    {
      key: 'talk',
      part: 'samtale',
      label: t('answers.talk'),
      value: fields.talkOn
        ? t('answers.talkOn', { kind: talkKind, day: formatDay(fields.talkOn, locale) })
        : missing,
    },
    fields.participants !== null && {
      key: 'participants',
      part: 'samtale',
      label: t('answers.participants'),
      value: fields.participants,
    },
    {
      key: 'aKasseView',
      part: 'a-kasse',
      label: t('answers.aKasseView'),
      value: fund.answeredOn
        ? t('answers.answeredOn', {
            view: t(`aKasseView.${fields.aKasseView}`),
            day: formatDay(fund.answeredOn, locale),
          })
        : fields.aKasseView === 'NOT_ANSWERED' && citizen.aKasseName === null
          ? t('form.aKasseNone')
          : t(`aKasseView.${fields.aKasseView}`),
    },
    fields.aKasseViewText !== null && {
      key: 'aKasseViewText',
      part: 'a-kasse',
      label: t('answers.aKasseViewText'),
      value: fields.aKasseViewText,
    },
    fields.aKasseDecider !== null && {
      key: 'aKasseDecider',
      part: 'a-kasse',
      label: t('answers.aKasseDecider'),
      value: fields.aKasseDecider,
    },
    fields.aKasseView === 'DISAGREE' && {
      key: 'disagreementHandling',
      part: 'a-kasse',
      label: t('answers.disagreementHandling'),
      value: fields.disagreementHandling ?? missing,
    },
    {
      key: 'citizenWish',
      part: 'oenske',
      label: t('answers.citizenWish'),
      value: fields.citizenWish ? <Quote>{fields.citizenWish}</Quote> : missing,
    },
    {
      key: 'decision',
      part: 'beslutning',
      label: t('answers.decision'),
      value: (
        <strong className="font-semibold">
          {fields.decision ? t(`decision.${fields.decision}`) : missing}
        </strong>
      ),
    },
    { key: 'reason', part: 'beslutning', label: t('answers.reason'), value: fields.reason ?? missing },
    isAccepted && {
      key: 'coreElements',
      part: 'beslutning',
      label: t('answers.coreElements'),
      value: fields.coreElements.length > 0 ? fields.coreElements.map(nameOf).join('\n') : t('answers.none'),
    },
    ...placementAnswers(),
    isAccepted && {
      key: 'startOn',
      part: 'beslutning',
      label: t('answers.startOn'),
      value: fields.startOn ? formatDay(fields.startOn, locale) : missing,
    },
    fields.followUpOn !== null && {
      key: 'followUpOn',
      part: 'beslutning',
      label: t('answers.followUpOn'),
      value: formatDay(fields.followUpOn, locale),
    },
  ]
  return answers.filter((answer): answer is Answer => answer !== false)
}
