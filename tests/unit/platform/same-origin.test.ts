import { expect, it } from 'vitest'
import { isFromOwnPages } from '@/lib/platform/same-origin'

const request = (headers: Record<string, string>) => isFromOwnPages(new Headers(headers))

it('takes a request from a page of the same host, also behind a proxy', () => {
  expect(request({ origin: 'https://fodfaeste.example.dk', host: 'fodfaeste.example.dk' })).toBe(true)
  expect(request({ origin: 'http://localhost:3100', host: 'localhost:3100' })).toBe(true)
  const forwarded = { 'x-forwarded-host': 'fodfaeste.example.dk', host: '10.0.0.4:3000' }
  expect(request({ origin: 'https://fodfaeste.example.dk', ...forwarded })).toBe(true)
})

it('refuses another host, another port, and a sender that names no page', () => {
  const host = 'fodfaeste.example.dk'
  expect(request({ origin: 'https://elsewhere.example.dk', host })).toBe(false)
  expect(request({ origin: 'https://fodfaeste.example.dk:8443', host })).toBe(false)
  expect(request({ origin: 'null', host })).toBe(false)
  expect(request({ host })).toBe(false)
  expect(request({ origin: 'https://fodfaeste.example.dk' })).toBe(false)
})
