import type { Instrumentation } from 'next'

export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NODE_ENV !== 'production') return
  const { keepErrorMessagesOffTheConsole } = await import('@/lib/platform/error-output')
  keepErrorMessagesOffTheConsole()
}

export const onRequestError: Instrumentation.onRequestError = async (error, _request, { routePath }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { logRequestError } = await import('@/lib/platform/error-output')
  logRequestError(error, routePath)
}
