import { routes } from '@/lib/platform/routes'

/** The path to return to: one of our own, else the front page. */
export function ownPath(value: unknown): string {
  if (typeof value !== 'string' || !value.startsWith('/') || /^\/[/\\]/.test(value) || value.includes('\\'))
    return routes.home
  return value
}
