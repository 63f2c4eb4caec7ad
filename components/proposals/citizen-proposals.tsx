import { useLocale, useTranslations } from 'next-intl'
import { Panel } from '@/components/ui/panel'
import { StatusTag } from '@/components/ui/status-tag'
import { formatDay } from '@/lib/calendar/format'
import type { CitizenProposal } from '@/lib/proposals/queries'

/** Who proposed the citizen, when and why; the newest first. */
export function CitizenProposals({ proposals }: { proposals: readonly CitizenProposal[] }) {
  const t = useTranslations('proposals.citizen')
  return (
    <Panel id="forslag" title={t('title')}>
      <ul className="grid gap-4">
        {proposals.map((proposal) => (
          <Proposal key={proposal.id} proposal={proposal} />
        ))}
      </ul>
    </Panel>
  )
}

function Proposal({ proposal }: { proposal: CitizenProposal }) {
  const t = useTranslations('proposals')
  const locale = useLocale()
  return (
    <li className="border-line-300 border-t pt-3 first:border-t-0 first:pt-0">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
        {t('citizen.line', {
          side: t(`side.${proposal.side}`),
          day: formatDay(proposal.proposedOn, locale),
        })}
        {proposal.isAgain ? <StatusTag kind="planned">{t('citizen.again')}</StatusTag> : null}
      </p>
      <p className="mt-1 whitespace-pre-line text-column">{proposal.reason}</p>
      <p className="mt-1 text-ink-600 text-tag">
        {t('citizen.by', {
          name: proposal.proposedBy ?? t('citizen.unknown'),
          day: formatDay(proposal.proposedOn, locale),
          occasion: t(`occasion.${proposal.occasion}`),
          talkDay: formatDay(proposal.talkOn, locale),
          programme: proposal.programme,
        })}
      </p>
      {proposal.isAgain ? (
        <p className="mt-1 text-column text-ink-700 text-table">{t('citizen.againNote')}</p>
      ) : null}
    </li>
  )
}
