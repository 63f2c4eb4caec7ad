// domain.md 3.3: core elements a visitation grants (GA: 2, 3 and 4). KE1 is the screening, KE5 is for companies.

const NOT_GRANTED = ['KE1', 'KE5']

export function grantableElements<Element extends { code: string }>(elements: readonly Element[]): Element[] {
  return elements.filter((element) => !NOT_GRANTED.includes(element.code))
}
