import type { ReactNode } from 'react'
import { routes } from '@/lib/platform/routes'
import { type WizardChoice, wizardParts } from '@/lib/transfers/wizard-address'

/** A plain form that asks with the address: what was chosen before goes along. */
export function StepForm({ kept, children }: { kept: Partial<WizardChoice>; children: ReactNode }) {
  return (
    <form method="get" action={routes.transfer} className="grid gap-6">
      {wizardParts(kept).map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  )
}
