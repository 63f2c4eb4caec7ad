import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { CheckboxGroup } from '@/components/ui/checkbox-group'
import { formLabels } from '@/components/ui/form-labels'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import type { ContactFacts } from '@/lib/citizen-facts/about-facts'
import { changeContactAction } from '@/lib/citizen-facts/actions'
import { protections } from '@/lib/citizen-facts/schema'

/** P18: a hidden address is not in the form; left empty it stays as it is. */
export function ContactForm({ contact, citizenId }: { contact: ContactFacts; citizenId: string }) {
  const t = useTranslations('citizenFacts.contact')
  const labels = useTranslations('citizens.overview')
  const ui = useTranslations('ui')
  const { address } = contact
  const optional = ui('optional')
  return (
    <ActionForm action={changeContactAction} labels={formLabels(ui, t('save'))}>
      <input type="hidden" name="citizenId" value={citizenId} />
      <input type="hidden" name="version" value={contact.version} />
      <TextInput
        name="phone"
        label={labels('phone')}
        hint={t('phoneHint')}
        optional={optional}
        type="tel"
        defaultValue={contact.phone ?? ''}
        maxLength={40}
      />
      <TextInput
        name="email"
        label={labels('email')}
        optional={optional}
        type="email"
        defaultValue={contact.email ?? ''}
        maxLength={200}
      />
      <Textarea
        name="address"
        label={labels('address')}
        optional={optional}
        rows={2}
        {...(address.isHidden ? { hint: t('hiddenAddress') } : { defaultValue: address.text ?? '' })}
      />
      {address.isHidden && address.isKnown ? (
        <CheckboxGroup
          name="removeAddress"
          label={t('removeAddressLabel')}
          choices={[{ value: 'YES', label: t('removeAddress') }]}
        />
      ) : null}
      <TextInput
        name="language"
        label={t('language')}
        hint={t('languageHint')}
        optional={optional}
        defaultValue={contact.language ?? ''}
        maxLength={60}
      />
      <CheckboxGroup
        name="needsInterpreter"
        label={t('interpreter')}
        choices={[{ value: 'YES', label: t('needsInterpreter') }]}
        defaultValues={contact.needsInterpreter ? ['YES'] : []}
      />
      <RadioGroup
        name="protection"
        label={t('protection')}
        hint={t('protectionHint')}
        defaultValue={contact.protection}
        choices={protections.map((value) => ({ value, label: t(`protectionIs.${value}`) }))}
      />
    </ActionForm>
  )
}
