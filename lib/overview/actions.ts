'use server'

import { staffAction } from '@/lib/deadlines/staff-action'
import { exportOverdue } from './export-overdue'

export const exportOverdueAction = staffAction(exportOverdue)
