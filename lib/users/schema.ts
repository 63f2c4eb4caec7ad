import { z } from 'zod'
import { idField } from '@/lib/platform/fields'

export const userSchema = z.object({ userId: idField('unreadable') })
