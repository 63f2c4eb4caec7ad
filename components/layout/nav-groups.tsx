import { NavIcon } from '@/components/layout/nav-icon'
import { NavLink } from '@/components/layout/nav-link'
import type { NavItem, Navigation } from '@/components/layout/navigation'

export function NavGroups({ groups }: Pick<Navigation, 'groups'>) {
  return groups.map((group) => (
    <div key={group.label} className="rail-group">
      <p className="rail-group-label">{group.label}</p>
      <NavItems items={group.items} />
    </div>
  ))
}

export function NavItems({ items }: { items: readonly NavItem[] }) {
  return (
    <ul className="grid gap-0.5">
      {items.map((item) => (
        <li key={item.href}>
          <NavLink href={item.href} inner={item.inner} className="rail-link">
            <NavIcon name={item.icon} />
            <span className="rail-label">{item.label}</span>
            {item.count ? <span className="rail-count">{item.count}</span> : null}
          </NavLink>
        </li>
      ))}
    </ul>
  )
}
