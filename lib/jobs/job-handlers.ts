import 'server-only'
import { checkImportJob } from '@/lib/history/check-import'
import { importJob } from '@/lib/history/run-import'
import { undoImportJob } from '@/lib/history/run-undo'
import type { JobHandler } from './job-handler'
import type { JobKind } from './queue'

/** What the worker can do. */
export const jobHandlers: Readonly<Record<JobKind, JobHandler>> = {
  'history.checkImport': checkImportJob,
  'history.import': importJob,
  'history.undoImport': undoImportJob,
}
