import { useTranslations } from 'next-intl'
import { ContactForm } from '@/components/citizen-facts/contact-form'
import { AddFact } from '@/components/citizen-facts/fact-list'
import { Facts } from '@/components/citizens/facts'
import { RevealButton } from '@/components/citizens/reveal-button'
import { Panel } from '@/components/ui/panel'
import { StatusTag } from '@/components/ui/status-tag'
import type { AboutFacts } from '@/lib/citizen-facts/about-facts'
import { revealAddressAction } from '@/lib/citizens/actions'

export function ContactFactsPanel({ facts }: { facts: AboutFacts }) {
  const t = useTranslations('citizenFacts.contact')
  const labels = useTranslations('citizens.overview')
  const missing = useTranslations('words')('notGiven')
  const { contact, may, citizenId } = facts
  return (
    <Panel id="kontakt" title={t('title')}>
      <Facts
        items={[
          { label: labels('phone'), value: contact.phone ? <Call phone={contact.phone} /> : missing },
          { label: labels('email'), value: contact.email ? <Write email={contact.email} /> : missing },
          { label: labels('address'), value: <Address facts={facts} /> },
          { label: t('language'), value: contact.language ?? missing },
          { label: t('interpreter'), value: <Interpreter facts={facts} /> },
          {
            label: t('protection'),
            value:
              contact.protection === 'PROTECTED' ? (
                <StatusTag kind="neutral">{t('protectionIs.PROTECTED')}</StatusTag>
              ) : (
                t(`protectionIs.${contact.protection}`)
              ),
          },
        ]}
      />
      {may.write ? (
        <AddFact summary={t('edit')}>
          <ContactForm contact={contact} citizenId={citizenId} />
        </AddFact>
      ) : null}
    </Panel>
  )
}

function Address({ facts: { contact, citizenId } }: { facts: AboutFacts }) {
  const labels = useTranslations('citizens.overview')
  const failed = useTranslations('citizens.search')('unreachable')
  const missing = useTranslations('words')('notGiven')
  if (!contact.address.isHidden) {
    return <span className="whitespace-pre-line">{contact.address.text ?? missing}</span>
  }
  return (
    <RevealButton
      action={revealAddressAction}
      citizenId={citizenId}
      words={{ show: labels('showAddress'), logged: labels('shownLogged'), missing, failed }}
    />
  )
}

function Interpreter({ facts: { contact } }: { facts: AboutFacts }) {
  const t = useTranslations('citizenFacts.contact')
  if (!contact.needsInterpreter) return t('noInterpreter')
  return contact.language ? t('interpreterIn', { language: contact.language }) : t('interpreterNeeded')
}

function Call({ phone }: { phone: string }) {
  return (
    <a href={`tel:${phone.replaceAll(' ', '')}`} className="text-fjord-700 underline underline-offset-3">
      {phone}
    </a>
  )
}

function Write({ email }: { email: string }) {
  return (
    <a
      href={`mailto:${email}`}
      className="text-fjord-700 underline underline-offset-3 [overflow-wrap:anywhere]"
    >
      {email}
    </a>
  )
}
