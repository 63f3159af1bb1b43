import { getLocale, getMessages, getTranslations } from "next-intl/server"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { comparedPictures } from "@/lib/domain/profile-picture/rules"
import type { ProfileComparison } from "@/lib/domain/skills-profile/queries"
import { CompareChoice } from "./compare-choice"
import { ComparedSection } from "./compared-section"
import { wordingOf } from "./wording"

type CompareViewProps = { comparison: ProfileComparison }

/** Two pictures of one profile beside each other, part by part. */
export async function CompareView({ comparison }: CompareViewProps) {
  const [t, messages, locale] = await Promise.all([
    getTranslations("skills-profile.compare"),
    getMessages(),
    getLocale(),
  ])
  const { participantId, before, after, versions, hidden } = comparison
  const back = `/participants/${participantId}/skills`
  return (
    <div className="grid grid-cols-1 gap-5">
      <header className="grid justify-items-start gap-1">
        <a href={back} className="link text-table" data-chrome>
          {t("back")}
        </a>
        <h2 className="text-h3 md:text-h2">{t("title")}</h2>
      </header>
      {versions.length > 0 && (
        <CompareChoice versions={versions} from={before?.number ?? null} to={after?.number ?? null} />
      )}
      {before && after ? (
        <Sides
          sections={comparedPictures(before.picture, after.picture).filter(
            ({ section }) => !hidden.includes(section),
          )}
          before={before}
          after={after}
          wording={wordingOf(messages, locale)}
        />
      ) : (
        <EmptyState
          icon="question"
          title={t(versions.length > 0 ? "unknown" : "none")}
          action={<LinkButton href={back}>{t("back")}</LinkButton>}
        />
      )}
    </div>
  )
}

type Side = NonNullable<ProfileComparison["before"]>
type SidesProps = {
  sections: ReturnType<typeof comparedPictures>
  before: Side
  after: Side
  wording: ReturnType<typeof wordingOf>
}

async function Sides({ sections, before, after, wording }: SidesProps) {
  const t = await getTranslations("skills-profile.compare")
  const rows = sections.flatMap((section) => section.rows)
  const count = (change: string) => rows.filter((row) => row.change === change).length
  const counts = { new: count("new"), changed: count("changed"), gone: count("gone"), same: count("same") }
  const version = await getTranslations("skills-profile.version")
  const titleOf = ({ number }: Side) => (number === null ? t("now") : version("stands", { number }))
  return (
    <>
      <p role="status" className="figures font-semibold">
        {counts.same === rows.length ? t("allSame") : t("summary", counts)}
      </p>
      {sections.map(({ section, rows: compared }) => (
        <ComparedSection
          key={section}
          section={section}
          rows={compared}
          titles={{ before: titleOf(before), after: titleOf(after) }}
          askedNone={{ before: isNone(before), after: isNone(after) }}
          wording={wording}
        />
      ))}
    </>
  )
}

function isNone({ picture }: Side): boolean {
  return picture.obstaclesAsked && picture.obstacles.length === 0
}
