export const queueTabs = ['TO_SCREEN', 'IN_PROGRESS', 'ASSESSED', 'WAITING', 'CLOSED'] as const
export type QueueTab = (typeof queueTabs)[number]

/** By date or name only, never by markers: the list ranks nobody. */
export const queueSorts = ['DUE', 'NAME'] as const
export type QueueSort = (typeof queueSorts)[number]

export type QueueFilter = {
  tab: QueueTab
  programmeId: string | null
  aKasseId: string | null
  /** Only those in the suggested target group. */
  isSuggested: boolean
  /** Only those the viewer works on. */
  isMine: boolean
  /** Only open ones past their due date. */
  isOverdue: boolean
  sort: QueueSort
  page: number
}

export const wholeQueue: QueueFilter = {
  tab: 'TO_SCREEN',
  programmeId: null,
  aKasseId: null,
  isSuggested: false,
  isMine: false,
  isOverdue: false,
  sort: 'DUE',
  page: 1,
}
