import { useTranslations } from 'next-intl'
import { useScopeLabel } from '@/components/baseline/use-scope-label'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { type BaselineScope, scopeValue } from '@/lib/baseline/scope'
import type { ScopeChoice } from '@/lib/baseline/scope-choices'
import { routes } from '@/lib/platform/routes'

/** A plain form that asks with the address, so that it works and can be shared without script. */
export function ScopeChooser({
  choices,
  chosen,
}: {
  choices: readonly ScopeChoice[]
  chosen: BaselineScope
}) {
  const t = useTranslations('baseline.scope')
  const label = useScopeLabel()
  const optionsOf = (kind: ScopeChoice['kind']) =>
    choices
      .filter((choice) => choice.kind === kind)
      .map((choice) => ({ value: scopeValue(choice.scope), label: label(choice) }))
  return (
    <form method="get" action={routes.baseline} className="flex items-end gap-3">
      <Select
        key={scopeValue(chosen)}
        name="grundlag"
        label={t('label')}
        defaultValue={scopeValue(chosen)}
        options={[
          { label: t('imports'), options: optionsOf('IMPORT') },
          { label: t('programmes'), options: optionsOf('PROGRAMME') },
        ].filter(({ options }) => options.length > 0)}
        className="min-w-0 grow sm:w-96 sm:grow-0"
      />
      <Button type="submit" kind="secondary">
        {t('show')}
      </Button>
    </form>
  )
}
