/** Placeholder lines in the final geometry. Seen only after 300 ms, the words after 2 s. */
export function Skeleton({ label, lines = 4 }: { label: string; lines?: number }) {
  return (
    <div role="status" className="grid gap-3">
      <span className="late-text text-ink-600 text-tag">{label}</span>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <span
          key={line}
          aria-hidden
          className="skeleton block h-(--row-height)"
          style={{ width: `${100 - (line % 3) * 12}%` }}
        />
      ))}
    </div>
  )
}
