import { getLocale, getTranslations } from "next-intl/server"
import type { Paper, RoadMapCopy } from "@/lib/domain/road-map-copy/queries"
import { runs } from "@/lib/words/languages"
import { PaperFoot } from "./paper-foot"
import { PaperMonths } from "./paper-months"
import { Pictogram } from "./pictogram"
import { Beside, ToldText, Words } from "./told-text"

type PaperProps = { copy: RoadMapCopy; paper: Paper; withSurname: boolean }

/** Her road map as it lies on the table: A4, large type, her language first. */
export async function PaperSheet({ copy, paper, withSurname }: PaperProps) {
  const [t, locale] = await Promise.all([getTranslations("road-map.print"), getLocale()])
  const { language, beside, words } = paper
  return (
    <article
      lang={language}
      dir={runs(language)}
      className="sheet mx-auto w-full max-w-[210mm] bg-surface p-4 text-[14pt] leading-relaxed text-ink md:p-[14mm] print:max-w-none print:p-0"
    >
      <header className="mb-6 grid gap-1">
        {paper.isDraft && (
          <p
            data-chrome
            lang={locale}
            dir="auto"
            className="justify-self-start border-2 border-dashed border-control px-3 font-semibold"
          >
            {t("draft")}
          </p>
        )}
        <h1 className="text-[24pt] leading-snug">
          <Words pair={words.title} /> — <bdi>{withSurname ? copy.fullName : copy.firstName}</bdi>
        </h1>
        <Beside pair={words.title} />
        <p className="mt-2 flex items-center gap-3">
          <Pictogram topic="month" />
          <span>
            <Words pair={words.months} />: <span className="figures font-semibold">{paper.horizon.main}</span>
            {beside && (
              <span className="figures block text-muted">
                <bdi lang={beside}>{paper.horizon.beside}</bdi>
              </span>
            )}
          </span>
        </p>
        <Goal paper={paper} />
      </header>
      <PaperMonths paper={paper} />
      <Contacts paper={paper} />
      <PaperFoot paper={paper} />
    </article>
  )
}

function Goal({ paper: { goal, words } }: { paper: Paper }) {
  if (!goal) return null
  return (
    <div className="mt-2 flex items-center gap-3">
      <Pictogram topic="goal" />
      <div>
        <p>
          <Words pair={words.goal} />:{" "}
          <strong>
            <ToldText told={goal.main} />
          </strong>
        </p>
        {goal.beside && goal.beside.text !== goal.main.text && <Beside pair={goal} />}
      </div>
    </div>
  )
}

function Contacts({ paper: { contacts, words } }: { paper: Paper }) {
  if (contacts.length === 0) return null
  return (
    <section className="mt-8 break-inside-avoid">
      <h2 className="text-[18pt]">
        <Words pair={words.contacts} />
      </h2>
      <Beside pair={words.contacts} />
      <ul className="mt-3 grid gap-3 md:grid-cols-2">
        {contacts.map(({ id, name, phone, role }) => (
          <li key={id} className="flex break-inside-avoid items-start gap-3 border border-control p-3">
            <Pictogram topic={phone ? "phone" : "contacts"} size={32} />
            <div className="min-w-0">
              <p className="font-semibold break-words">
                <bdi>{name}</bdi>
              </p>
              {role && (
                <p>
                  <ToldText told={role.main} />
                </p>
              )}
              <Beside pair={role ?? undefined} />
              {phone && phone !== name && (
                <p>
                  <bdi dir="ltr" className="figures font-semibold">
                    {phone}
                  </bdi>
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
