import { getLocale, getTranslations } from "next-intl/server"
import { Card } from "@/components/ui/card"
import { Icon } from "@/components/ui/icon"
import type { OpenBoard } from "@/lib/domain/campaign-board/queries"
import { type Pair, standingOf } from "@/lib/domain/campaign-board/rules"
import { hoursText } from "@/lib/platform/dates"

/** What is missing, and behind each line whom it concerns. */
export async function GapsCard({ board }: { board: OpenBoard }) {
  const t = await getTranslations("campaign.gaps")
  const { country, withoutHost, outside } = board.gaps
  const isWhole = country === null && withoutHost.length === 0 && outside.length === 0
  return (
    <Card title={t("title")}>
      {isWhole ? (
        <p className="flex items-center gap-2 text-success">
          <Icon name="check" />
          {t("none")}
        </p>
      ) : (
        <ul className="grid gap-3">
          {country && <Line>{t(country, { count: board.invited })}</Line>}
          {withoutHost.length > 0 && (
            <Line>
              <details>
                <summary className="link cursor-pointer">
                  {t("withoutHost", { count: withoutHost.length })}
                </summary>
                <ul className="mt-1 grid gap-1">
                  {withoutHost.map(({ id, name }) => (
                    <li key={id}>
                      <a href={`/participants/${id}/work`} className="link">
                        <bdi>{name}</bdi>
                      </a>
                    </li>
                  ))}
                </ul>
              </details>
            </Line>
          )}
          {outside.length > 0 && (
            <Line>
              {t("outside", { count: outside.length })}
              <ul className="mt-1 grid gap-1">
                {outside.map((pair) => (
                  <PairLine key={pair.placementId} pair={pair} board={board} />
                ))}
              </ul>
            </Line>
          )}
        </ul>
      )}
    </Card>
  )
}

function Line({ children }: { children: React.ReactNode }) {
  return (
    <li className="flex gap-2">
      <span className="mt-0.5 text-warning">
        <Icon name="flag" />
      </span>
      <div className="min-w-0">{children}</div>
    </li>
  )
}

async function PairLine({ pair, board }: { pair: Pair; board: OpenBoard }) {
  const [t, locale] = await Promise.all([getTranslations("campaign.gaps"), getLocale()])
  const woman = board.women.find(({ id }) => id === pair.participantId)
  const company = board.companies.find(({ id }) => id === pair.employerId)
  const hours = hoursText(pair.confirmed, locale)
  return (
    <li>
      <a href={`/placements/${pair.placementId}`} className="link">
        <bdi>{woman?.name}</bdi>
        {" · "}
        <bdi>{company?.name}</bdi>
      </a>
      {" · "}
      {t(standingOf(pair) === "tooFew" ? "below" : "above", { hours })}
    </li>
  )
}
