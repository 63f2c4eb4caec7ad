import { useTranslations } from 'next-intl'
import { Facts } from '@/components/citizens/facts'
import { RevealButton } from '@/components/citizens/reveal-button'
import { Panel } from '@/components/ui/panel'
import { StatusTag } from '@/components/ui/status-tag'
import { revealAddressAction, revealCprAction } from '@/lib/citizens/actions'
import type { CitizenOverview } from '@/lib/citizens/overview-query'

export function ContactPanel({ view }: { view: CitizenOverview }) {
  const t = useTranslations('citizens.overview')
  const search = useTranslations('citizens.search')
  const missing = useTranslations('words')('notGiven')
  const { contact } = view
  const reveal = { logged: t('shownLogged'), missing, failed: search('unreachable') }
  return (
    <Panel id="contact" title={t('contact')}>
      <Facts
        items={[
          { label: t('phone'), value: contact.phone ? <Call phone={contact.phone} /> : missing },
          { label: t('email'), value: contact.email ?? missing },
          {
            label: t('address'),
            value: contact.address.isHidden ? (
              <RevealButton
                action={revealAddressAction}
                citizenId={view.citizenId}
                words={{ show: t('showAddress'), ...reveal }}
              />
            ) : (
              (contact.address.text ?? missing)
            ),
          },
          { label: t('language'), value: contact.language ?? missing },
          ...(contact.needsInterpreter ? [{ label: t('interpreter'), value: t('interpreterNeeded') }] : []),
          { label: t('aKasse'), value: contact.aKasseName ?? missing },
          ...(view.may.revealCpr
            ? [
                {
                  label: t('cpr'),
                  value: (
                    <RevealButton
                      action={revealCprAction}
                      citizenId={view.citizenId}
                      words={{ show: t('showCpr'), ...reveal }}
                    />
                  ),
                },
              ]
            : []),
        ]}
      />
      {view.isReplacementCpr ? (
        <p className="mt-3">
          <StatusTag kind="neutral">{t('replacementCpr')}</StatusTag>
        </p>
      ) : null}
    </Panel>
  )
}

function Call({ phone }: { phone: string }) {
  return (
    <a href={`tel:${phone.replaceAll(' ', '')}`} className="text-fjord-700 underline underline-offset-3">
      {phone}
    </a>
  )
}
