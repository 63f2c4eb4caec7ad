const header = 'cpr;navn;a_kasse;art;kode;arbejdsgiver;cvr;fra;til;timer'

type Cells = Partial<
  Record<'cpr' | 'navn' | 'a_kasse' | 'arbejdsgiver' | 'cvr' | 'fra' | 'til' | 'timer', string>
>

/** One row of an extract, as written. */
export function benefitRow(cells: Cells & { kode?: string } = {}): string {
  return rowText({ art: 'ydelse', kode: 'a-dagpenge', ...cells })
}

export function employmentRow(cells: Cells & { kode?: string } = {}): string {
  return rowText({ art: 'ansaettelse', arbejdsgiver: 'Kro Nord', timer: '37', ...cells })
}

export function rowText(cells: Cells & { art: string; kode?: string }): string {
  const row = { cpr: '6101800011', navn: 'Anna Bro', a_kasse: 'Faglig Fælles', fra: '01-01-2022', ...cells }
  return header
    .split(';')
    .map((column) => row[column as keyof typeof row] ?? '')
    .join(';')
}

export function extractText(rows: readonly string[], lineEnd = '\n'): string {
  return [header, ...rows].map((row) => row + lineEnd).join('')
}
