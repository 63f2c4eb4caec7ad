import { afterEach, describe, expect, it, vi } from 'vitest'
import { newSubmissionId } from '@/components/ui/submission-id'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

describe('newSubmissionId', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('is a new uuid each time', () => {
    expect(newSubmissionId()).toMatch(UUID)
    expect(newSubmissionId()).not.toBe(newSubmissionId())
  })

  it('is a uuid on a page without a secure context too', () => {
    vi.stubGlobal('crypto', { getRandomValues: (bytes: Uint8Array) => bytes.fill(255) })
    expect(newSubmissionId()).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff')
  })
})
