import { getLocale, getTranslations } from "next-intl/server"
import { Words } from "@/components/shell/words"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHeading } from "@/components/ui/page-heading"
import { SoftLinks } from "@/components/ui/soft-links"
import type { WaitingWaiver } from "@/lib/domain/waiver/queries"
import { dayName } from "@/lib/platform/dates"
import { WaiverAnswer } from "./waiver-answer"

/** The exceptions that wait for a coordinator, the oldest first. */
export async function WaiverList({ waivers }: { waivers: readonly WaitingWaiver[] }) {
  const t = await getTranslations("waiver")
  return (
    <div className="grid max-w-3xl grid-cols-1 gap-6">
      <SoftLinks>
        <PageHeading
          title={t("pageTitle")}
          lead={t("lead")}
          back={{ href: "/participants", label: t("back") }}
        />
      </SoftLinks>
      {waivers.length === 0 ? (
        <Card>
          <EmptyState title={t("empty")}>{t("emptyWhy")}</EmptyState>
        </Card>
      ) : (
        <Words of={["waiver", "form"]}>
          <ul className="grid gap-4">
            {waivers.map((waiver) => (
              <WaiverLine key={waiver.id} waiver={waiver} />
            ))}
          </ul>
        </Words>
      )}
    </div>
  )
}

async function WaiverLine({ waiver }: { waiver: WaitingWaiver }) {
  const [t, locale] = await Promise.all([getTranslations("waiver"), getLocale()])
  const { id, participantId, name, code, kind, reason, requestedOn, requestedBy, own, age } = waiver
  const day = dayName(requestedOn, "UTC", locale)
  const isSure = age && age.least === age.most
  const years = age && (isSure ? t("age", { least: age.least }) : t("ageRange", age))
  return (
    <li>
      <Card>
        <div className="grid gap-2">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <a href={`/participants/${participantId}/case`} className="link text-lead font-semibold">
              <bdi>{name}</bdi>
            </a>
            <span className="figures text-table text-muted">{code}</span>
          </p>
          <p className="text-table">
            {t(`kinds.${kind}`)} · {years ?? t("ageUnknown")}
          </p>
          <p className="max-w-text">
            <bdi>{reason}</bdi>
          </p>
          <p className="text-table text-muted">
            {requestedBy ? t("asked", { name: requestedBy, day }) : t("askedNobody", { day })}
          </p>
          <WaiverAnswer waiverId={id} own={own} />
        </div>
      </Card>
    </li>
  )
}
