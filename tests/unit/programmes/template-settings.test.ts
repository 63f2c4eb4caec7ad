import { describe, expect, it } from 'vitest'
import { defaultProgrammeSettings } from '@/lib/programmes/settings'
import { coreElementsOfTemplate, settingsFromTemplate } from '@/lib/programmes/template-settings'
import shipped from '@/prisma/seed/data/programmes.json'

const template = (id: string) => shipped.programmes.find((one) => one.id === id)

describe('a programme made from a shipped template', () => {
  it('takes the target and the aftercare numbers of Godt Arbejde', () => {
    const settings = settingsFromTemplate(template('GA'))
    expect(settings.visitation.targetCount).toBe(30)
    expect(settings.aftercare).toEqual({
      trialMonths: 3,
      visitIntervalDays: 28,
      hotlineUntilMonths: 12,
      startMeetingDays: 7,
    })
  })

  it('has no target where the template names none, and the shipped numbers elsewhere', () => {
    for (const id of ['RF', 'KOM', 'SOF', 'JF']) {
      const settings = settingsFromTemplate(template(id))
      expect(settings).toEqual({
        ...defaultProgrammeSettings,
        visitation: { ...defaultProgrammeSettings.visitation, targetCount: null },
      })
    }
  })

  it('R08 R09 R11 R14 R17 R21 ask only where the template names them', () => {
    const asked = Object.fromEntries(
      ['GA', 'KPI', 'FIJ', 'HJK', 'FM', 'RF'].map((id) => {
        const { jobSearch, course, companyActivity, fundContact, coaching, steps } = settingsFromTemplate(
          template(id),
        )
        return [
          id,
          [
            jobSearch.intensifyAfterMonths,
            course.referAfterMonths,
            companyActivity.dueAfterDays,
            companyActivity.dueAfterMonths,
            fundContact.handoverAfterMonths,
            coaching.sessions,
            steps.count,
          ],
        ]
      }),
    )
    expect(asked).toEqual({
      GA: [2, null, null, null, null, 3, 0],
      KPI: [null, null, null, null, 3, 3, 0],
      FIJ: [null, null, null, 12, null, 3, 0],
      HJK: [null, 3, 174, null, null, 3, 0],
      FM: [null, null, null, null, null, 3, 3],
      RF: [null, null, null, null, null, 3, 0],
    })
  })

  it('counts the hotline from the job’s first day: the trial period and the hotline’s months', () => {
    const settings = settingsFromTemplate({
      coreElements: [{ id: 'KE4', name: 'x', trialMonths: 4, hotlineMonths: 6 }],
    })
    expect(settings.aftercare.hotlineUntilMonths).toBe(10)
  })

  it('has the core elements in their order', () => {
    expect(coreElementsOfTemplate(template('GA')).map(({ code, ordinal }) => [code, ordinal])).toEqual([
      ['KE1', 1],
      ['KE2', 2],
      ['KE3', 3],
      ['KE4', 4],
      ['KE5', 5],
    ])
    expect(coreElementsOfTemplate(template('HJK'))).toEqual([])
  })
})
