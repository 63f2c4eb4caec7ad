import { z } from 'zod'
import type { ValidationKey } from '@/lib/i18n/catalogues'
import {
  choiceField,
  choicesField,
  dayField,
  idField,
  optionalDayField,
  optionalNumberField,
  optionalText,
  requiredText,
  versionField,
} from '@/lib/platform/fields'
import { meetingPeople, offerKinds, offerOutcomes, referringSides } from './codes'

const MOST_PLACES = 500

/** Empty = every programme's. */
const programmeField = z.preprocess(
  (value) => (value === '' || value === undefined ? null : value),
  z.uuid().nullable(),
)

const offer = {
  name: requiredText('offerNameMissing', 120),
  kind: choiceField(offerKinds, 'offerKindMissing'),
  programmeId: programmeField,
  provider: optionalText(120),
  description: optionalText(1000),
  places: optionalNumberField({ from: 1, to: MOST_PLACES, outside: 'offerPlacesOutside' }).refine(
    (places) => places === null || Number.isInteger(places),
    'offerPlacesOutside' satisfies ValidationKey,
  ),
  fromOn: dayField('offerFromMissing'),
}

export const addOfferSchema = z.object(offer)

/** An empty last day = open until further notice. */
export const changeOfferSchema = z
  .object({ offerId: idField('unreadable'), version: versionField, ...offer, lastDay: optionalDayField() })
  .refine(({ fromOn, lastDay }) => lastDay === null || lastDay >= fromOn, {
    path: ['lastDay'],
    message: 'offerEndsBeforeStart' satisfies ValidationKey,
  })

export const referSchema = z.object({
  caseId: idField('unreadable'),
  offerId: idField('offerMissing'),
  referredOn: dayField('referredOnMissing'),
  referringSide: choiceField(referringSides, 'referringSideMissing'),
  note: optionalText(500),
})

const referral = { referralId: idField('unreadable'), version: versionField }

export const startSchema = z.object({ ...referral, startedOn: dayField('offerStartMissing') })

export const endSchema = z
  .object({
    ...referral,
    lastDay: dayField('offerLastDayMissing'),
    outcome: choiceField(offerOutcomes, 'offerOutcomeMissing'),
    endReason: optionalText(500),
  })
  .refine(({ outcome, endReason }) => !['STOPPED', 'OTHER'].includes(outcome) || endReason !== null, {
    path: ['endReason'],
    message: 'offerEndReasonMissing' satisfies ValidationKey,
  })

export const cancelSchema = z.object({
  ...referral,
  cancelReason: requiredText('offerCancelReasonMissing', 500),
})

export const jointMeetingSchema = z.object({
  ...referral,
  jointMeetingOn: dayField('jointMeetingOnMissing'),
  participants: choicesField(meetingPeople),
})

export const courseStatusSchema = z.object({
  ...referral,
  statusOn: dayField('statusDateMissing'),
  isInJob: choiceField(['YES', 'NO'], 'courseStatusMissing'),
  statusKind: z.preprocess(
    (value) => (value === '' ? null : value),
    z.enum(offerOutcomes).nullable().default(null),
  ),
})

export const handoverSchema = z.object({
  caseId: idField('unreadable'),
  handedOverOn: dayField('handoverOnMissing'),
  note: optionalText(500),
})

export const aftercareOfferSchema = z.object({
  caseId: idField('unreadable'),
  enrolmentId: idField('unreadable'),
  offeredOn: dayField('aftercareOfferedOnMissing'),
  answer: choiceField(['YES', 'NO'], 'aftercareAnswerMissing'),
  note: optionalText(500),
})
