import { routes } from '@/lib/platform/routes'

/** One slash, then neither a second one nor what browsers read as one or leave out: backslashes, tabs, line breaks. */
const OWN_PATH = /^\/(?!\/)[^\\\p{Cc}]*$/u

/** The path to return to: one of our own, else the front page. */
export function ownPath(value: unknown): string {
  return typeof value === 'string' && OWN_PATH.test(value) ? value : routes.home
}
