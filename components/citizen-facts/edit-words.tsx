/** “Ret”, and to a screen reader what. */
export function EditWords({ words, name }: { words: string; name: string }) {
  return (
    <>
      {words}
      <span className="sr-only"> {name}</span>
    </>
  )
}
