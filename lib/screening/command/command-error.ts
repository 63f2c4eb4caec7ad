/** The command cannot run; the message is the one sentence the user reads. */
export class CommandError extends Error {}
