import { useLocale, useTranslations } from 'next-intl'
import { FactDeadlines } from '@/components/citizen-facts/fact-deadline'
import { AddFact, FactItem, FactList } from '@/components/citizen-facts/fact-list'
import { ActionForm } from '@/components/ui/action-form'
import { DayField } from '@/components/ui/day-field'
import { Disclosure } from '@/components/ui/disclosure'
import { formLabels } from '@/components/ui/form-labels'
import { Panel } from '@/components/ui/panel'
import { RadioGroup } from '@/components/ui/radio-group'
import { StatusTag } from '@/components/ui/status-tag'
import { TextInput } from '@/components/ui/text-input'
import { formatDay } from '@/lib/calendar/format'
import type { JobFacts, SearchFacts } from '@/lib/citizen-facts/job-facts'
import { recordCvStateAction } from '@/lib/job-search/actions'
import { yesOrNo } from '@/lib/job-search/schema'
import type { CvRow } from '@/lib/job-search/search-view'

export function CvPanel({ facts, search }: { facts: JobFacts; search: SearchFacts }) {
  const t = useTranslations('citizenFacts')
  const { citizenId, today, may } = facts
  const [latest, ...earlier] = search.cv
  return (
    <Panel id="cv" title={t('cv.title')}>
      <FactDeadlines deadlines={search.deadlines} kind="CV" today={today} />
      {latest ? <CvLine cv={latest} /> : <p className="text-ink-700">{t('cv.none')}</p>}
      {earlier.length > 0 ? (
        <Disclosure summary={t('earlier', { count: earlier.length })}>
          <FactList>
            {earlier.map((cv) => (
              <FactItem key={cv.id}>
                <CvLine cv={cv} />
              </FactItem>
            ))}
          </FactList>
        </Disclosure>
      ) : null}
      {may.write ? (
        <AddFact summary={t('cv.record')}>
          <CvForm facts={{ citizenId, today }} />
        </AddFact>
      ) : null}
    </Panel>
  )
}

function CvLine({ cv }: { cv: CvRow }) {
  const t = useTranslations('citizenFacts')
  const locale = useLocale()
  const day = formatDay(cv.on, locale)
  return (
    <div className="grid gap-1">
      <StatusTag kind={cv.hasCv ? 'ok' : 'neutral'}>{t(cv.hasCv ? 'cv.has' : 'cv.hasNot')}</StatusTag>
      <p className="text-ink-700 text-table">{cv.by ? t('by', { day, name: cv.by }) : day}</p>
      {cv.note ? <p className="text-column">{cv.note}</p> : null}
    </div>
  )
}

function CvForm({ facts }: { facts: Pick<JobFacts, 'citizenId' | 'today'> }) {
  const t = useTranslations('citizenFacts.cv')
  const ui = useTranslations('ui')
  const words = useTranslations('words')
  return (
    <ActionForm action={recordCvStateAction} labels={formLabels(ui, t('save'))} resetsOnOk>
      <input type="hidden" name="citizenId" value={facts.citizenId} />
      <RadioGroup
        name="hasCv"
        label={t('question')}
        look="row"
        choices={yesOrNo.map((value) => ({ value, label: words(value === 'YES' ? 'yes' : 'no') }))}
      />
      <DayField name="onDate" label={t('on')} hint={null} today={facts.today} defaultValue={facts.today} />
      <TextInput name="note" label={t('note')} optional={ui('optional')} maxLength={500} />
    </ActionForm>
  )
}
