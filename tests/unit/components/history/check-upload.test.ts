import { describe, expect, it } from 'vitest'
import { checkStart, checkUpload } from '@/components/history/check-upload'

const today = '2026-11-23'
const good = {
  file: { name: 'udtræk.csv', size: 1000 },
  programmeId: 'p',
  source: 'Ydelsessystemet',
  extractOn: '',
  coversFrom: '',
}
const MEGABYTE = 1024 * 1024

describe('what is seen of an upload before it is sent', () => {
  it.each(['udtræk.csv', 'UDTRÆK.CSV', 'udtræk.txt', 'udtræk.xlsx'])('lets %s through', (name) => {
    expect(checkUpload({ ...good, file: { name, size: 1000 } }, today)).toEqual({})
  })

  it('names every field that is missing at once', () => {
    expect(checkUpload({ ...good, file: undefined, programmeId: '', source: '' }, today)).toEqual({
      file: 'fileMissing',
      programmeId: 'programmeMissing',
      source: 'sourceMissing',
    })
  })

  it.each([
    ['udtræk.pdf', 1000, 'fileNotExtract'],
    ['udtræk.xls', 1000, 'fileNotExtract'],
    ['csv', 1000, 'fileNotExtract'],
    ['udtræk.csv', 0, 'fileEmpty'],
    ['udtræk.csv', 200 * MEGABYTE + 1, 'fileTooLarge'],
  ])('refuses %s of %i bytes', (name, size, problem) => {
    expect(checkUpload({ ...good, file: { name, size } }, today)).toEqual({ file: problem })
  })

  it('takes a file of exactly 200 MB', () => {
    expect(checkUpload({ ...good, file: { name: 'udtræk.csv', size: 200 * MEGABYTE } }, today)).toEqual({})
  })

  it.each([
    ['23.11.2026', {}],
    ['i dag', {}],
    ['24.11.2026', { extractOn: 'extractAfterToday' }],
    ['31.2.2026', { extractOn: 'dayUnreadable' }],
    ['snart', { extractOn: 'dayUnreadable' }],
  ])('reads the day of the extract as people write it: %s', (extractOn, problems) => {
    expect(checkUpload({ ...good, extractOn }, today)).toEqual(problems)
  })

  it('leaves what the extract covers to the server, but for a day nobody can read', () => {
    expect(checkUpload({ ...good, coversFrom: '1.11.2018' }, today)).toEqual({})
    expect(checkUpload({ ...good, coversFrom: 'altid' }, today)).toEqual({ coversFrom: 'dayUnreadable' })
  })
})

describe('the first bytes of a file', () => {
  it.each([
    ['text', [0x63, 0x70, 0x72, 0x3b], null],
    ['a workbook', [0x50, 0x4b, 0x03, 0x04], null],
    ['an old or locked workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'FILE_OLD_OR_LOCKED'],
    ['UTF-16', [0xff, 0xfe, 0x63, 0x00], 'FILE_UTF16'],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x00, 0x00], 'FILE_NOT_TEXT'],
  ])('tell %s', async (_, bytes, problem) => {
    expect(await checkStart(new Blob([new Uint8Array(bytes)]))).toBe(problem)
  })
})
