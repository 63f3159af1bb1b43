import { Icon } from "@/components/ui/icon"
import type { CareFamily, Collector } from "@/lib/domain/care-register/rules"
import type { SayCare } from "./child-name"

type CollectorLinesProps = { family: CareFamily; t: SayCare }

/** Who may collect beside the mother, and who never may. */
export function CollectorLines({ family: { collectors, forbidden = [] }, t }: CollectorLinesProps) {
  if (!collectors) return null
  return (
    <dl className="grid gap-1 text-table">
      <div className="flex flex-wrap gap-x-2">
        <dt className="text-muted">{t("mayCollect")}</dt>
        <dd>
          {t("theMother")}
          {collectors.map((person) => (
            <span key={person.person}>
              {", "}
              <CollectorName person={person} />
            </span>
          ))}
        </dd>
      </div>
      {forbidden.length > 0 && (
        <div className="flex flex-wrap items-start gap-x-2 font-semibold text-danger">
          <dt className="flex items-center gap-1.5">
            <Icon name="struck" size={16} />
            {t("neverCollect")}
          </dt>
          <dd>
            {forbidden.map((person, place) => (
              <span key={person.person}>
                {place > 0 && ", "}
                <CollectorName person={person} />
              </span>
            ))}
          </dd>
        </div>
      )}
    </dl>
  )
}

/** "Samira (aunt)" */
export function CollectorName({ person: { name, relation } }: { person: Collector }) {
  return (
    <>
      <bdi>{name}</bdi>
      {relation && (
        <>
          {" ("}
          <bdi>{relation}</bdi>)
        </>
      )}
    </>
  )
}
