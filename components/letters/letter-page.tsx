import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { CheckboxGroup } from '@/components/ui/checkbox-group'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { RadioGroup } from '@/components/ui/radio-group'
import type { LetterPart } from '@/lib/letters/schema'
import { routes } from '@/lib/platform/routes'

type LetterPageProps = { visitationId: string; citizenName: string; parts: readonly LetterPart[] }

/** What goes into the letter is chosen before it is made; a plain form that works without script. */
export function LetterPage({ visitationId, citizenName, parts }: LetterPageProps) {
  const t = useTranslations('letters.page')
  const ui = useTranslations('ui')
  const visitations = useTranslations('visitation.list')
  return (
    <>
      <PageHeader
        title={t('title')}
        breadcrumb={[
          { href: routes.visitations, label: visitations('title') },
          { href: routes.visitation(visitationId), label: citizenName },
        ]}
        breadcrumbLabel={ui('breadcrumb')}
        meta={<p className="max-w-prose">{t('intro')}</p>}
      />
      <Panel className="max-w-3xl">
        <form
          method="get"
          action={`${routes.visitationLetter(visitationId)}/pdf`}
          target="_blank"
          className="grid gap-6"
          rel="noopener"
        >
          {parts.length > 0 ? (
            <CheckboxGroup
              name="med"
              label={t('parts')}
              hint={t('partsHint')}
              defaultValues={parts}
              choices={parts.map((value) => ({ value, label: t(`part.${value}`) }))}
            />
          ) : (
            <p>{t('nothingYet')}</p>
          )}
          <RadioGroup
            name="sprog"
            label={t('language')}
            look="row"
            defaultValue="da"
            choices={(['da', 'en'] as const).map((value) => ({ value, label: t(`languages.${value}`) }))}
          />
          <div className="flex flex-wrap items-center gap-4">
            <Button type="submit">{t('submit')}</Button>
            <span className="text-ink-700 text-table">{t('logged')}</span>
          </div>
        </form>
      </Panel>
    </>
  )
}
