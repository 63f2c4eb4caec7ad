import { useTranslations } from 'next-intl'
import { TargetPanel } from '@/components/overview/target-panel'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { GroupLinks } from '@/components/visitation/group-links'
import { VisitationTable } from '@/components/visitation/visitation-table'
import type { AcceptedList } from '@/lib/visitation/accepted-queries'
import type { VisitationRow } from '@/lib/visitation/rows'
import type { TargetProgress } from '@/lib/visitation/target-progress'

type AcceptedPageProps = {
  programmes: readonly TargetProgress[]
  /** The list behind the number of one programme. */
  accepted: AcceptedList | null
}

export function AcceptedPage({ programmes, accepted }: AcceptedPageProps) {
  const t = useTranslations('visitation')
  return (
    <>
      <PageHeader
        title={accepted ? t('accepted.title', { programme: accepted.programme.name }) : t('list.title')}
        actions={<GroupLinks />}
      />
      <div className="grid gap-5">
        <TargetPanel programmes={programmes} />
        {accepted ? <Accepted accepted={accepted} /> : null}
      </div>
    </>
  )
}

function Accepted({ accepted }: { accepted: AcceptedList }) {
  const t = useTranslations('visitation.accepted')
  const { aKasseName } = accepted.programme
  return (
    <>
      <Notice>{t('reasonNeeded')}</Notice>
      <Group
        id="own"
        title={aKasseName ? t('own', { aKasse: aKasseName }) : t('everyone')}
        rows={accepted.own}
        hidden={accepted.hiddenOwn}
      />
      {aKasseName ? (
        <Group id="others" title={t('others')} rows={accepted.others} hidden={accepted.hiddenOthers} />
      ) : null}
    </>
  )
}

type GroupProps = { id: string; title: string; rows: readonly VisitationRow[]; hidden: number }

function Group({ id, title, rows, hidden }: GroupProps) {
  const t = useTranslations('visitation.accepted')
  return (
    <Panel id={id} title={title} isFlush>
      <p className="panel-text pt-0 text-ink-700 text-table">
        {t('count', { count: rows.length + hidden })}
        {hidden > 0 ? ` · ${t('hidden', { count: hidden })}` : ''}
      </p>
      {rows.length > 0 ? (
        <VisitationTable
          caption={title}
          rows={rows}
          columns={['aKasse', 'decidedOn', 'startOn', 'elements']}
        />
      ) : null}
    </Panel>
  )
}
