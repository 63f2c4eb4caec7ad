// Phone numbers as people write them: +45 and 0045 count as Danish, any spacing.

const SEPARATORS = /[\s().\-/\u00a0]/g

/** Danish numbers as “12 34 56 78”, others as +46701234567; null when it is no number. */
export function readPhone(text: string): string | null {
  const digits = text.replaceAll(SEPARATORS, '').replace(/^00/, '+')
  const danish = /^(?:\+45)?(\d{8})$/.exec(digits)?.[1]
  if (danish) return danish.replace(/(\d\d)(?=\d)/g, '$1 ')
  return /^\+(?!45)[1-9]\d{6,14}$/.test(digits) ? digits : null
}
