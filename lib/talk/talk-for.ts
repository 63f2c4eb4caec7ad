import type { Viewer } from '@/lib/platform/viewer'
import { canReadTalk, canReadTheme } from './access'
import type { TalkAnswer } from './guide'

type ToldTalk = { answers: TalkAnswer[]; professionalMarkers: string[] }

/** P25: the part of a talk kept elsewhere that the viewer reads; null for those who do not read talks. */
export function talkFor<Talk extends ToldTalk>(viewer: Viewer, talk: Talk | null | undefined): Talk | null {
  if (!talk || !canReadTalk(viewer)) return null
  return canReadTheme(viewer, 'HEALTH') ? talk : withoutHealth(talk)
}

/** P25: what was told but for health, which stays with the authority. */
export function withoutHealth<Talk extends ToldTalk>(talk: Talk): Talk {
  return {
    ...talk,
    answers: talk.answers.filter(({ theme }) => theme !== 'HEALTH'),
    professionalMarkers: talk.professionalMarkers.filter((code) => code !== 'HEALTH'),
  }
}
