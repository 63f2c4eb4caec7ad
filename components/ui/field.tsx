'use client'

import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import type { FieldIds } from '@/components/ui/form-state'
import { Icon } from '@/components/ui/icon'
import { exclamationmarkTriangleIcon } from '@/components/ui/icon-shapes'

export type FieldWords = {
  name: string
  label: ReactNode
  hint?: ReactNode
  /** The mark of an optional field, fx “(valgfrit)”; required fields are unmarked. */
  optional?: string
  error?: string
  id?: string
  className?: string
}

type FrameProps = Pick<FieldWords, 'label' | 'hint' | 'optional' | 'className'> & {
  ids: FieldIds
  children: ReactNode
}

export function FieldFrame({ ids, label, hint, optional, className, children }: FrameProps) {
  return (
    <div className={clsx('max-w-[40rem]', ids.error && 'border-danger border-s-4 ps-3', className)}>
      <label htmlFor={ids.id} className="block font-semibold">
        {label}
        {optional ? <span className="font-normal text-ink-600"> {optional}</span> : null}
      </label>
      <FieldHint id={ids.hintId}>{hint}</FieldHint>
      <FieldError id={ids.errorId}>{ids.error}</FieldError>
      <div className="mt-1.5">{children}</div>
    </div>
  )
}

type GroupProps = FrameProps & { legendClassName?: string | undefined }

/** The frame of a question answered by several controls. */
export function FieldGroup({ ids, label, hint, optional, className, legendClassName, children }: GroupProps) {
  return (
    <fieldset
      id={ids.id}
      aria-describedby={ids.describedBy}
      className={clsx('min-w-0 max-w-[40rem]', ids.error && 'border-danger border-s-4 ps-3', className)}
    >
      <legend className={clsx('font-semibold', legendClassName)}>
        {label}
        {optional ? <span className="font-normal text-ink-600"> {optional}</span> : null}
      </legend>
      <FieldHint id={ids.hintId}>{hint}</FieldHint>
      <FieldError id={ids.errorId}>{ids.error}</FieldError>
      <div className="mt-1.5">{children}</div>
    </fieldset>
  )
}

function FieldHint({ id, children }: { id: string | undefined; children: ReactNode }) {
  if (!children) return null
  return (
    <div id={id} className="text-ink-600 text-tag">
      {children}
    </div>
  )
}

function FieldError({ id, children }: { id: string | undefined; children: ReactNode }) {
  if (!children) return null
  return (
    <p id={id} className="mt-1 flex gap-1.5 font-semibold text-overdue-text">
      <Icon shape={exclamationmarkTriangleIcon} className="mt-0.5" />
      <span>{children}</span>
    </p>
  )
}
