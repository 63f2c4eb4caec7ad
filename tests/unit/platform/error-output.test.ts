import { afterEach, describe, expect, it, vi } from 'vitest'
import { keepErrorMessagesOffTheConsole, logRequestError } from '@/lib/platform/error-output'
import { log } from '@/lib/platform/log'

const original = console.error
afterEach(() => {
  console.error = original
  vi.restoreAllMocks()
})

function watch() {
  const printed: unknown[][] = []
  console.error = (...parts: unknown[]) => void printed.push(parts)
  keepErrorMessagesOffTheConsole()
  const logged = vi.spyOn(log, 'error').mockImplementation(() => {})
  return { printed, logged }
}

const failure = () => new TypeError('Failing row contains (Søren Ørum, 6101800001)')

describe('P16 an error the framework prints', () => {
  it('is logged by its class and place, without the message', () => {
    const { printed, logged } = watch()
    console.error('Uncaught', failure())
    expect(printed).toEqual([])
    expect(logged).toHaveBeenCalledOnce()
    expect(logged.mock.calls[0]?.[0]).toMatchObject({ type: 'TypeError' })
    expect(JSON.stringify(logged.mock.calls)).not.toMatch(/Ørum|610180/)
  })

  it('of a request is logged once, with the code its page shows and the route', () => {
    const { printed, logged } = watch()
    const error = Object.assign(failure(), { digest: '1234567' })
    console.error(error)
    logRequestError(error, '/borgere/[id]')
    expect(printed).toEqual([])
    expect(logged).toHaveBeenCalledOnce()
    expect(logged.mock.calls[0]?.[0]).toMatchObject({ digest: '1234567', route: '/borgere/[id]' })
    expect(JSON.stringify(logged.mock.calls)).not.toMatch(/Ørum|610180/)
  })

  it('and a plain notice is printed as it is', () => {
    const { printed } = watch()
    console.error('ready on', 3000)
    expect(printed).toEqual([['ready on', 3000]])
  })
})
