import { withoutForbiddenCharacters } from './cell-text'

/** What the fonts every PDF reader has hold beside Latin-1 (Windows-1252). */
const BEYOND_LATIN_1 = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'
const NOT_WESTERN = `[^\\n\\t\\u0020-\\u007e\\u00a0-\\u00ff${BEYOND_LATIN_1}]`
const EACH_NOT_WESTERN = new RegExp(NOT_WESTERN, 'gu')
const ANY_NOT_WESTERN = new RegExp(NOT_WESTERN, 'u')
const MARKS = /\p{M}/gu

/** Letters that are no letter with a mark. */
const NEAREST: Readonly<Record<string, string>> = {
  Ł: 'L',
  ł: 'l',
  Đ: 'D',
  đ: 'd',
  ı: 'i',
  ŋ: 'n',
  Ŋ: 'N',
  '\u2212': '-',
  '\u2010': '-',
  '\u2011': '-',
}

/** The text in letters a PDF shows without a font of its own: others become their nearest (Şahin → Sahin), or `?`. */
export function westernText(text: string): string {
  return withoutForbiddenCharacters(text)
    .normalize('NFC')
    .replace(/[\u2000-\u200a\u202f]/g, '\u00a0')
    .replace(EACH_NOT_WESTERN, (character) => {
      const nearest = NEAREST[character] ?? character.normalize('NFD').replace(MARKS, '')
      return ANY_NOT_WESTERN.test(nearest) || nearest === '' ? replacementOf(character) : nearest
    })
}

/** Marks and joiners that stand alone show nothing. */
function replacementOf(character: string): string {
  return /[\p{M}\p{Cf}]/u.test(character) ? '' : '?'
}
