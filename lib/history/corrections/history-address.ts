import { z } from 'zod'
import { routes } from '@/lib/platform/routes'
import type { HistoryKind } from './schema'

/** What the address of the history page asks for. */
export type HistoryAddress = {
  /** Null = both tables. */
  shown: HistoryKind | null
  /** The row whose form is open. */
  openedRowId: string | null
  adding: HistoryKind | null
  isJustSaved: boolean
}

const shownWords = { BENEFIT: 'ydelser', JOB: 'job' } as const
const addingWords = { BENEFIT: 'ydelse', JOB: 'job' } as const

/** Where the form stands on the page. */
export const FORM_PLACE = 'ret'

/** Where a row stands on the page. */
export function rowPlace(rowId: string): string {
  return `raekke-${rowId}`
}

/** Words that are not known ask for nothing. */
export function parseHistoryAddress(query: Record<string, string | string[] | undefined>): HistoryAddress {
  const rowId = z.uuid().safeParse(query.ret)
  return {
    shown: keyOf(shownWords, query.slags),
    openedRowId: rowId.success ? rowId.data : null,
    adding: keyOf(addingWords, query.tilfoej),
    isJustSaved: query.gemt === '1',
  }
}

type Asked = { shown?: HistoryKind | null; openedRowId?: string; adding?: HistoryKind }

export function historyHref(citizenId: string, { shown, openedRowId, adding }: Asked): string {
  const query = new URLSearchParams({
    ...(shown ? { slags: shownWords[shown] } : {}),
    ...(openedRowId ? { ret: openedRowId } : {}),
    ...(adding ? { tilfoej: addingWords[adding] } : {}),
  }).toString()
  const place = openedRowId || adding ? `#${FORM_PLACE}` : ''
  return `${routes.citizenHistory(citizenId)}${query ? `?${query}` : ''}${place}`
}

/** Both tables are shown, so that the row is there. */
export function rowHref(citizenId: string, rowId: string): string {
  return `${routes.citizenHistory(citizenId)}#${rowPlace(rowId)}`
}

function keyOf(words: Record<HistoryKind, string>, word: unknown): HistoryKind | null {
  return (Object.keys(words) as HistoryKind[]).find((kind) => words[kind] === word) ?? null
}
