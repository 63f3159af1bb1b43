import { getTranslations } from "next-intl/server"
import { Icon } from "@/components/ui/icon"
import { SoftLinks } from "@/components/ui/soft-links"
import { breachKinds } from "@/lib/domain/care-breach/schema"

/** Where the guarantee of childcare is not kept yet, in numbers; each opens its list. Nothing where it is kept. */
export async function BreachCounts({ counts }: { counts: Partial<Record<string, number>> }) {
  const t = await getTranslations("care-breach")
  const shown = breachKinds.flatMap((kind) => {
    const count = counts[kind] ?? 0
    return count > 0 ? [{ kind, count }] : []
  })
  if (shown.length === 0) return null
  return (
    <SoftLinks>
      <section
        aria-labelledby="care-breaches"
        className="boxed flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card border-s-4 border-care bg-care-tint px-4 py-3"
      >
        <h2 id="care-breaches" className="flex items-center gap-2 text-text font-semibold text-care">
          <Icon name="child" />
          {t("strip")}
        </h2>
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {shown.map(({ kind, count }) => (
            <li key={kind}>
              <a
                href={`/childcare/breaches#${kind}`}
                className="link inline-flex min-h-6 items-center font-semibold"
              >
                {t(`counts.${kind}`, { count })}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </SoftLinks>
  )
}
