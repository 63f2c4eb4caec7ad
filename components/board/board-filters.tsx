import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/link'
import { Select } from '@/components/ui/select'
import { Tabs } from '@/components/ui/tabs'
import { boardAddress, boardHref, boardNames } from '@/lib/board/board-filter'
import type { BoardView } from '@/lib/board/queries'
import { routes } from '@/lib/platform/routes'

export function OverdueTabs({ view: { filter, lanes } }: { view: BoardView }) {
  const t = useTranslations('board')
  const sumOf = (key: 'count' | 'overdue') => lanes.reduce((sum, lane) => sum + lane[key], 0)
  return (
    <Tabs
      label={t('status')}
      items={[
        {
          href: boardHref({ ...filter, isOverdueOnly: false }),
          label: t('all'),
          count: sumOf('count'),
          isCurrent: !filter.isOverdueOnly,
        },
        {
          href: boardHref({ ...filter, isOverdueOnly: true }),
          label: t('overdueOnly'),
          count: sumOf('overdue'),
          isCurrent: filter.isOverdueOnly,
        },
      ]}
    />
  )
}

/** A plain GET form: works before the page is alive, and the address is the state. */
export function BoardFilters({ view: { filter, consultants } }: { view: BoardView }) {
  const t = useTranslations('board')
  if (filter.scope === 'MINE' || consultants.length < 2) return null
  const kept = { ...filter, consultantId: null }
  return (
    <form action={routes.board} aria-label={t('filters')} className="flex flex-wrap items-end gap-3">
      {boardAddress(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Select
        id="board-consultant"
        name={boardNames.consultant}
        label={t('consultant')}
        emptyLabel={t('allConsultants')}
        defaultValue={filter.consultantId ?? ''}
        key={filter.consultantId}
        className="min-w-0 max-sm:grow"
        options={consultants.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Button type="submit" kind="secondary">
        {t('apply')}
      </Button>
      {filter.consultantId ? (
        <TextLink href={boardHref(kept)} className="inline-flex min-h-11 items-center">
          {t('reset')}
        </TextLink>
      ) : null}
    </form>
  )
}
