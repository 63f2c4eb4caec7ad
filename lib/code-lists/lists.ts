import { dayOrNull, fromDbDate } from '@/lib/calendar/day'
import type { CodeList } from '@/prisma/generated/enums'
import type { CodeMeaning } from './rules/codes-on-day'

export const codeLists = [
  'TARGET_GROUP',
  'CONTACT_GROUP',
  'VISITATION_CATEGORY',
] as const satisfies CodeList[]

export type ListedCode = CodeMeaning & { id: string; list: CodeList }

export const listedCodeSelect = {
  id: true,
  list: true,
  code: true,
  labelDa: true,
  labelEn: true,
  validFrom: true,
  validUntil: true,
  successorCode: true,
} as const

type StoredCode = Omit<ListedCode, 'from' | 'until'> & { validFrom: Date; validUntil: Date | null }

export function toListedCode({ validFrom, validUntil, ...row }: StoredCode): ListedCode {
  return { ...row, from: fromDbDate(validFrom), until: dayOrNull(validUntil) }
}
