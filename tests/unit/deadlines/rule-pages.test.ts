import { describe, expect, it } from 'vitest'
import { listRuleNumbers } from '@/lib/deadlines/rule-numbers'
import { ruleIds } from '@/lib/deadlines/rule-registry'
import { catalogues } from '@/lib/i18n/catalogues'

describe('the page of a rule', () => {
  it.each(ruleIds)('%s is explained in both languages', (rule) => {
    for (const { rulePages } of Object.values(catalogues)) {
      expect(rulePages.what[rule]).toBeTruthy()
      expect(rulePages.how[rule]).toBeTruthy()
    }
  })

  it('R02 R11 R24 show the numbers that ship', () => {
    expect(listRuleNumbers('R02')).toEqual([
      { name: 'visitIntervalDays', value: 28 },
      { name: 'trialMonths', value: 3 },
    ])
    expect(listRuleNumbers('R11')).toEqual([
      { name: 'dueAfterDays', value: 174 },
      { name: 'warnAfterDays', value: 133 },
      { name: 'dueAfterMonths', value: 12 },
    ])
    expect(listRuleNumbers('R24')).toEqual([{ name: 'reviewDays', value: 28 }])
  })

  it('R01 shows the seven thresholds and no other number', () => {
    expect(listRuleNumbers('R01').map(({ value }) => value)).toEqual([24, 3, 3, 10, 4, 6, 2])
  })
})
