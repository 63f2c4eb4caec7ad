// P35, P41: a corrected row of the history keeps every value it had; this puts the versions of one row together.

export type VersionLinks = {
  id: string
  /** The correction that made it, or made it count again; null = imported, or typed with a job. */
  correctionId: string | null
  /** The correction it gave way to; null = it counts. */
  replacedById: string | null
}

export type RowLine<Version> = {
  /** The version that counts; of a row that is gone, the last one that did. */
  head: Version
  isCounted: boolean
  /** What it was before, the latest first. */
  earlier: Version[]
}

/** One line per row of the history, in the order of their heads in `versions`; every version is in exactly one line. */
export function joinVersions<Version extends VersionLinks>(versions: readonly Version[]): RowLine<Version>[] {
  const replacedBy = new Map<string, Version[]>()
  for (const version of versions) {
    if (version.replacedById === null) continue
    const siblings = replacedBy.get(version.replacedById)
    if (siblings) siblings.push(version)
    else replacedBy.set(version.replacedById, [version])
  }
  const made = new Set(versions.map(({ correctionId }) => correctionId))
  return versions
    .filter(({ replacedById }) => replacedById === null || !made.has(replacedById))
    .map((head) => ({
      head,
      isCounted: head.replacedById === null,
      earlier: earlierOf(head, replacedBy),
    }))
}

function earlierOf<Version extends VersionLinks>(
  head: Version,
  replacedBy: ReadonlyMap<string, Version[]>,
): Version[] {
  const before = head.correctionId === null ? [] : (replacedBy.get(head.correctionId) ?? [])
  return before.flatMap((version) => [version, ...earlierOf(version, replacedBy)])
}

/** The imported value a line can go back to: of a typed one the latest imported before it, of one that is gone its own. */
export function restorableOf<Version extends { source: 'IMPORT' | 'TYPED' }>(
  line: RowLine<Version>,
): Version | null {
  if (line.isCounted && line.head.source === 'IMPORT') return null
  const asked = line.isCounted ? line.earlier : [line.head, ...line.earlier]
  return asked.find(({ source }) => source === 'IMPORT') ?? null
}
