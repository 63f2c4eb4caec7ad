/** A catalogue sentence with its `{facts}` filled in, where next-intl is not loaded: on the command line. */
export function fillSentence(sentence: string, facts: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(facts[name] ?? placeholder))
}
