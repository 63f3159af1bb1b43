import { getTranslations } from "next-intl/server"
import { MoreWords } from "@/components/shell/words"
import { Badge } from "@/components/ui/badge"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHeading } from "@/components/ui/page-heading"
import type { RoomLine, RoomList as Rooms } from "@/lib/domain/room/queries"
import { OpenRoom } from "./open-room"
import { RoomActs } from "./room-acts"

/** The rooms of the house. */
export async function RoomList({ rooms }: { rooms: Rooms }) {
  const t = await getTranslations("room")
  return (
    <MoreWords of={["room", "form"]}>
      <div className="grid max-w-3xl gap-6">
        <PageHeading
          back={{ href: "/agenda", label: t("back") }}
          title={t("title")}
          lead={t("lead")}
          actions={<OpenRoom room={null} />}
        />
        <Card flush>
          {rooms.inUse.length === 0 ? (
            <EmptyState icon="building" title={t("empty.title")}>
              {t("empty.text")}
            </EmptyState>
          ) : (
            <Lines lines={rooms.inUse} />
          )}
        </Card>
        {rooms.archived.length > 0 && (
          <Card title={t("noMore")} flush>
            <Lines lines={rooms.archived} />
          </Card>
        )}
      </div>
    </MoreWords>
  )
}

async function Lines({ lines }: { lines: readonly RoomLine[] }) {
  const t = await getTranslations("room")
  return (
    <ul className="divide-y divide-divider">
      {lines.map((room) => (
        <li
          key={room.id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3 md:px-5"
        >
          <div className="grid min-w-0 gap-0.5">
            <p className="flex flex-wrap items-center gap-2 font-semibold">
              <bdi>{room.name}</bdi>
              {room.forChildren && (
                <Badge tone="care" icon="child">
                  {t("children")}
                </Badge>
              )}
            </p>
            <p className="text-table text-muted">
              {[
                room.address,
                room.capacity !== null && t("places", { count: room.capacity }),
                t("planned", { count: room.planned }),
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </div>
          <RoomActs room={room} />
        </li>
      ))}
    </ul>
  )
}
