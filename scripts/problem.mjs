/** Something the person at the keyboard can mend: shown as its one sentence, without a stack. */
export class Problem extends Error {
  name = 'Problem'
}

// by name: a module loaded through tsx has a class of its own
const isProblem = (error) => error instanceof Error && error.name === 'Problem'

/** The sentence for a full disk or a directory that can't be written, null for any other error. */
export function fileSystemSentence(error) {
  const text = `${error?.code ?? ''} ${error?.message ?? error}`
  if (/ENOSPC|EDQUOT|No space left on device/i.test(text))
    return 'The disk is full. Free some space and run the command again.'
  if (/EACCES|EPERM|EROFS/.test(text) && error?.path)
    return `${error.path} can't be written by this user. Run the command as the owner of this checkout.`
  return null
}

/** Tells a failure in one sentence on stderr, with its stack if nobody foresaw it. */
export function report(error) {
  const sentence = isProblem(error) ? error.message : fileSystemSentence(error)
  console.error(sentence ? `✗ ${sentence}` : error)
}

/** Runs a command and ends the process: with the code `main` gives, or 1 after a failure. */
export async function runCommand(main) {
  try {
    process.exit((await main()) ?? 0)
  } catch (error) {
    report(error)
    process.exit(1)
  }
}
