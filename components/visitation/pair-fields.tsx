import { useTranslations } from 'next-intl'
import { Select } from '@/components/ui/select'
import type { PairChoices, PairMember } from '@/lib/cases/pair-choices'
import { lanes } from '@/lib/cases/schema'

type PairFieldsProps = { choices: PairChoices; viewerId: string }

/** Who follows the citizen: people by name with the cases they carry now. The decider is suggested as adviser. */
export function PairFields({ choices, viewerId }: PairFieldsProps) {
  const t = useTranslations('visitation.review')
  const ui = useTranslations('ui')
  const laneName = useTranslations('words.lanes')
  const optionsOf = (members: readonly PairMember[]) =>
    members.map(({ id, name, openCases }) => ({ value: id, label: t('load', { name, count: openCases }) }))
  const self = choices.advisers.find((adviser) => adviser.id === viewerId)
  return (
    <section aria-labelledby="pair" className="grid gap-6">
      <div>
        <h2 id="pair" className="text-h2">
          {t('pair')}
        </h2>
        <p className="text-ink-700">{t('pairIntro')}</p>
      </div>
      <Select
        name="teamId"
        label={t('team')}
        emptyLabel={ui('choose')}
        defaultValue={self?.teamIds[0] ?? ''}
        options={choices.teams.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        name="adviserId"
        label={t('adviser')}
        emptyLabel={ui('choose')}
        defaultValue={self?.id ?? ''}
        options={optionsOf(choices.advisers)}
      />
      <Select
        name="consultantId"
        label={t('consultant')}
        emptyLabel={ui('choose')}
        options={optionsOf(choices.consultants)}
      />
      <Select
        name="lane"
        label={t('lane')}
        defaultValue="LONG_TERM"
        options={lanes.map((lane) => ({ value: lane, label: laneName(lane) }))}
      />
    </section>
  )
}
