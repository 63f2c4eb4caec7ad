import { toDbDate } from '@/lib/calendar/day'
import { codeLists } from '@/lib/code-lists/lists'
import { shippedBenefitTypes } from '@/lib/history/benefit-types'
import { db, type Tx } from '@/lib/platform/db'
import benefitLabels from './data/benefit-labels.json'
import shippedCodes from './data/code-lists.json'

/** Earlier than any history that is imported. */
const SHIPPED_FROM = toDbDate('1990-01-01')

const labels: Record<string, { da: string; en: string }> = benefitLabels

/**
 * The code lists that every installation needs, demo or not: benefits, target groups, contact groups and visitation
 * categories. Adds what is missing and
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
  await tx.codeListItem.createMany({
    data: codeLists.flatMap((list) =>
      shippedCodes[list].map(({ code, da, en }) => ({
        list,
        code,
        labelDa: da,
        labelEn: en,
        validFrom: SHIPPED_FROM,
      })),
    ),
    skipDuplicates: true,
  })
}

function labelsOf(code: string): { da: string; en: string } {
  const found = labels[code]
  if (!found) throw new Error(`Benefit ${code} has no label in data/benefit-labels.json`)
  return found
}
