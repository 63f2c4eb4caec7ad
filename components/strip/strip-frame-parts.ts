// What the interactive frame does to the drawn picture. The marks are data attributes the server wrote.
import { placeAfter, type StripKey } from '@/components/strip/strip-keys'

const allIn = (frame: HTMLElement, selector: string) => [...frame.querySelectorAll<HTMLElement>(selector)]

/** The wide and the folded picture both stand in the page; only one of them is seen. */
const isSeen = (element: HTMLElement) => element.getClientRects().length > 0

export function moveFocus(frame: HTMLElement, item: HTMLElement, key: StripKey): void {
  const rows = allIn(frame, '[data-strip-row]')
    .filter(isSeen)
    .map((row) => ({ name: row.dataset.stripRow ?? '', items: allIn(row, '[data-strip-item]') }))
    .filter((row) => row.items.length > 0)
  const row = rows.findIndex((one) => one.items.includes(item))
  const place = placeAfter(
    key,
    rows.map(({ name, items }) => ({
      name,
      middles: items.map((one) => {
        const { left, right } = one.getBoundingClientRect()
        return (left + right) / 2
      }),
    })),
    { row, item: rows[row]?.items.indexOf(item) ?? 0 },
  )
  rows[place.row]?.items[place.item]?.focus()
}

/** The item pointed at, or else the one with focus, is said in a line under the picture and is the one Tab comes to. */
export function markItem(frame: HTMLElement, pointed: HTMLElement | null): void {
  const focused = document.activeElement?.closest<HTMLElement>('[data-strip-item]') ?? null
  const hasFocus = focused !== null && frame.contains(focused)
  const item = pointed ?? (hasFocus ? focused : null)
  const readout = frame.querySelector<HTMLElement>('[data-strip-readout]')
  const hint = frame.querySelector<HTMLElement>('[data-strip-hint]')
  if (readout && hint) {
    readout.textContent = item ? (detailsOf(frame, item)?.dataset.stripBrief ?? '') : ''
    hint.hidden = item !== null
  }
  if (!hasFocus) return
  for (const other of allIn(frame, '[data-strip-item]')) {
    if (isSeen(other)) other.tabIndex = other === focused ? 0 : -1
  }
}

/** Opens the details of an item, or closes those that are open; answers with the item they were open for. */
export function showDetails(frame: HTMLElement, item: HTMLElement | null): HTMLElement | null {
  const opened = allIn(frame, '[data-strip-item][aria-expanded="true"]')
  for (const one of opened) one.setAttribute('aria-expanded', 'false')
  for (const half of item ? sameAs(frame, item) : []) half.setAttribute('aria-expanded', 'true')
  const shown = item && detailsOf(frame, item)
  for (const details of allIn(frame, '[data-strip-details]')) details.hidden = details !== shown
  const panel = frame.querySelector<HTMLElement>('[data-strip-panel]')
  if (panel) panel.hidden = !shown
  item?.scrollIntoView({ block: 'nearest' })
  return opened.find(isSeen) ?? null
}

/** Mutes every run of another class than the pressed one; pressed again, none. */
export function showOnly(frame: HTMLElement, pressed: HTMLElement): void {
  const isOn = pressed.getAttribute('aria-pressed') !== 'true'
  for (const legend of allIn(frame, '[data-strip-legend]')) {
    legend.setAttribute('aria-pressed', String(isOn && legend === pressed))
  }
  for (const run of allIn(frame, '[data-strip-letter]')) {
    run.toggleAttribute('data-muted', isOn && run.dataset.stripLetter !== pressed.dataset.stripLegend)
  }
}

export function showBracket(frame: HTMLElement, code: string | null): void {
  for (const bracket of allIn(frame, '[data-strip-bracket]')) {
    bracket.hidden = bracket.dataset.stripBracket !== code
  }
}

export function toggleTable(frame: HTMLElement): void {
  const table = frame.querySelector<HTMLDetailsElement>('[data-strip-table] > details')
  if (!table) return
  table.open = !table.open
  if (table.open) table.querySelector('summary')?.focus()
}

/** A run that the fold has cut stands in two rows. */
function sameAs(frame: HTMLElement, item: HTMLElement): HTMLElement[] {
  return allIn(frame, `[data-strip-item="${CSS.escape(item.dataset.stripItem ?? '')}"]`)
}

function detailsOf(frame: HTMLElement, item: HTMLElement): HTMLElement | null {
  return frame.querySelector(`[data-strip-details="${CSS.escape(item.dataset.stripItem ?? '')}"]`)
}
