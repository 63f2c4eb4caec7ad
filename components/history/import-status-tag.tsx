import { useTranslations } from 'next-intl'
import { type StatusKind, StatusTag } from '@/components/ui/status-tag'
import type { ImportStatus } from '@/prisma/generated/enums'

const KIND: Record<ImportStatus, StatusKind> = {
  UPLOADED: 'planned',
  CHECKING: 'planned',
  PREVIEW: 'planned',
  IMPORTING: 'planned',
  COMPLETED: 'ok',
  UNDOING: 'planned',
  UNDONE: 'neutral',
  FAILED: 'soon',
  DISCARDED: 'neutral',
}

export function ImportStatusTag({ status }: { status: ImportStatus }) {
  const t = useTranslations('history.status')
  return <StatusTag kind={KIND[status]}>{t(status)}</StatusTag>
}
