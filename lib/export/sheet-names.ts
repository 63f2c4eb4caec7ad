const LONGEST = 31
const FORBIDDEN = /[[\]:*?/\\]/g

/** Names a workbook takes: no forbidden signs, at most 31 characters, no two alike in any capitals. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>()
  return wanted.map((name, index) => {
    const clean = name
      .replace(FORBIDDEN, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^'+|'+$/g, '')
    const base = clean === '' ? String(index + 1) : clean
    let candidate = base.slice(0, LONGEST).trim()
    for (let number = 2; taken.has(candidate.toLowerCase()); number++) {
      const ending = ` (${number})`
      candidate = base.slice(0, LONGEST - ending.length).trim() + ending
    }
    taken.add(candidate.toLowerCase())
    return candidate
  })
}
