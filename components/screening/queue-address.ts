import { routes } from '@/lib/platform/routes'
import type { QueueFilter, QueueTab } from '@/lib/screening/queries'

const TAB_WORDS: Record<QueueTab, string> = {
  TO_SCREEN: 'skal-screenes',
  IN_PROGRESS: 'i-gang',
  ASSESSED: 'vurderet',
}

export function queueHref({ tab, programmeId, page }: QueueFilter): string {
  const asked = new URLSearchParams({
    ...(tab === 'TO_SCREEN' ? {} : { status: TAB_WORDS[tab] }),
    ...(programmeId ? { program: programmeId } : {}),
    ...(page > 1 ? { side: String(page) } : {}),
  }).toString()
  return asked === '' ? routes.screenings : `${routes.screenings}?${asked}`
}

/** The first tab for anything unknown. */
export function tabOfWord(word: string | undefined): QueueTab {
  const found = Object.entries(TAB_WORDS).find(([, known]) => known === word)
  return (found?.[0] as QueueTab | undefined) ?? 'TO_SCREEN'
}
