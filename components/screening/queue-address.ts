import { routes } from '@/lib/platform/routes'
import { type QueueFilter, type QueueSort, type QueueTab, wholeQueue } from '@/lib/screening/queue-filter'

const tabWords: Record<QueueTab, string> = {
  TO_SCREEN: 'skal-screenes',
  IN_PROGRESS: 'i-gang',
  ASSESSED: 'vurderet',
  WAITING: 'afventer-a-kassen',
  CLOSED: 'afsluttet',
}

const sortWords: Record<QueueSort, string> = { DUE: 'frist', NAME: 'navn' }

/** How the filters stand in the address. */
export const queueWords = {
  tab: 'status',
  programme: 'program',
  aKasse: 'a-kasse',
  suggested: 'foreslaaet',
  mine: 'mine',
  overdue: 'over-fristen',
  sort: 'sort',
  page: 'side',
} as const

/** Only what differs from the whole queue. */
export function queueAddress(filter: QueueFilter): [string, string][] {
  const { tab, programmeId, aKasseId, isSuggested, isMine, isOverdue, sort, page } = filter
  const all: [string, string | null][] = [
    [queueWords.tab, tab === wholeQueue.tab ? null : tabWords[tab]],
    [queueWords.programme, programmeId],
    [queueWords.aKasse, aKasseId],
    [queueWords.suggested, isSuggested ? '1' : null],
    [queueWords.mine, isMine ? '1' : null],
    [queueWords.overdue, isOverdue ? '1' : null],
    [queueWords.sort, sort === wholeQueue.sort ? null : sortWords[sort]],
    [queueWords.page, page > 1 ? String(page) : null],
  ]
  return all.filter((one): one is [string, string] => one[1] !== null)
}

export function queueHref(filter: QueueFilter): string {
  const asked = new URLSearchParams(queueAddress(filter)).toString()
  return asked === '' ? routes.screenings : `${routes.screenings}?${asked}`
}

/** The first tab for anything unknown. */
export function tabOfWord(word: string | undefined): QueueTab {
  return keyOf(tabWords, word) ?? wholeQueue.tab
}

export function sortOfWord(word: string | undefined): QueueSort {
  return keyOf(sortWords, word) ?? wholeQueue.sort
}

function keyOf<Key extends string>(words: Record<Key, string>, word: string | undefined): Key | undefined {
  return (Object.keys(words) as Key[]).find((key) => words[key] === word)
}

/** Whether anything but the tab, the order and the page is asked for. */
export function isFiltered({ programmeId, aKasseId, isSuggested, isMine, isOverdue }: QueueFilter): boolean {
  return programmeId !== null || aKasseId !== null || isSuggested || isMine || isOverdue
}
