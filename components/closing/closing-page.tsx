import { useTranslations } from 'next-intl'
import { CloseForm } from '@/components/closing/close-form'
import { ReopenForm } from '@/components/closing/reopen-form'
import { TextLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import type { ClosingView } from '@/lib/closing/queries'
import type { ClosingCode, ClosingItem } from '@/lib/closing/rules/checklist'
import { routes } from '@/lib/platform/routes'

export function ClosingPage({ view }: { view: ClosingView }) {
  const t = useTranslations('closing')
  return (
    <div className="grid gap-5">
      <TextLink href={routes.citizen(view.citizenId)} className="inline-flex min-h-11 w-fit items-center">
        {t('back')}
      </TextLink>
      {view.kind === 'REOPEN' ? <ReopenForm view={view} /> : <Close view={view} />}
    </div>
  )
}

function Close({ view }: { view: Extract<ClosingView, { kind: 'CLOSE' }> }) {
  const t = useTranslations('closing')
  const stops = view.items.filter(({ isHard }) => isHard)
  const open = view.items.filter(({ isHard }) => !isHard)
  return (
    <>
      <h2 className="text-h2">{t('titleOf', { number: view.number })}</h2>
      {view.items.length === 0 ? <Notice kind="success">{t('inOrder')}</Notice> : null}
      {stops.length > 0 ? (
        <Notice kind="refusal" title={t('stops')}>
          <Checklist items={stops} citizenId={view.citizenId} />
        </Notice>
      ) : null}
      {open.length > 0 ? (
        <Panel id="aabent" title={t('open')}>
          <Checklist items={open} citizenId={view.citizenId} />
        </Panel>
      ) : null}
      {stops.length === 0 ? <CloseForm view={view} hasOpen={open.length > 0} /> : null}
    </>
  )
}

function Checklist({ items, citizenId }: { items: readonly ClosingItem[]; citizenId: string }) {
  const t = useTranslations('closing.item')
  return (
    <ul className="grid list-disc gap-1 ps-5">
      {items.map(({ code, count }) => (
        <li key={code}>
          <TextLink href={placeOf[code](citizenId)}>{t(code, { count })}</TextLink>
        </li>
      ))}
    </ul>
  )
}

/** Where each is brought to its end. */
const placeOf: Record<ClosingCode, (citizenId: string) => string> = {
  RUNNING_PLACEMENT: routes.citizenPlacements,
  PLANNED_VISIT: routes.citizenAftercare,
  AFTERCARE: routes.citizenAftercare,
  AFTERCARE_WITHOUT_CONSENT: routes.citizenAftercare,
  VISIT_WITHOUT_RECORD: routes.citizenAftercare,
  PLANNED_TALK: routes.citizenTalks,
  PLANNED_SESSION: routes.citizenCoaching,
  OVERDUE_DEADLINE: routes.citizen,
  OPEN_DEADLINE: routes.citizen,
  OPEN_REFERRAL: routes.citizenOffers,
  UNSETTLED_AGREEMENT: routes.citizenTalks,
  DRAFT: routes.citizenJournal,
}
