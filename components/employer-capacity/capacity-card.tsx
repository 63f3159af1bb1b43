import { getLocale, getTranslations } from "next-intl/server"
import { Facts } from "@/components/participant/facts"
import { Card } from "@/components/ui/card"
import { Notice } from "@/components/ui/notice"
import { ShareBar } from "@/components/ui/stat"
import type { EmployerSheet } from "@/lib/domain/employer-sheet/queries"
import { dayName, monthName } from "@/lib/platform/dates"
import { OpenCapacity } from "./open-capacity"

/** What was agreed with this house: how many women a month, since when, and when it is asked for nothing. */
export async function CapacityCard({ sheet }: { sheet: EmployerSheet }) {
  const [t, locale] = await Promise.all([getTranslations("employer-capacity"), getLocale()])
  const { capacity } = sheet
  const day = (on: string) => dayName(on, "UTC", locale)
  return (
    <Card title={t("title")} actions={sheet.deals && <OpenCapacity sheet={sheet} />}>
      <div className="grid gap-4">
        <PauseNotice sheet={sheet} />
        <dl className="grid gap-3">
          {(["total", "shadowing", "workExperience"] as const).map((kind) => (
            <Line key={kind} kind={kind} sheet={sheet} />
          ))}
        </dl>
        <p className="text-table text-muted">
          {t("derived", { month: monthName(sheet.today, "UTC", locale) })}
        </p>
        <Facts
          facts={[
            {
              label: t("agreementOn"),
              value: capacity.agreementOn ? (
                <span className="figures">{day(capacity.agreementOn)}</span>
              ) : (
                <span className="text-muted">{t("noAgreement")}</span>
              ),
            },
          ]}
        />
      </div>
    </Card>
  )
}

async function PauseNotice({ sheet }: { sheet: EmployerSheet }) {
  const [t, locale] = await Promise.all([getTranslations("employer-capacity"), getLocale()])
  const { pausedFrom, pausedUntil, pauseReason } = sheet.capacity
  if (!pausedFrom || (pausedUntil && pausedUntil < sheet.today)) return null
  const [from, until] = [pausedFrom, pausedUntil].map((on) => on && dayName(on, "UTC", locale))
  return (
    <Notice
      tone="warning"
      title={until ? t("pausedBetween", { from: from ?? "", until }) : t("pausedSince", { from: from ?? "" })}
    >
      {pauseReason && <bdi>{pauseReason}</bdi>}
    </Notice>
  )
}

type LineProps = { kind: "total" | "shadowing" | "workExperience"; sheet: EmployerSheet }

async function Line({ kind, sheet }: LineProps) {
  const t = await getTranslations("employer-capacity")
  const { capacity } = sheet
  const { shadowing, workExperience } = capacity.used
  const used = { total: shadowing + workExperience, shadowing, workExperience }[kind]
  const most = kind === "total" ? capacity.perMonth : capacity[kind]
  const free = capacity.free[kind]
  if (kind !== "total" && most === null && used === 0) return null
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 gap-y-1">
      <dt className="text-table text-muted">{t(`kinds.${kind}`)}</dt>
      <dd className="figures font-semibold">
        {most === null ? t("used", { used }) : t("usedOf", { used, most })}
        {free !== null && <span className="font-normal text-muted"> · {t("free", { count: free })}</span>}
      </dd>
      {most !== null && (
        <dd className="col-span-2" aria-hidden="true">
          <ShareBar part={used} whole={most} />
        </dd>
      )}
    </div>
  )
}
