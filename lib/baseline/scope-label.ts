import { formatDay, formatTime, type Locale } from '@/lib/calendar/format'
import { dayAt } from '@/lib/calendar/today'
import type { ScopeChoice } from './scope-choices'

type Translate = (
  key: 'scope.import' | 'scope.importUndated',
  values: { programme: string; day: string; importedOn: string; time: string },
) => string

/** A project by its name; an extract by its project, its day and when it was imported. Never by the file's name. */
export function scopeLabel(
  t: Translate,
  { choice, locale }: { choice: ScopeChoice; locale: Locale },
): string {
  if (choice.kind === 'PROGRAMME') return choice.programme
  return t(choice.extractOn ? 'scope.import' : 'scope.importUndated', {
    programme: choice.programme,
    day: choice.extractOn ? formatDay(choice.extractOn, locale) : '',
    importedOn: formatDay(dayAt(choice.importedAt), locale),
    time: formatTime(choice.importedAt, locale),
  })
}
