import { useTranslations } from "next-intl"
import { buttonLook } from "@/components/ui/button-look"
import { Card } from "@/components/ui/card"
import { Icon } from "@/components/ui/icon"
import { chooseDemoPerson, openDemoLink } from "@/lib/domain/account/actions"
import type { DemoEmployer } from "@/lib/domain/account/queries"
import { byOrganisation, type DemoPerson, oneOfEachRole } from "@/lib/domain/account/rules"
import { chooseDemoCompany } from "@/lib/domain/company-link/actions"

type DemoPeopleProps = { people: readonly DemoPerson[]; employers: readonly DemoEmployer[] }

/** The demo's door: one press makes the visitor one of its people. Plain forms. */
export function DemoPeople({ people, employers }: DemoPeopleProps) {
  const t = useTranslations("account.demo")
  const [employer, ...otherEmployers] = employers
  return (
    <Card title={t("title")}>
      <p className="max-w-text text-table text-muted">{t("text")}</p>
      <div className="mt-4 grid gap-2">
        <form action={chooseDemoPerson} className="grid gap-2">
          {oneOfEachRole(people).map((person) => (
            <PersonChoice key={person.membershipId} person={person} />
          ))}
        </form>
        {employer && (
          <>
            <form action={openDemoLink} className="grid">
              <EmployerChoice employer={employer} />
            </form>
            <form action={chooseDemoCompany} className="grid">
              <EmployerChoice employer={employer} space />
            </form>
          </>
        )}
      </div>
      <details className="group mt-4">
        <summary className="flex min-h-control cursor-pointer items-center gap-2 font-semibold text-link">
          <span className="group-open:rotate-180 motion-safe:transition-transform">
            <Icon name="down" size={18} />
          </span>
          {t("everybody")}
        </summary>
        <form action={chooseDemoPerson} className="mt-2 grid gap-5">
          {byOrganisation(people).map((group) => (
            <Organisation key={group.organisation} {...group} />
          ))}
        </form>
        {otherEmployers.length > 0 && (
          <form action={openDemoLink} className="mt-5 grid gap-2">
            <h3 className="font-semibold">{t("employer")}</h3>
            {otherEmployers.map((one) => (
              <EmployerChoice key={one.contactId} employer={one} />
            ))}
          </form>
        )}
      </details>
    </Card>
  )
}

const wide =
  "grid w-full cursor-pointer grid-cols-[1fr_auto] items-center gap-x-4 rounded-control border border-control bg-surface px-4 py-2.5 text-start hover:border-ink hover:bg-sunken"

function PersonChoice({ person }: { person: DemoPerson }) {
  const t = useTranslations("account")
  return (
    <button type="submit" name="membershipId" value={person.membershipId} className={wide}>
      <span className="grid">
        <span className="font-semibold">
          {t(`roles.${person.role}`)}: <bdi>{person.name}</bdi>
        </span>
        <span className="text-table text-muted">{t(`roleTexts.${person.role}`)}</span>
        <span className="text-meta text-muted">
          <Place person={person} />
        </span>
      </span>
      <Go />
    </button>
  )
}

function EmployerChoice({ employer, space = false }: { employer: DemoEmployer; space?: boolean }) {
  const t = useTranslations("account")
  return (
    <button type="submit" name="contactId" value={employer.contactId} className={wide}>
      <span className="grid">
        <span className="font-semibold">
          {t("roles.employer")}: <bdi>{employer.name}</bdi>
        </span>
        <span className="text-table text-muted">
          {t(space ? "demo.spaceText" : "demo.employerText", {
            name: employer.name,
            employer: employer.employer,
          })}
        </span>
      </span>
      <Go />
    </button>
  )
}

function Organisation({ organisation, people }: { organisation: string; people: DemoPerson[] }) {
  const t = useTranslations("account")
  const [first] = people
  return (
    <section className="grid gap-2">
      <h3 className="font-semibold">{first && <Place person={{ ...first, organisation }} />}</h3>
      <ul className="flex flex-wrap gap-2">
        {people.map((person) => (
          <li key={person.membershipId}>
            <button
              type="submit"
              name="membershipId"
              value={person.membershipId}
              className={buttonLook({ size: "small" })}
            >
              <span>
                <bdi>{person.name}</bdi>{" "}
                <span className="font-normal text-muted">{t(`roles.${person.role}`)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where somebody works; who steers the whole programme works for all of it. */
function Place({ person }: { person: DemoPerson }) {
  const t = useTranslations("account.demo")
  if (!person.organisation) return t("everywhere")
  return (
    <bdi>
      {person.organisation}, {person.country}
    </bdi>
  )
}

function Go() {
  return (
    <span className="text-muted">
      <Icon name="next" size={20} />
    </span>
  )
}
