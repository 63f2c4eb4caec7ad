import { db } from '@/lib/platform/db'

export const dynamic = 'force-dynamic'

/** 200 when the app can reach its database, else 503; says nothing more. */
export async function GET(): Promise<Response> {
  try {
    await db.$queryRaw`SELECT 1`
    return Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } })
  } catch {
    return Response.json(
      { status: 'database unreachable' },
      { status: 503, headers: { 'Cache-Control': 'no-store' } },
    )
  }
}
