import type { Day } from '@/lib/calendar/day'
import type { Locale } from '@/lib/calendar/format'

export type TableColumn = {
  label: string
  /** `percent` = in per cent: 62.5 is shown as 62,5 %. A text may stand in any column, such as "under 5" among numbers. */
  kind: 'text' | 'number' | 'percent' | 'day'
  /** In characters; without it, what the cells take up. */
  width?: number
}

export type TableCell = string | number | Day | null

export type TableSheet = {
  name: string
  columns: TableColumn[]
  rows: TableCell[][]
  note?: string
}

/** Tables to hand on as a file, whatever the format. */
export type TableDocument = {
  title: string
  subtitle?: string
  sheets: TableSheet[]
  footer?: string
  language: Locale
}
