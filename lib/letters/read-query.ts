/** What an address asks, with names that stand several times as lists. */
export function readQuery(url: string): Record<string, string | string[]> {
  const asked = new URL(url).searchParams
  return Object.fromEntries(
    [...new Set(asked.keys())].map((name) => {
      const values = asked.getAll(name)
      return [name, values.length > 1 ? values : (values[0] ?? '')]
    }),
  )
}
