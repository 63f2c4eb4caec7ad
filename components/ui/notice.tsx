import { clsx } from 'clsx'
import type { ReactNode, Ref } from 'react'
import { Icon } from '@/components/ui/icon'
import {
  arrowRightLeftIcon,
  checkmarkCircleIcon,
  exclamationmarkTriangleIcon,
  type IconShape,
  informationSquareIcon,
  xMarkOctagonIcon,
} from '@/components/ui/icon-shapes'

export type NoticeKind = 'info' | 'success' | 'warning' | 'refusal' | 'conflict' | 'error'

const LOOK: Record<NoticeKind, { box: string; mark: string; shape: IconShape }> = {
  info: {
    box: 'border-planned-mark bg-planned-tint',
    mark: 'text-planned-mark',
    shape: informationSquareIcon,
  },
  success: { box: 'border-ok-mark bg-ok-tint', mark: 'text-ok-mark', shape: checkmarkCircleIcon },
  warning: {
    box: 'border-soon-mark bg-soon-tint',
    mark: 'text-soon-mark',
    shape: exclamationmarkTriangleIcon,
  },
  refusal: {
    box: 'border-soon-mark bg-soon-tint',
    mark: 'text-soon-mark',
    shape: exclamationmarkTriangleIcon,
  },
  conflict: { box: 'border-soon-mark bg-soon-tint', mark: 'text-soon-mark', shape: arrowRightLeftIcon },
  error: { box: 'border-overdue-mark bg-overdue-tint', mark: 'text-overdue-mark', shape: xMarkOctagonIcon },
}

type NoticeProps = {
  kind?: NoticeKind
  title?: string
  children?: ReactNode
  /** Links and buttons: the next step. */
  actions?: ReactNode
  /** `status` or `alert` only where the notice appears after the page; never on one that is there from the start. */
  role?: 'status' | 'alert'
  ref?: Ref<HTMLDivElement>
  tabIndex?: number
  className?: string
}

export function Notice({ kind = 'info', title, children, actions, className, ...rest }: NoticeProps) {
  const look = LOOK[kind]
  return (
    <div
      className={clsx('flex gap-3 rounded-md border border-s-4 px-4 py-3 text-ink-900', look.box, className)}
      {...rest}
    >
      <Icon shape={look.shape} className={clsx('mt-0.5', look.mark)} />
      <div className="min-w-0 text-column">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children ? <div className="text-table">{children}</div> : null}
        {actions ? <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">{actions}</div> : null}
      </div>
    </div>
  )
}
