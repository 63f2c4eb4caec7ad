import 'server-only'
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { env } from './env'

function deriveKey(purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', Buffer.from(env().CPR_KEY, 'base64'), '', purpose, 32))
}

let keys: { encryption: Buffer; index: Buffer } | undefined

function currentKeys(): { encryption: Buffer; index: Buffer } {
  keys ??= { encryption: deriveKey('fodfaeste encryption'), index: deriveKey('fodfaeste blind index') }
  return keys
}

/** AES-256-GCM; the answer is iv (12 bytes) + tag (16) + ciphertext. */
export function encrypt(plain: Uint8Array): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', currentKeys().encryption, iv)
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return new Uint8Array(Buffer.concat([iv, cipher.getAuthTag(), body]))
}

/** Throws when the bytes were altered or the key is another. */
export function decrypt(sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed)
  const decipher = createDecipheriv('aes-256-gcm', currentKeys().encryption, bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
}

/** Same text, same index; says nothing of the text without the key. */
export function blindIndex(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHmac('sha256', currentKeys().index).update(text).digest())
}
