'use server'

import { staffAction } from '@/lib/deadlines/staff-action'
import { recordReview } from './commands'

export const recordReviewAction = staffAction(recordReview)
