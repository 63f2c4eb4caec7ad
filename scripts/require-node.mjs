// Imported first by every command, so that an old Node gets a sentence and not a syntax error further in.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`✗ Node 20.19 or newer is needed; this is ${process.version}.`)
  process.exit(1)
}
