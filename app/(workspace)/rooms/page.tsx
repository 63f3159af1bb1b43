import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { RoomList } from "@/components/room/room-list"
import { roomList } from "@/lib/domain/room/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("room")
  return { title: t("title") }
}

export default async function RoomsPage() {
  return <RoomList rooms={await roomList()} />
}
