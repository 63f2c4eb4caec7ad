import { useTranslations } from 'next-intl'
import { Button, ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { LoadLine } from '@/components/workload/load-picture'
import { routes } from '@/lib/platform/routes'
import { wizardHref } from '@/lib/transfers/wizard-address'
import type { WorkloadView } from '@/lib/workload/queries'
import { roleWordOf, workloadWords } from '@/lib/workload/workload-address'

/** Thought through before it is done: who would have how many. Nothing is saved. */
export function WhatIfPanel({ view }: { view: WorkloadView }) {
  const t = useTranslations('workload.whatIf')
  const ui = useTranslations('ui')
  const { choice, rows } = view
  if (rows.length < 2) return null
  const people = rows.map(({ id, name, cases }) => ({
    value: id,
    label: t('person', { name, count: cases.count }),
  }))
  return (
    <Panel id="what-if" title={t('title')}>
      <p className="mb-3 text-column text-ink-700 text-table">{t('intro')}</p>
      <form
        key={JSON.stringify(choice)}
        method="get"
        action={`${routes.workload}#what-if`}
        className="flex flex-wrap items-end gap-x-4 gap-y-3"
      >
        <input type="hidden" name={workloadWords.role} value={roleWordOf(choice.role)} />
        <Select
          name={workloadWords.from}
          label={t('from')}
          emptyLabel={ui('choose')}
          defaultValue={choice.fromId ?? ''}
          options={people}
          className="w-full sm:w-72"
        />
        <Select
          name={workloadWords.to}
          label={t('to')}
          emptyLabel={ui('choose')}
          defaultValue={choice.toId ?? ''}
          options={people}
          className="w-full sm:w-72"
        />
        <TextInput
          name={workloadWords.count}
          label={t('count')}
          inputMode="numeric"
          characters={4}
          defaultValue={choice.count ?? ''}
        />
        <Button type="submit" kind="secondary">
          {t('show')}
        </Button>
      </form>
      <Outcome view={view} />
    </Panel>
  )
}

function Outcome({ view }: { view: WorkloadView }) {
  const t = useTranslations('workload.whatIf')
  const { whatIf, choice, norm } = view
  if (!whatIf) {
    const hasAsked = choice.fromId !== null || choice.toId !== null || choice.count !== null
    return hasAsked ? <p className="mt-3 font-semibold">{t('incomplete')}</p> : null
  }
  const { from, to, count, isAbove } = whatIf
  return (
    <div className="mt-5 grid gap-4">
      <div>
        <h3 className="mb-1 text-h3">{t('before')}</h3>
        <LoadLine
          view={view}
          median={view.median}
          loads={view.rows.map(({ id, name, cases }) => ({ id, name, cases: cases.count }))}
          summary={t('pair', { from: from.name, fromCount: from.before, to: to.name, toCount: to.before })}
        />
      </div>
      <div>
        <h3 className="mb-1 text-h3">{t('after', { count })}</h3>
        <LoadLine
          view={view}
          median={whatIf.median}
          loads={whatIf.after}
          summary={t('pair', { from: from.name, fromCount: from.after, to: to.name, toCount: to.after })}
        />
      </div>
      {isAbove && norm.norm !== null ? (
        <Notice kind="warning">
          {t('above', { name: to.name, count: to.after - norm.norm, norm: norm.norm })}
        </Notice>
      ) : null}
      <p>
        <ButtonLink
          href={wizardHref({ giverId: from.id, role: choice.role, receiverId: to.id })}
          kind="secondary"
        >
          {t('choose', { from: from.name })}
        </ButtonLink>
      </p>
    </div>
  )
}
