import { isReady } from "@/lib/platform/health"

export const dynamic = "force-dynamic"

/** Alive answers always; `?ready` also asks the database, as the role that serves. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams.has("ready")
  const ready = !asked || (await isReady())
  const status = asked ? (ready ? "ready" : "not ready") : "alive"
  return Response.json({ status }, { status: ready ? 200 : 503, headers: { "Cache-Control": "no-store" } })
}
