const CPR_LIKE = /(?<![\da-f])(\d{6})[- ]?\d{4}(?![\da-f])/gi

/**
 * Free text with the last four digits of every CPR number taken out. Digits among hexadecimal ones, as in ids and
 * hashes, are left alone.
 */
export function maskCprIn(text: string): string {
  return text.replace(CPR_LIKE, '$1-****')
}

/** The same, and numbers a spreadsheet may have taken the first zero of. */
export function maskNumbersIn(text: string): string {
  return maskCprIn(text).replace(/(?<!\d)(\d{5})\d{4}(?!\d)/g, '$1****')
}

/** The same for every text inside plain data; dates become the text that JSON makes of them. */
export function maskCprInData<Data>(data: Data): Data {
  return JSON.parse(
    JSON.stringify(data, (_, value) => (typeof value === 'string' ? maskCprIn(value) : value)),
  )
}
