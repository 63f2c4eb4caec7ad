import { formatDayLong } from '@/lib/calendar/format'
import type { AKassePacket } from './a-kasse-packet'
import { LetterLayout, LetterLine, LetterSection, LetterText } from './letter-layout'
import type { LetterWords } from './letter-words'

type AKassePacketDocumentProps = { packet: AKassePacket; language: 'da' | 'en'; t: LetterWords }

/** The question to a fund that does not sign in, with room for its answer. */
export function AKassePacketDocument({ packet, language, t }: AKassePacketDocumentProps) {
  const { shared, aKasse, contact, officeName } = packet
  const { talkOn, talkKind, proposed } = shared
  return (
    <LetterLayout
      language={language}
      documentTitle={t('packet.documentTitle')}
      title={t('packet.title')}
      sender={packet}
      day={formatDayLong(packet.writtenOn, language)}
      footer={t('personalData')}
      pageOf={(page, pages) => t('pageOf', { page, pages })}
    >
      <LetterText>{t('packet.to', { aKasse })}</LetterText>
      {contact ? <LetterText>{t('packet.contact', { name: contact })}</LetterText> : null}
      <LetterText>{t('packet.intro')}</LetterText>
      <LetterText>{t('packet.due', { day: formatDayLong(shared.answerDueOn, language) })}</LetterText>
      <LetterSection heading={t('packet.member')}>
        <LetterText>{t('packet.bornIn', { name: shared.name, year: String(shared.birthYear) })}</LetterText>
        <LetterText>{t('packet.programme', { programme: shared.programme })}</LetterText>
        {talkOn ? (
          <LetterText>
            {t('packet.talk', { day: formatDayLong(talkOn, language) })}
            {talkKind ? `, ${t(`packet.talkKind.${talkKind}`)}` : ''}
          </LetterText>
        ) : null}
      </LetterSection>
      <LetterSection heading={t('packet.proposal')}>
        {proposed.decision ? <LetterText>{t(`packet.decision.${proposed.decision}`)}</LetterText> : null}
        {proposed.coreElements.length > 0 ? (
          <LetterText>
            {t('packet.elements', {
              elements: proposed.coreElements.map(({ code, name }) => `${code} ${name}`).join(', '),
            })}
          </LetterText>
        ) : null}
      </LetterSection>
      <LetterSection heading={t('packet.answer')}>
        <LetterText>{t('packet.agree')}</LetterText>
        <LetterLine label="" />
        <LetterLine label="" />
        <LetterLine label={t('packet.why')} />
        <LetterLine label={t('packet.decider')} />
        <LetterLine label={t('packet.day')} />
        <LetterText>{t('packet.return', { office: officeName })}</LetterText>
      </LetterSection>
    </LetterLayout>
  )
}
