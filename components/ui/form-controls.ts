/** A form's controls by field name: plain inputs, text areas, selects, and groups of radio buttons. */

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

function controlsOf(form: HTMLFormElement, name: string): Control[] {
  const found = form.elements.namedItem(name)
  if (found === null) return []
  return found instanceof RadioNodeList ? ([...found] as Control[]) : [found as Control]
}

const isChoice = (control: Control): control is HTMLInputElement => control.type === 'radio'

export function valueIn(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** The question as the page asks it: the label of the control, or the legend of its group. */
export function labelOf(form: HTMLFormElement, name: string): string {
  const [control] = controlsOf(form, name)
  if (!control) return name
  const asked = isChoice(control) ? control.closest('fieldset')?.querySelector('legend') : control.labels?.[0]
  return asked?.textContent?.trim() ?? name
}

/** The words of a choice, or the text itself. */
export function asWritten(form: HTMLFormElement, name: string, value: string): string {
  const controls = controlsOf(form, name)
  const [control] = controls
  if (control instanceof HTMLSelectElement) {
    return [...control.options].find((option) => option.value === value)?.text ?? value
  }
  if (!control || !isChoice(control)) return value
  return controls.find((choice) => choice.value === value)?.labels?.[0]?.textContent?.trim() ?? value
}

/** Sets it as if the user had, so that the form counts as changed. */
export function setValue(form: HTMLFormElement, name: string, value: string): void {
  for (const control of controlsOf(form, name)) {
    if (isChoice(control)) control.checked = control.value === value
    else control.value = value
    control.dispatchEvent(new Event('input', { bubbles: true }))
  }
}
