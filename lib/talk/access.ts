import { hasRole, isCaseWorker, type Viewer } from '@/lib/platform/viewer'
import type { TalkTheme } from './guide'

/** What was said in the talk is for those who work with the citizen, not for leaders, funds or employers. */
export function canReadTalk(viewer: Viewer): boolean {
  return isCaseWorker(viewer)
}

/** Answers about health go to the authority only (P25). */
export function canReadTheme(viewer: Viewer, theme: TalkTheme): boolean {
  return theme !== 'HEALTH' || hasRole(viewer, 'MYNDIGHEDSRAADGIVER')
}

export function canEditGuide(viewer: Viewer): boolean {
  return hasRole(viewer, 'MYNDIGHEDSRAADGIVER', 'LEDER')
}
