import type { RuleId } from './deadline'

/** A rule said no. The words are in the message catalogues, by rule and reason; `facts` fill them in. */
export type Refusal = {
  rule: RuleId
  reason: string
  facts: Record<string, string | number | null>
}
