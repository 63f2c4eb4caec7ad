import { useTranslations } from 'next-intl'
import { BulletBar } from '@/components/ui/bullet-bar'
import { Disclosure } from '@/components/ui/disclosure'
import { TextLink } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import type { ProgrammeProgress as Progress } from '@/lib/visitation/queries'

type ProgrammeProgressProps = {
  programmes: readonly Progress[]
  /** The list behind a number, for those who may open it. */
  hrefOf?: (programmeId: string) => string
}

export function ProgrammeProgress({ programmes, hrefOf }: ProgrammeProgressProps) {
  const t = useTranslations('visitation.progress')
  return (
    <Panel id="progress" title={t('title')}>
      {programmes.length === 0 ? <p className="text-ink-700">{t('none')}</p> : null}
      {programmes.map((programme) =>
        programme.target === null ? (
          <p key={programme.id} className="py-2">
            <span className="font-semibold">
              {hrefOf ? <TextLink href={hrefOf(programme.id)}>{programme.name}</TextLink> : programme.name}
            </span>
            {': '}
            {t('noTarget', { count: programme.own })}
          </p>
        ) : (
          <BulletBar
            key={programme.id}
            label={
              hrefOf ? <TextLink href={hrefOf(programme.id)}>{programme.name}</TextLink> : programme.name
            }
            reading={
              <>
                {t('of', { count: programme.own, target: programme.target })}
                <span className="block">
                  {programme.aKasseName
                    ? `${t('own', { aKasse: programme.aKasseName })} · ${t('others', { count: programme.others })}`
                    : t('all')}
                </span>
              </>
            }
            value={programme.own}
            target={programme.target}
            max={Math.max(programme.own, programme.target * 1.2)}
          />
        ),
      )}
      <Disclosure summary={t('how')}>
        <p className="text-column text-table">{t('howText')}</p>
      </Disclosure>
    </Panel>
  )
}
