'use client'

import { useRouter } from 'next/navigation'
import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { BulkBar, type BulkWords, MOVE_PANEL_ID } from '@/components/cases/bulk-bar'
import {
  areAllSelectedIn,
  boxOfRow,
  focusNextRow,
  linkOf,
  markLastOpened,
  rememberOpened,
  type SelectedCase,
  selectAllIn,
  selectedIn,
} from '@/components/cases/case-selection'
import { useSingleKeys } from '@/components/ui/single-keys'
import type { Caseload } from '@/lib/cases/queries'

type CaseListProps = {
  query: string
  words: BulkWords
  areKeysOn: boolean
  may: Caseload['may']
  density: 'NORMAL' | 'COMPACT'
  /** The table: plain boxes and links, which this brings to life without a script for each row. */
  children: ReactNode
}

export function CaseList({ query, words, areKeysOn, may, density, children }: CaseListProps) {
  const router = useRouter()
  const list = useRef<HTMLDivElement>(null)
  const [selected, setSelected] = useState<SelectedCase[]>([])
  const [areAll, setAreAll] = useState(false)

  function readSelection() {
    if (!list.current) return
    setSelected(selectedIn(list.current))
    setAreAll(areAllSelectedIn(list.current))
  }

  function selectAll(isSelected: boolean) {
    if (list.current) selectAllIn(list.current, isSelected)
    readSelection()
  }

  // New rows, and new versions of the same rows, come with the children.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is read stands in the rows
  useEffect(() => {
    readSelection()
    if (list.current) markLastOpened(list.current)
  }, [children])

  useSingleKeys(areKeysOn, (key, target) => {
    if (key === 's') return focusOn('citizen-search')
    if (key === 'ArrowDown') return focusNextRow(target, 1)
    if (key === 'ArrowUp') return focusNextRow(target, -1)
    const box = boxOfRow(target)
    if (!box) return false
    if (key === 'x' || (key === ' ' && target !== box)) {
      box.click()
      return true
    }
    if (key !== 'm' || !may.moveLane) return false
    if (!box.checked) box.click()
    requestAnimationFrame(() => openMovePanel())
    return true
  })

  function onClick(event: MouseEvent) {
    const link = linkOf(event.target)
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return
    event.preventDefault()
    rememberOpened(link)
    router.push(link.pathname)
  }

  return (
    <>
      <label className="select-all">
        <input
          type="checkbox"
          checked={areAll && selected.length > 0}
          onChange={(event) => selectAll(event.currentTarget.checked)}
        />
        {words.selectAll}
      </label>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the links and boxes inside are what is pressed */}
      <div
        ref={list}
        className="case-list panel panel-flush"
        data-density={density === 'COMPACT' ? 'compact' : undefined}
        onClick={onClick}
        onChange={readSelection}
      >
        {children}
      </div>
      <BulkBar selected={selected} query={query} words={words} may={may} onClear={() => selectAll(false)} />
    </>
  )
}

function focusOn(id: string): boolean {
  const element = document.getElementById(id)
  element?.focus()
  return element !== null
}

function openMovePanel() {
  const panel = document.getElementById(MOVE_PANEL_ID)?.querySelector('details')
  if (!panel) return
  panel.open = true
  panel.querySelector<HTMLElement>('input[type="radio"]')?.focus()
}
