import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function holderIsGone(file) {
  try {
    const text = fs.readFileSync(file, 'utf8')
    // an empty file is one being written, unless it has stayed empty
    if (text === '') return Date.now() - fs.statSync(file).mtimeMs > 5_000
    return !isAlive(Number(text))
  } catch (error) {
    if (error.code === 'ENOENT') return true
    throw error
  }
}

function tryTake(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    return false
  }
}

/** Runs `work` while no other process of this machine holds the lock; the lock of a killed process counts as free. */
export async function withPidLock({ file, onWait }, work) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  let hasWaited = false
  while (!tryTake(file)) {
    if (holderIsGone(file)) {
      fs.rmSync(file, { force: true })
      continue
    }
    if (!hasWaited) onWait?.()
    hasWaited = true
    await pause(100)
  }
  try {
    return await work()
  } finally {
    fs.rmSync(file, { force: true })
  }
}
