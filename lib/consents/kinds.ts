export const consentKinds = ['AFTERCARE', 'SHARE_A_KASSE', 'SHARE_EMPLOYER'] as const

export type ConsentKind = (typeof consentKinds)[number]

/** The wording people are shown now, kept in the catalogue `consents.text`; a new wording is a new number. */
export const CONSENT_TEXT_VERSION: Record<ConsentKind, number> = {
  AFTERCARE: 1,
  SHARE_A_KASSE: 1,
  SHARE_EMPLOYER: 1,
}
