/** The rows of a list as the server drew them: each has a box (caseload-cells.tsx) and a link. */

export type SelectedCase = { caseId: string; version: string; name: string; isNew: boolean }

const BOX = '.row-select input'
const LINK = 'a[data-case]'
const LAST_OPENED = 'last-opened-case'

function boxesIn(list: HTMLElement): HTMLInputElement[] {
  return [...list.querySelectorAll<HTMLInputElement>(BOX)]
}

export function selectedIn(list: HTMLElement): SelectedCase[] {
  return boxesIn(list)
    .filter((box) => box.checked)
    .map(({ value, dataset }) => ({
      caseId: value,
      version: dataset.version ?? '',
      name: dataset.name ?? '',
      isNew: dataset.new !== undefined,
    }))
}

export function selectAllIn(list: HTMLElement, isSelected: boolean): void {
  for (const box of boxesIn(list)) box.checked = isSelected
}

export function areAllSelectedIn(list: HTMLElement): boolean {
  return boxesIn(list).every((box) => box.checked)
}

/** Of the row the focus is in. */
export function boxOfRow(element: Element): HTMLInputElement | null {
  return element.closest('tr')?.querySelector<HTMLInputElement>(BOX) ?? null
}

/** Moves the focus to the link of the row before or after the one it is in; false outside the rows and at the ends. */
export function focusNextRow(element: Element, step: 1 | -1): boolean {
  const row = element.closest('tbody tr')
  const next = step === 1 ? row?.nextElementSibling : row?.previousElementSibling
  const link = next?.querySelector<HTMLElement>(LINK)
  link?.focus()
  return link !== undefined && link !== null
}

export function linkOf(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>(LINK) : null
}

export function rememberOpened({ dataset }: HTMLAnchorElement): void {
  if (dataset.case) sessionStorage.setItem(LAST_OPENED, dataset.case)
}

/** The row last opened in this tab keeps a mark. */
export function markLastOpened(list: HTMLElement): void {
  const caseId = sessionStorage.getItem(LAST_OPENED)
  for (const link of list.querySelectorAll<HTMLElement>(LINK)) {
    link.closest('tr')?.toggleAttribute('data-last-opened', link.dataset.case === caseId)
  }
}
