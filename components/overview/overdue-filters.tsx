import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import type { OverdueView } from '@/lib/overview/overdue'
import { overdueQuery, overdueWords } from '@/lib/overview/overdue-filter'
import { routes } from '@/lib/platform/routes'

/** A plain form that asks with the address, so that it works and can be shared without script. */
export function OverdueFilters({ view: { filter, choices, rules } }: { view: OverdueView }) {
  const t = useTranslations('overview.late')
  const ruleTitles = useTranslations('rules')
  return (
    <form
      key={String(overdueQuery(filter))}
      method="get"
      action={routes.overdue}
      className="flex flex-wrap items-end gap-3"
    >
      {[...overdueQuery({ kind: filter.kind })].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Select
        name={overdueWords.consultant}
        label={t('consultant')}
        emptyLabel={t('everyone')}
        defaultValue={filter.consultantId ?? ''}
        options={choices.map(({ id, name, count }) => ({ value: id, label: t('choice', { name, count }) }))}
        className="w-full min-w-0 sm:w-72"
      />
      <Select
        name={overdueWords.rule}
        label={t('rule')}
        emptyLabel={t('everyRule')}
        defaultValue={filter.ruleId ?? ''}
        options={rules.map(({ id, count }) => ({
          value: id,
          label: t('choice', { name: ruleTitles.has(id as never) ? ruleTitles(id as never) : id, count }),
        }))}
        className="w-full min-w-0 sm:w-96"
      />
      <Button type="submit" kind="secondary">
        {t('show')}
      </Button>
    </form>
  )
}
