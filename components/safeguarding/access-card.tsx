import { getLocale, getTranslations } from "next-intl/server"
import { Card } from "@/components/ui/card"
import type { PrivateRecord } from "@/lib/domain/safeguarding/queries"
import { dayAndTime } from "@/lib/platform/dates"

const known = ["opened", "read", "written", "changed", "named", "unnamed"] as const

/** Who looked, and who changed something. */
export async function AccessCard({ record: { accesses, timezone } }: { record: PrivateRecord }) {
  const [t, locale] = await Promise.all([getTranslations("safeguarding"), getLocale()])
  return (
    <Card title={t("accesses")}>
      <ul className="grid gap-1 text-table">
        {accesses.map(({ id, who, what, at }) => (
          <li key={id} className="flex flex-wrap gap-x-3">
            <span className="figures min-w-44 text-muted">{dayAndTime(at, timezone, locale)}</span>
            <span>
              <bdi className="font-semibold">{who}</bdi>{" "}
              {t(`accessed.${known.find((one) => one === what) ?? "changed"}`)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
