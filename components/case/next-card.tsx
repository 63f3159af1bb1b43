import { getTranslations } from "next-intl/server"
import { Badge } from "@/components/ui/badge"
import { Card } from "@/components/ui/card"
import { Icon } from "@/components/ui/icon"
import type { Guard, Next } from "@/lib/domain/life-cycle/rules"
import type { CaseProps } from "./case-view"
import { NextForm } from "./next-form"
import { verbOf } from "./verb-of"

/** Where each thing that is missing can be mended: another part of her file, or a part of this page. */
const mends: Record<Guard, string> = {
  entryMet: "#eligibility",
  consented: "/papers",
  toldApart: "#look-alikes",
  profileAgreed: "/skills",
  itineraryPlanned: "/itinerary",
  mayWork: "/papers",
  agreementSigned: "/work",
  roadMapDrafted: "/road-map",
  cameFromThere: "#way",
  followedUp: "#follow-ups",
  nothingDue: "#follow-ups",
}

/** Every phase that can follow: the way there where it is open, and what stands in it where it is not. */
export async function NextCard({ found, actor }: CaseProps) {
  const t = await getTranslations("case")
  return (
    <Card title={t("next")}>
      {found.next.length === 0 && <p className="text-muted">{t("nothingNext")}</p>}
      <ul className="grid gap-5">
        {found.next.map((next) => (
          <li key={next.to} className="grid gap-3 border-t border-divider pt-4 first:border-0 first:pt-0">
            <NextStep found={found} actor={actor} next={next} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

async function NextStep({ found, actor, next }: CaseProps & { next: Next }) {
  const [t, verbs] = await Promise.all([getTranslations("case"), getTranslations("move.verbs")])
  const { to, mine, missing } = next
  if (mine && missing.length === 0) return <NextForm next={next} file={fileOf(found)} />
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="font-semibold">{verbs(verbOf(to, found.phase))}</h3>
        {missing.length > 0 && <Badge tone="plain">{t("blocked")}</Badge>}
      </div>
      {!mine && (actor.role === "coordinator" || actor.role === "counsellor") && (
        <p className="text-table text-muted">{t(`otherRole.${actor.role}`)}</p>
      )}
      <Missing guards={missing} base={`/participants/${found.id}`} />
    </>
  )
}

async function Missing({ guards, base }: { guards: readonly Guard[]; base: string }) {
  const t = await getTranslations("life-cycle")
  if (guards.length === 0) return null
  return (
    <ul className="grid gap-1">
      {guards.map((guard) => (
        <li key={guard} className="flex flex-wrap items-center gap-x-3 text-table">
          <span className="flex items-start gap-1.5">
            <span className="text-warning">
              <Icon name="alert" size={18} />
            </span>
            {t(`missing.${guard}`)}
          </span>
          <a href={mends[guard].startsWith("#") ? mends[guard] : `${base}${mends[guard]}`} className="link">
            {t(`mend.${guard}`)}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** What the forms must know of her file, in plain values. */
function fileOf({ id, phase, day, standing, entry }: CaseProps["found"]) {
  const { roadMapSigned } = standing
  return { id, phase, day, roadMapSigned, endsOn: entry.endsOn }
}
export type CaseFile = ReturnType<typeof fileOf>
