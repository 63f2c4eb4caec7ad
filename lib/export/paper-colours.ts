/** The tokens of app/globals.css that PDF files use: paper reads no style sheet. */
export const paper = {
  ink: '#14212b',
  quiet: '#4b5b64',
  line: '#c3cdd0',
  rule: '#6e7d85',
  accent: '#8fbfc0',
} as const
