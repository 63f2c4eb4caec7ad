import { Icon } from '@/components/ui/icon'
import {
  barChartIcon,
  branchingIcon,
  calendarIcon,
  clipboardCheckmarkIcon,
  cogIcon,
  columnsIcon,
  exclamationmarkTriangleIcon,
  fileImportIcon,
  menuHamburgerIcon,
  personGroupIcon,
  plusIcon,
  shieldLockIcon,
} from '@/components/ui/icon-shapes'

const SHAPES = {
  calendar: calendarIcon,
  people: personGroupIcon,
  checklist: clipboardCheckmarkIcon,
  branching: branchingIcon,
  bars: barChartIcon,
  board: columnsIcon,
  warning: exclamationmarkTriangleIcon,
  import: fileImportIcon,
  settings: cogIcon,
  shield: shieldLockIcon,
  add: plusIcon,
  menu: menuHamburgerIcon,
} as const

export type NavIconName = keyof typeof SHAPES

export function NavIcon({ name, className }: { name: NavIconName; className?: string }) {
  return <Icon shape={SHAPES[name]} className={className} />
}
