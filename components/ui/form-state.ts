'use client'

import { createContext, useContext } from 'react'

export type FormState = {
  formId: string
  /** Field name → ready sentence. */
  errors: Readonly<Record<string, string>>
}

export const FormStateContext = createContext<FormState | null>(null)

export type FieldIds = {
  id: string
  hintId: string | undefined
  errorId: string | undefined
  error: string | undefined
  describedBy: string | undefined
}

type FieldQuestion = { name: string; id?: string | undefined; hint?: unknown; error?: string | undefined }

/** Ties a control to its label, hint and error, and reads its error from the form it stands in. */
export function useField({ name, id, hint, error }: FieldQuestion): FieldIds {
  const form = useContext(FormStateContext)
  const ownId = id ?? fieldId(form?.formId ?? 'field', name)
  const message = error ?? form?.errors[name]
  const hintId = hint ? `${ownId}-hint` : undefined
  const errorId = message ? `${ownId}-error` : undefined
  return {
    id: ownId,
    hintId,
    errorId,
    error: message,
    describedBy: [hintId, errorId].filter(Boolean).join(' ') || undefined,
  }
}

export function fieldId(formId: string, name: string): string {
  return `${formId}-${name}`
}
