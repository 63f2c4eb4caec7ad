import { useTranslations } from 'next-intl'
import { UndoForm } from '@/components/history/undo-form'
import { Dialog } from '@/components/ui/dialog'
import { formLabels } from '@/components/ui/form-labels'
import { Panel } from '@/components/ui/panel'
import { undoImportAction } from '@/lib/history/actions'
import type { ImportView } from '@/lib/history/queries'

/** While nothing rests on it; afterwards what does. */
export function UndoPanel({ view }: { view: ImportView }) {
  const t = useTranslations('history.undo')
  if (view.may.undo) return <Undo view={view} />
  return (
    <Panel id="undo" title={t('title')}>
      <p className="font-semibold">{t('notPossible')}</p>
      <ul className="my-2 max-w-prose list-disc ps-5">
        {view.undoObstacles.map(({ code, count }) => (
          <li key={code}>{t(`obstacle.${code}`, { count })}</li>
        ))}
      </ul>
      <p className="max-w-prose">{t('instead')}</p>
    </Panel>
  )
}

function Undo({ view }: { view: ImportView }) {
  const t = useTranslations('history.undo')
  const ui = useTranslations('ui')
  return (
    <Panel id="undo" title={t('title')}>
      <p className="mb-4 max-w-prose">{t('text')}</p>
      <Dialog
        trigger={{ label: t('trigger') }}
        title={t('question')}
        consequence={t('consequence', {
          people: view.newPeople,
          periods: view.newPeriods,
          restored: view.changedPeriods + view.endedPeriods,
          screenings: view.screeningCount,
        })}
      >
        <UndoForm
          importId={view.id}
          action={undoImportAction}
          words={{
            word: t('word'),
            label: t('wordLabel', { word: t('word') }),
            wrong: t('wordWrong', { word: t('word') }),
            cancel: t('cancel'),
          }}
          labels={formLabels(ui, t('submit'))}
        />
      </Dialog>
    </Panel>
  )
}
