import type { SubmittedValues } from '@/lib/platform/action-result'

/** Turns form entries into a plain object. A repeated name, or one listed in `multiple`, becomes a list (empty
 * when nothing was chosen). Files are left out: they travel by their own route. */
export function formValues(
  entries: Iterable<[string, FormDataEntryValue]>,
  multiple: Iterable<string> = [],
): SubmittedValues {
  const values: SubmittedValues = {}
  for (const name of multiple) values[name] = []
  for (const [name, value] of entries) {
    if (typeof value !== 'string') continue
    const earlier = values[name]
    if (earlier === undefined) values[name] = value
    else if (Array.isArray(earlier)) earlier.push(value)
    else values[name] = [earlier, value]
  }
  return values
}

/** `submitter` is the button that was pressed, which may say by name and value what is meant. */
export function valuesOfForm(form: HTMLFormElement, submitter: HTMLElement | null = null): SubmittedValues {
  const multiple = [...form.querySelectorAll<HTMLInputElement>('input[data-multiple]')].map(
    ({ name }) => name,
  )
  return formValues(new FormData(form, submitter), multiple)
}

/** Errors by field name, in the order the fields stand on the page; those without a field come last. */
export function inOrderOf(
  names: readonly (string | null)[],
  errors: Record<string, string>,
): Record<string, string> {
  const placeOf = (name: string) => (names.includes(name) ? names.indexOf(name) : names.length)
  return Object.fromEntries(Object.entries(errors).sort(([a], [b]) => placeOf(a) - placeOf(b)))
}

export function namesOfForm(form: HTMLFormElement): (string | null)[] {
  return [...form.elements].map((element) => element.getAttribute('name'))
}
