import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { FollowUpList } from "@/components/follow-up/follow-up-list"
import { followUpsDue } from "@/lib/domain/follow-up/queries"
import { currentActor } from "@/lib/platform/door"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("follow-up")
  return { title: t("title") }
}

export default async function FollowUpsPage() {
  const [{ lines }, { role }] = await Promise.all([followUpsDue(), currentActor()])
  return <FollowUpList lines={lines} isCounsellor={role === "counsellor"} />
}
