import { StandInMark } from '@/components/today/stand-in-mark'
import { TextLink } from '@/components/ui/link'
import { routes } from '@/lib/platform/routes'

type CitizenCellProps = { row: { citizenId: string; citizenName: string; standInFor: string | null } }

export function CitizenCell({ row }: CitizenCellProps) {
  return (
    <>
      <TextLink href={routes.citizen(row.citizenId)}>{row.citizenName}</TextLink>
      <StandInMark name={row.standInFor} />
    </>
  )
}
