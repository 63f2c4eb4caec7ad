import { isCvr } from '@/lib/companies/rules/cvr'
import companyNames from '../data/companies.json'

export type DemoCompany = { name: string; cvr: string }

const FIRST_CVR = 99_100_000

/** Invented companies; the numbers pass the check and lie where no real company's do. */
export const demoCompanies: readonly DemoCompany[] = withCvr(companyNames)

function withCvr(names: readonly string[]): DemoCompany[] {
  let last = FIRST_CVR
  return names.map((name) => {
    do last += 37
    while (!isCvr(String(last)))
    return { name, cvr: String(last) }
  })
}
