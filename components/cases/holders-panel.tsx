import { useLocale, useTranslations } from 'next-intl'
import { Facts } from '@/components/citizens/facts'
import { TextLink } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import type { Day } from '@/lib/calendar/day'
import { isInRange } from '@/lib/calendar/day-range'
import { formatDay } from '@/lib/calendar/format'
import type { CitizenOverview } from '@/lib/citizens/overview-query'
import { routes } from '@/lib/platform/routes'

type HoldersPanelProps = { view: CitizenOverview; today: Day }

/** The team around the case today; how it has been, its own page tells. */
export function HoldersPanel({ view, today }: HoldersPanelProps) {
  const t = useTranslations('cases.holders')
  const role = useTranslations('words.caseRoles')
  const locale = useLocale()
  if (view.file === null) return null
  const { holders, lead, coach } = view.file
  const current = holders.filter((holder) => isInRange(holder, today))
  return (
    <Panel
      id="holders"
      title={t('title')}
      actions={
        view.may.seeAftercare ? (
          <TextLink href={routes.citizenTeam(view.citizenId)}>{t('toTeam')}</TextLink>
        ) : undefined
      }
    >
      {current.length === 0 ? <p className="text-ink-700">{t('nobody')}</p> : null}
      <Facts
        items={[
          ...current.map((holder) => ({
            label: role(holder.role),
            value: t('since', { name: holder.name, day: formatDay(holder.from, locale) }),
          })),
          ...(lead ? [{ label: t('lead'), value: lead }] : []),
          ...(coach ? [{ label: t('coach'), value: coach }] : []),
        ]}
      />
    </Panel>
  )
}
