const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Runs the work of a command until it ends or someone asks the process to stop (then it gives null). What the work
 * has registered is undone in either case, the last first.
 */
export async function runUntilStopped<T>(
  work: (register: (undo: () => Promise<void>) => void) => Promise<T>,
): Promise<T | null> {
  const undos: (() => Promise<void>)[] = []
  const stopped = new Promise<null>((resolve) => {
    for (const signal of signals) process.on(signal, () => resolve(null))
  })
  try {
    return await Promise.race([stopped, work((undo) => undos.push(undo))])
  } finally {
    for (const undo of undos.reverse()) await undo()
  }
}
