export declare function isAlive(pid: number): boolean
export declare function withPidLock<T>(
  lock: { file: string; onWait?: () => void },
  work: () => Promise<T>,
): Promise<T>
