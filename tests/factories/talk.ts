import { randomUUID } from 'node:crypto'
import type { Tx } from '@/lib/platform/db'

type TalkOverrides = { screeningId: string; createdById: string }

/** A talk in which something was told of wishes and of health, and both were ticked. */
export function createTalk(db: Tx, { screeningId, createdById }: TalkOverrides) {
  const question = { asks: 'ONCE', help: null, jobs: [] }
  return db.screeningTalk.create({
    data: {
      id: randomUUID(),
      screeningId,
      guideVersion: 0,
      createdById,
      answers: [
        { ...question, id: 'a', theme: 'WISHES', text: 'Hvad ønsker du?', answer: 'Køkken' },
        { ...question, id: 'b', theme: 'HEALTH', text: 'Helbred?', answer: 'Ryggen' },
      ],
      professionalMarkers: ['HEALTH', 'POOR_MATCH'],
    },
  })
}
