'use client'

import { setNonce } from 'get-nonce'

// Radix makes <style> elements in the browser and asks get-nonce for the nonce. It must be the document's own: one
// handed down by a layout changes with every server action and navigation.
if (typeof document !== 'undefined') {
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce
  if (nonce) setNonce(nonce)
}

export function DocumentNonce() {
  return null
}
