import 'server-only'
import { createStaffAction } from '@/lib/platform/action'
import { refreshDeadlines } from './refresh-deadlines'

/** Declares a server action from a command: session, parse, transaction, audit, deadlines, answer in words. */
export const staffAction = createStaffAction(refreshDeadlines)
