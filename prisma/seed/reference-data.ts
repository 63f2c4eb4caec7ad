import { toDbDate } from '@/lib/calendar/day'
import { shippedBenefitTypes } from '@/lib/history/benefit-types'
import { db, type Tx } from '@/lib/platform/db'
import benefitLabels from './data/benefit-labels.json'

/** Earlier than any history that is imported. */
const SHIPPED_FROM = toDbDate('1990-01-01')

const labels: Record<string, { da: string; en: string }> = benefitLabels

/**
 * The code lists that every installation needs, demo or not: the shipped benefit table. Adds what is missing and
 * leaves alone what is there, also rows that the installation has since closed or corrected.
 */
export async function ensureReferenceData(tx: Tx = db): Promise<void> {
  await tx.benefitType.createMany({
    data: shippedBenefitTypes.map(({ code, publicSupport, unemployment, sickness, stripClass }) => ({
      code,
      labelDa: labelsOf(code).da,
      labelEn: labelsOf(code).en,
      publicSupport,
      unemployment,
      sickness,
      stripClass,
      validFrom: SHIPPED_FROM,
    })),
    skipDuplicates: true,
  })
}

function labelsOf(code: string): { da: string; en: string } {
  const found = labels[code]
  if (!found) throw new Error(`Benefit ${code} has no label in data/benefit-labels.json`)
  return found
}
