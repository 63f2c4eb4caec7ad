import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'

/** Longer than what three lines of the column hold. */
const SHORT_LETTERS = 200
const SHORT_LINES = 3

type EventTextProps = {
  paragraphs: readonly string[]
  /** On a phone nothing of it is seen until asked for. */
  isFoldedOnPhone?: boolean
}

/** The first three lines, and the rest on request. */
export function EventText({ paragraphs, isFoldedOnPhone }: EventTextProps) {
  const t = useTranslations('journal')
  const text = paragraphs.join('\n')
  if (text === '') return null
  const isShort = text.length <= SHORT_LETTERS && text.split('\n').length <= SHORT_LINES
  if (isShort && !isFoldedOnPhone) return <Whole text={text} />
  return (
    <div className="group/text">
      <p
        className={clsx(
          'line-clamp-3 whitespace-pre-line text-column group-has-[details[open]]/text:hidden',
          isFoldedOnPhone && 'max-sm:hidden',
        )}
      >
        {text}
      </p>
      <div className={clsx(isShort && 'sm:hidden')}>
        <Disclosure summary={t('more')}>
          <Whole text={text} />
        </Disclosure>
      </div>
    </div>
  )
}

function Whole({ text }: { text: string }) {
  return <p className="whitespace-pre-line text-column">{text}</p>
}
