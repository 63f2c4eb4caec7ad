import { clsx } from 'clsx'
import type { ReactNode } from 'react'

export type StatusKind = 'overdue' | 'soon' | 'ok' | 'planned' | 'neutral' | 'local'

const KIND_CLASS: Record<StatusKind, string> = {
  overdue: 'border-overdue-mark bg-overdue-tint text-overdue-text',
  soon: 'border-soon-mark bg-soon-tint text-soon-text',
  ok: 'border-ok-mark bg-ok-tint text-ok-text',
  planned: 'border-planned-mark bg-planned-tint text-planned-text',
  neutral: 'border-neutral-mark bg-neutral-tint text-neutral-text',
  local: 'border-dashed border-ink-700 bg-surface text-ink-700',
}

/** A fact in a word. The shape and the word carry the meaning; colour alone does not tell the kinds apart. */
export function StatusTag({ kind, children }: { kind: StatusKind; children: ReactNode }) {
  return (
    <span
      className={clsx(
        'inline-flex w-fit items-center gap-1.5 rounded-sm border px-1.5 py-px font-semibold text-tag',
        KIND_CLASS[kind],
      )}
    >
      <StatusShape kind={kind} />
      {children}
    </span>
  )
}

export function StatusShape({ kind, className }: { kind: StatusKind; className?: string }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden className={clsx('size-3.5 shrink-0', className)}>
      {SHAPES[kind]}
    </svg>
  )
}

const SHAPES: Record<StatusKind, ReactNode> = {
  overdue: (
    <path
      fill="currentColor"
      fillRule="evenodd"
      d="M5 1h6l4 4v6l-4 4H5l-4-4V5zM7.1 4h1.8v5H7.1zM7.1 10.4h1.8v1.8H7.1z"
    />
  ),
  soon: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path fill="currentColor" d="M8 8V3.4A4.6 4.6 0 0 1 12.6 8z" />
    </>
  ),
  ok: (
    <path
      fill="currentColor"
      fillRule="evenodd"
      d="M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zm3.1 4L6.9 9.3 4.9 7.4 3.8 8.6l3.1 3 5.4-5.4z"
    />
  ),
  planned: (
    <path
      fill="currentColor"
      fillRule="evenodd"
      d="M4 1h1.7v1.5h4.6V1H12v1.5h2v12H2v-12h2zM3.6 6.2v6.7h8.8V6.2zM8 8h2.8v2.8H8z"
    />
  ),
  neutral: <path fill="currentColor" d="M4 2.5h2.8v11H4zM9.2 2.5H12v11H9.2z" />,
  local: <path fill="currentColor" d="M8 1.2 12.4 6H8.9v5.4H7.1V6H3.6zM2.5 13h11v1.8h-11z" />,
}
