"use client"

import { useLocale, useTranslations } from "next-intl"
import { ActButton } from "@/components/form/act-button"
import { Opened } from "@/components/form/opened"
import { Badge, type Tone } from "@/components/ui/badge"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { Icon, type IconName } from "@/components/ui/icon"
import { removeCheck } from "@/lib/domain/carer/actions"
import type { CarerLine, Carers } from "@/lib/domain/carer/queries"
import type { Standing } from "@/lib/domain/carer/rules"
import { dayName } from "@/lib/platform/dates"
import { CarerForm } from "./carer-form"
import { CheckForm } from "./check-form"

const looks: Record<Standing, { tone: Tone; icon: IconName }> = {
  valid: { tone: "success", icon: "check" },
  ending: { tone: "warning", icon: "clock" },
  over: { tone: "danger", icon: "alert" },
  missing: { tone: "danger", icon: "alert" },
}

/** The carers with their checks: who may look after children, and until when. */
export function CarerCard({ carers, accounts, today }: Carers) {
  const t = useTranslations("carer")
  return (
    <Card title={t("carers")} count={carers.length} flush>
      {carers.length === 0 ? (
        <EmptyState icon="people" title={t("empty")}>
          {t("emptyWhy")}
        </EmptyState>
      ) : (
        <ul className="divide-y divide-divider border-t border-divider">
          {carers.map((carer) => (
            <CarerRow key={carer.id} carer={carer} accounts={accounts} today={today} />
          ))}
        </ul>
      )}
      <div className="flex border-t border-divider px-4 py-4 md:px-5">
        <Opened
          label={
            <>
              <Icon name="plus" size={16} />
              {t("add")}
            </>
          }
          size="small"
        >
          {(close) => <CarerForm accounts={accounts} onClose={close} />}
        </Opened>
      </div>
    </Card>
  )
}

type CarerRowProps = { carer: CarerLine; accounts: Carers["accounts"]; today: string }

function CarerRow({ carer, accounts, today }: CarerRowProps) {
  const [t, locale] = [useTranslations("carer"), useLocale()]
  const { id, name, phone, endsOn, standing, checks } = carer
  const gone = endsOn !== null && endsOn < today
  return (
    <li className="grid gap-2 px-4 py-4 md:px-5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <bdi className="text-lead font-semibold">{name}</bdi>
        {gone ? (
          <Badge icon="out">{t("gone")}</Badge>
        ) : (
          <Badge {...looks[standing]}>{t(`standing.${standing}`)}</Badge>
        )}
        {phone && <bdi className="figures text-table text-muted">{phone}</bdi>}
      </p>
      {endsOn && (
        <p className="text-table text-muted">{t("endsOn", { day: dayName(endsOn, "UTC", locale) })}</p>
      )}
      <ul className="grid gap-1 text-table">
        {checks.map((check) => (
          <li key={check.id} className="flex flex-wrap items-center gap-x-3">
            <span className={check.validUntil < today ? "font-semibold text-danger" : undefined}>
              {t(`until.${check.kind}`, { day: dayName(check.validUntil, "UTC", locale) })}
            </span>
            <ActButton
              variant="quiet"
              label={t("removeCheckOf", { name, kind: t(`kinds.${check.kind}`) })}
              act={() => removeCheck({ checkId: check.id })}
            >
              {t("removeCheck")}
            </ActButton>
          </li>
        ))}
        {checks.length === 0 && <li className="text-muted">{t("noChecks")}</li>}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Opened label={t("addCheck")} size="small" aria-label={t("addCheckOf", { name })}>
          {(close) => <CheckForm carerId={id} name={name} onClose={close} />}
        </Opened>
        <Opened label={t("revise")} size="small" variant="quiet" aria-label={t("reviseOf", { name })}>
          {(close) => <CarerForm carer={carer} accounts={accounts} onClose={close} />}
        </Opened>
      </div>
    </li>
  )
}
