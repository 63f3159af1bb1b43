import { getTranslations } from "next-intl/server"
import { Card } from "@/components/ui/card"
import type { SessionDetail } from "@/lib/domain/roll-call/queries"
import { mayArrange } from "@/lib/domain/session-change/rules"
import type { Queue } from "@/lib/domain/session-queue/rules"
import { BookSeat } from "./book-seat"
import { ChangePlaces } from "./change-places"
import { InLine } from "./in-line"

/** How many places a session has, how many are taken, and who waits for one. */
export async function SessionQueue({ session }: { session: SessionDetail }) {
  const t = await getTranslations("session-queue")
  const { id, kind, queue, begun, state, version, timezone, coordinates } = session
  const isOpen = state === "scheduled" && !begun
  if (kind === "individual" || (!isOpen && queue.people.length === 0)) return null
  const arranges = isOpen && mayArrange(session, coordinates ? "coordinator" : "counsellor")
  const known = [...session.roster, ...queue.people.filter((one) => one.state !== "lapsed")]
  return (
    <Card
      title={t("title")}
      actions={
        <>
          {arranges && <ChangePlaces sessionId={id} version={version} capacity={queue.capacity} />}
          {isOpen && !coordinates && (
            <BookSeat sessionId={id} knownIds={known.map(({ participantId }) => participantId)} />
          )}
        </>
      }
    >
      <div className="grid gap-3">
        <Taken queue={queue} />
        {queue.people.length > 0 && (
          <InLine sessionId={id} people={queue.people} timezone={timezone} isOpen={isOpen} />
        )}
      </div>
    </Card>
  )
}

async function Taken({ queue: { capacity, taken, waiting } }: { queue: Queue }) {
  const t = await getTranslations("session-queue")
  const free = capacity === null ? null : Math.max(0, capacity - taken)
  return (
    <p className="figures flex flex-wrap gap-x-3">
      <span className="font-semibold">
        {capacity === null
          ? t("unlimited", { taken })
          : t(free === 0 ? "full" : "free", { taken, capacity, free: free ?? 0 })}
      </span>
      {(waiting > 0 || free === 0) && <span>{t("waitingCount", { count: waiting })}</span>}
    </p>
  )
}
