import type { useTranslations } from "next-intl"
import { kindOf } from "@/components/counselling-session/known"
import type { Tone } from "@/components/ui/badge"
import type { IconName } from "@/components/ui/icon"
import type { ProvisionWeek } from "@/lib/domain/care-provision/queries"

export type ShownOffer = ProvisionWeek["days"][number]["offers"][number]
export type Fact = { tone?: Tone; icon?: IconName; text: string }
export type Sharers = { label: string; sessions: { id: string; name: string }[]; more: string | null }

type Say = ReturnType<typeof useTranslations<"care-provision">>
type SayKind = ReturnType<typeof useTranslations<"counselling-session.kinds">>

/** How full it is, who waits, and the adults that the ages of the children ask for. */
export function factsOf({ taken, places, waiting, adults, cancelledAt, own }: ShownOffer, t: Say): Fact[] {
  return [
    ...(cancelledAt ? [{ tone: "danger", icon: "struck", text: t("cancelledMark") } as const] : []),
    { tone: taken === places ? "warning" : "care", icon: "child", text: t("taken", { taken, places }) },
    ...(waiting > 0
      ? [{ tone: "warning", icon: "clock", text: t("waiting", { count: waiting }) } as const]
      : []),
    { text: adults > 0 ? t("adults", { count: adults }) : t("noAdults") },
    ...(own ? [] : [{ text: t("shared") }]),
  ]
}

/** The sessions whose children share it, so many of them by name. */
export function sharersOf(
  { sessions }: ShownOffer,
  words: { t: Say; kinds: SayKind; most?: number },
): Sharers {
  const { t, kinds, most = sessions.length } = words
  const named = sessions.length <= most + 1 ? sessions : sessions.slice(0, most)
  const left = sessions.length - named.length
  return {
    label: t("for"),
    sessions: named.map(({ id, title, kind }) => ({
      id,
      name: title ?? (kind === "individual" ? t("individual") : kinds(kindOf(kind))),
    })),
    more: left > 0 ? t("moreSessions", { count: left }) : null,
  }
}
