// P19 (privacy-security.md): a CVR number is eight digits whose weighted sum is divisible by 11.

const CVR_WEIGHTS = [2, 7, 6, 5, 4, 3, 2, 1]

export function hasCvrForm(text: string): boolean {
  return /^\d{8}$/.test(text)
}

export function isCvr(text: string): boolean {
  if (!hasCvrForm(text)) return false
  return CVR_WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(text[index]), 0) % 11 === 0
}
