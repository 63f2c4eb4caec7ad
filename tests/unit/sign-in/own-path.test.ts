import { describe, expect, it } from 'vitest'
import { ownPath } from '@/lib/sign-in/own-path'

describe('the way back after sign-in', () => {
  it.each(['/i-dag', '/borgere?omfang=team', '/'])('keeps our own path %s', (path) => {
    expect(ownPath(path)).toBe(path)
  })

  const others = [
    'https://example.dk',
    '//example.dk',
    '/\\example.dk',
    '/a\\b',
    'i-dag',
    '',
    null,
    undefined,
    7,
  ]
  it.each([...others, '/\t/example.dk', '/\n/example.dk'])('sends %j to the front page', (path) => {
    expect(ownPath(path)).toBe('/')
  })
})
