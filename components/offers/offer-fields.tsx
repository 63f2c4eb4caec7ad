import { useTranslations } from 'next-intl'
import { DayField } from '@/components/ui/day-field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import type { Day } from '@/lib/calendar/day'
import { offerKinds } from '@/lib/offers/codes'
import type { Choice } from '@/lib/offers/queries'
import type { OfferView } from '@/lib/offers/who-is-where'

type OfferFieldsProps = { offer: OfferView['offer'] | null; programmes: readonly Choice[]; today: Day }

/** What the catalogue says of an offer. */
export function OfferFields({ offer, programmes, today }: OfferFieldsProps) {
  const t = useTranslations('offers')
  const ui = useTranslations('ui')
  const optional = ui('optional')
  const own = offer?.programme
  const choices = own && !programmes.some(({ id }) => id === own.id) ? [own, ...programmes] : programmes
  return (
    <>
      <TextInput
        name="name"
        label={t('form.name')}
        hint={t('form.nameHint')}
        defaultValue={offer?.name ?? ''}
        maxLength={120}
      />
      <Select
        name="kind"
        label={t('form.kind')}
        emptyLabel={t('form.choose')}
        defaultValue={offer?.kind ?? ''}
        options={offerKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <Select
        name="programmeId"
        label={t('form.programme')}
        emptyLabel={t('form.everyProgramme')}
        defaultValue={own?.id ?? ''}
        options={choices.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextInput
        name="provider"
        label={t('form.provider')}
        optional={optional}
        defaultValue={offer?.provider ?? ''}
        maxLength={120}
      />
      <Textarea
        name="description"
        label={t('form.description')}
        optional={optional}
        defaultValue={offer?.description ?? ''}
        rows={2}
        maxLength={1000}
      />
      <TextInput
        name="places"
        label={t('form.places')}
        hint={t('form.placesHint')}
        optional={optional}
        inputMode="numeric"
        characters={6}
        defaultValue={offer?.places ?? ''}
      />
      <DayField name="fromOn" label={t('form.fromOn')} today={today} defaultValue={offer?.fromOn ?? today} />
    </>
  )
}
