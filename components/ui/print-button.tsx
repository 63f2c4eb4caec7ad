'use client'

import { Button } from '@/components/ui/button'

/** Opens the browser's own print window. */
export function PrintButton({ label }: { label: string }) {
  return <Button onClick={() => window.print()}>{label}</Button>
}
