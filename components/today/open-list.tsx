"use client"

import { useTranslations } from "next-intl"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import type { SessionLine } from "./lines"
import { OpenRow } from "./open-row"
import { useRecord } from "./use-record"
import { useStayNear } from "./use-stay-near"

type OpenListProps = { lines: readonly SessionLine[]; total: number }

/** What took place and is not recorded, newest first; most of it is done in place with one press. */
export function OpenList({ lines, total }: OpenListProps) {
  const t = useTranslations("today.open")
  const recording = useRecord()
  const list = useStayNear(lines.map(({ id }) => id))
  return (
    <Card
      title={t("title")}
      count={total}
      flush
      className={total > 0 ? "border-s-4 border-s-primary" : undefined}
    >
      {lines.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneWhy")}</EmptyState>
      ) : (
        <>
          <p className="px-4 pb-3 text-table text-muted md:px-5">{t("why")}</p>
          <ul ref={list} className="@container divide-y divide-divider border-t border-divider">
            {lines.map((line) => (
              <OpenRow key={line.id} line={line} recording={recording} />
            ))}
          </ul>
          {total > lines.length && (
            <p className="border-t border-divider px-4 py-3 text-table text-muted md:px-5">
              {t("more", { count: total - lines.length })}
            </p>
          )}
        </>
      )}
    </Card>
  )
}
