import { formatDayLong } from '@/lib/calendar/format'
import { LetterLayout, LetterQuote, LetterSection, LetterText } from './letter-layout'
import type { LetterWords } from './letter-words'
import type { TalkLetter } from './talk-letter'

type TalkLetterDocumentProps = { letter: TalkLetter; language: 'da' | 'en'; t: LetterWords }

/** A summary of the talk in plain words, for the citizen. */
export function TalkLetterDocument({ letter, language, t }: TalkLetterDocumentProps) {
  const { talk, answers, citizenWords, citizenWish, adviser, consultant, followUpOn } = letter
  return (
    <LetterLayout
      language={language}
      documentTitle={t('talk.documentTitle')}
      title={talk ? t('talk.title', { day: formatDayLong(talk.on, language) }) : t('talk.titleNoTalk')}
      sender={letter}
      day={formatDayLong(letter.writtenOn, language)}
      footer={t('personalData')}
      pageOf={(page, pages) => t('pageOf', { page, pages })}
    >
      <LetterText>{t('talk.greeting', { name: letter.name })}</LetterText>
      <LetterText>{introOf({ letter, t })}</LetterText>
      {talk?.participants ? (
        <LetterText>{t('talk.participants', { names: talk.participants })}</LetterText>
      ) : null}
      {answers.length > 0 ? (
        <LetterSection heading={t('talk.answers')}>
          {answers.map(({ question, answer }) => (
            <LetterSection key={question} heading={question}>
              <LetterText>{answer}</LetterText>
            </LetterSection>
          ))}
        </LetterSection>
      ) : null}
      {citizenWords ? (
        <LetterSection heading={t('talk.words')}>
          <LetterQuote>{citizenWords}</LetterQuote>
        </LetterSection>
      ) : null}
      {citizenWish ? (
        <LetterSection heading={t('talk.wish')}>
          <LetterQuote>{citizenWish}</LetterQuote>
        </LetterSection>
      ) : null}
      <DecisionSection letter={letter} language={language} t={t} />
      <LetterSection heading={t('talk.next')}>
        {adviser ? <LetterText>{t('talk.adviser', { name: adviser })}</LetterText> : null}
        {consultant ? <LetterText>{t('talk.consultant', { name: consultant })}</LetterText> : null}
        {followUpOn ? (
          <LetterText>{t('talk.followUp', { day: formatDayLong(followUpOn, language) })}</LetterText>
        ) : null}
        <LetterText>{t('talk.questions', { office: letter.officeName })}</LetterText>
      </LetterSection>
    </LetterLayout>
  )
}

function introOf({ letter, t }: Pick<TalkLetterDocumentProps, 'letter' | 't'>): string {
  const { talk, officeName, programme, aKasse } = letter
  if (!talk) return t('talk.introNoTalk', { programme })
  return talk.kind === 'JOINT' && aKasse
    ? t('talk.introJoint', { office: officeName, programme, aKasse })
    : t('talk.intro', { office: officeName, programme })
}

function DecisionSection({ letter, language, t }: TalkLetterDocumentProps) {
  const { decision, elements, startOn, programme } = letter
  if (decision === null) {
    return (
      <LetterSection heading={t('talk.decision')}>
        <LetterText>{t('talk.undecided')}</LetterText>
      </LetterSection>
    )
  }
  return (
    <LetterSection heading={t('talk.decision')}>
      <LetterText>
        {t(`talk.outcome.${decision.outcome}`, { programme, day: formatDayLong(decision.on, language) })}
      </LetterText>
      {startOn ? <LetterText>{t('talk.start', { day: formatDayLong(startOn, language) })}</LetterText> : null}
      {decision.reason ? (
        <LetterText>
          {t('talk.reason')} {decision.reason}
        </LetterText>
      ) : null}
      {elements.length > 0 ? (
        <>
          <LetterText>{t('talk.elements')}</LetterText>
          {elements.map((element) => (
            <LetterText key={element}>{`• ${element}`}</LetterText>
          ))}
        </>
      ) : null}
    </LetterSection>
  )
}
