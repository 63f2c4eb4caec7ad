import { z } from 'zod'
import { choiceField, choicesField, idField, requiredText } from '@/lib/platform/fields'
import { caseloadColumns, densities } from './list-preferences'

export const saveListLookSchema = z.object({
  columns: choicesField(caseloadColumns),
  density: choiceField(densities, 'unreadable'),
})

const viewName = requiredText('viewNameMissing', 60)

export const saveViewSchema = z.object({ viewName, query: z.string().max(4000) })
export const renameViewSchema = z.object({ viewId: idField('unreadable'), viewName })
export const deleteViewSchema = z.object({ viewId: idField('unreadable') })
export const reorderViewSchema = z.object({
  viewId: idField('unreadable'),
  direction: choiceField(['UP', 'DOWN'], 'unreadable'),
})
