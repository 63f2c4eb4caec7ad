import { createTranslator } from 'next-intl'
import type { Locale } from '@/lib/calendar/format'
import type { TableDocument } from '@/lib/export/table-document'
import { catalogues } from '@/lib/i18n/catalogues'
import type { ProblemFile } from './problem-queries'
import { problemSentence } from './problem-sentence'

/** The refused rows or the warnings as a table to work from beside the source; CPR numbers are masked in the report. */
export function problemDocument(file: ProblemFile, locale: Locale): TableDocument {
  const t = createTranslator({ locale, messages: catalogues[locale], namespace: 'history' })
  const title = t(`problemFile.title.${file.kind}`)
  const notes = [
    t('problemFile.cprNote'),
    ...(file.count > file.problems.length
      ? [t('problemFile.cutNote', { kept: file.problems.length, count: file.count })]
      : []),
  ]
  return {
    title,
    subtitle: file.import.fileName,
    sheets: [
      {
        name: title,
        columns: [
          { label: t('preview.column.line'), kind: 'number' },
          { label: t('preview.column.column'), kind: 'text' },
          { label: t('preview.column.value'), kind: 'text' },
          { label: t('preview.column.reason'), kind: 'text' },
        ],
        rows: file.problems.map((problem) => [
          problem.line,
          file.headings[problem.column] ?? problem.column,
          problem.value,
          problemSentence(problem, { t, locale }),
        ]),
        note: notes.join(' '),
      },
    ],
    language: locale,
  }
}
