/** What only a person can see (domain.md 3.2): ticked by the adviser, never computed. */
export const professionalMarkers = [
  'HEALTH',
  'PROFESSIONAL_SKILLS',
  'SOCIAL_SKILLS',
  'SELF_BELIEF',
  'SELF_REFLECTION',
  'POOR_MATCH',
  'CONFLICT',
  'UNCLEAR_WISH',
] as const

export type ProfessionalMarker = (typeof professionalMarkers)[number]
