// Ends this process when the one that started it is gone. A signal to npm ends the shell between but not us, and a
// kill -9 leaves no one to pass the word on; either would leave a server holding its port.
import { isAlive } from './pid-lock.mjs'

const parent = process.ppid

function end() {
  setTimeout(() => process.exit(1), 20_000).unref()
  if (!process.emit('SIGTERM', 'SIGTERM')) process.exit(1)
}

const watch = setInterval(() => {
  if (process.ppid === parent && isAlive(parent)) return
  clearInterval(watch)
  end()
}, 300)
watch.unref()
