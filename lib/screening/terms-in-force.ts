import 'server-only'
import type { Day } from '@/lib/calendar/day'
import { listBenefitTypesOn } from '@/lib/history/benefit-table'
import type { Tx } from '@/lib/platform/db'
import { listSettingsOn, type VersionedSettings } from '@/lib/programmes/queries'
import { defaultProgrammeSettings } from '@/lib/programmes/settings'
import { type CountingTerms, countingTerms } from './count-history'

/** The numbers of a programme that has none of its own yet. */
const shippedSettings: VersionedSettings = { version: 0, values: defaultProgrammeSettings }

/** What screenings are counted and decided by, each programme and each day read once. */
export class TermsInForce {
  #tx: Tx
  #today: Day
  #settings = new Map<string, VersionedSettings>()
  #counting = new Map<Day, CountingTerms>()

  constructor(tx: Tx, today: Day) {
    this.#tx = tx
    this.#today = today
  }

  async settingsOf(programmeId: string): Promise<VersionedSettings> {
    const known = this.#settings.get(programmeId)
    if (known) return known
    const found = await listSettingsOn(this.#tx, [programmeId], this.#today)
    const settings = found.get(programmeId) ?? shippedSettings
    this.#settings.set(programmeId, settings)
    return settings
  }

  async countingOn(day: Day): Promise<CountingTerms> {
    const known = this.#counting.get(day)
    if (known) return known
    const terms = countingTerms(day, await listBenefitTypesOn(this.#tx, day))
    this.#counting.set(day, terms)
    return terms
  }
}
