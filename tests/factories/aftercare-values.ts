/** What the visit form posts for a visit held at the workplace on Monday 23 November 2026. */
export function buildVisitValues(
  aftercareId: string,
  overrides: Record<string, string | string[]> = {},
): Record<string, string | string[]> {
  return {
    aftercareId,
    onDate: '23.11.2026',
    form: 'WORKPLACE_VISIT',
    participants: ['CITIZEN', 'MANAGER'],
    howItGoes: 'WELL',
    nextVisit: 'NONE',
    ...overrides,
  }
}

export function buildHotlineValues(
  aftercareId: string,
  overrides: Record<string, string> = {},
): Record<string, string> {
  return {
    aftercareId,
    onDate: '23.11.2026',
    caller: 'CITIZEN',
    topic: 'Mødetider',
    isSolved: 'YES',
    ...overrides,
  }
}

export function buildJobValues(
  citizenId: string,
  overrides: Record<string, string> = {},
): Record<string, string> {
  return {
    citizenId,
    companyName: 'Prøve Bageri ApS',
    cvr: '99000015',
    agreedOn: '23.11.2026',
    startsOn: '1.12.2026',
    ...overrides,
  }
}
