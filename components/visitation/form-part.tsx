import type { ReactNode } from 'react'

type FormPartProps = { id: string; className?: string; children: ReactNode }

/** Where the review's “Ret” leads. */
export function FormPart({ id, className = '', children }: FormPartProps) {
  return (
    <div id={id} className={`grid scroll-mt-4 gap-6 ${className}`}>
      {children}
    </div>
  )
}
