import { routes } from '@/lib/platform/routes'

export const CHOSEN_CODE_ID = 'valgt-kode'

/** The page with one code opened. */
export function codeAddress(code: string): string {
  return `${routes.benefitCodes}?kode=${encodeURIComponent(code)}#${CHOSEN_CODE_ID}`
}
