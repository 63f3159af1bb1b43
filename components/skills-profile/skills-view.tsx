import { getTranslations } from "next-intl/server"
import { EducationSection } from "@/components/education/education-section"
import { LanguageSection } from "@/components/language-skill/language-section"
import { ObstacleSection } from "@/components/obstacle/obstacle-section"
import { AssessmentSection, ExpectationsSection } from "@/components/profile-outlook/outlook-sections"
import { RecognitionSection } from "@/components/recognition/recognition-section"
import { Words } from "@/components/shell/words"
import { SkillSection } from "@/components/skill-claim/skill-section"
import { WorkSection } from "@/components/work-history/work-section"
import { type Section, sections } from "@/lib/domain/profile-picture/schema"
import type { ProfilePage } from "@/lib/domain/skills-profile/queries"
import { AgreeForm } from "./agree-form"
import { SectionsForm } from "./sections-form"
import { VersionStrip } from "./version-strip"
import { profileNouns } from "./wording"

const parts: Record<Section, (props: { profile: ProfilePage }) => React.ReactNode> = {
  languages: LanguageSection,
  education: EducationSection,
  recognition: RecognitionSection,
  work: WorkSection,
  skills: SkillSection,
  obstacles: ObstacleSection,
  expectations: ExpectationsSection,
  assessment: AssessmentSection,
}

type SkillsViewProps = { profile: ProfilePage; maySettle: boolean }

/** The whole profile, strengths first; each part can be changed where it stands. */
export async function SkillsView({ profile, maySettle }: SkillsViewProps) {
  const t = await getTranslations("skills-profile")
  const shown = sections.filter((section) => !profile.hidden.includes(section))
  const hidden = sections.filter((section) => profile.hidden.includes(section))
  return (
    <Words of={[...profileNouns, "esco", "form"]}>
      <div className="grid grid-cols-1 gap-5">
        <header className="grid gap-1">
          <h2 className="text-h3 md:text-h2">{t("title")}</h2>
          <p className="text-muted">{t("lead")}</p>
        </header>
        <VersionStrip profile={profile} />
        <nav aria-label={t("jump")} data-chrome>
          <ul className="flex flex-wrap gap-x-4 gap-y-1 text-table">
            {shown.map((section) => (
              <li key={section}>
                <a href={`#part-${section}`} className="link inline-block min-h-8 content-center">
                  {t(`sections.${section}`)}
                </a>
              </li>
            ))}
            {profile.mayWrite && (
              <li>
                <a href="#agree" className="link inline-block min-h-8 content-center">
                  {t("agree.title")}
                </a>
              </li>
            )}
          </ul>
        </nav>
        {shown.map((section) => {
          const Part = parts[section]
          return <Part key={section} profile={profile} />
        })}
        {profile.mayWrite && <AgreeForm profile={profile} />}
        {hidden.length > 0 && (
          <p className="text-table text-muted">
            {t("hidden", { sections: hidden.map((section) => t(`sections.${section}`)).join(", ") })}
          </p>
        )}
        {maySettle && <SectionsForm hidden={profile.hidden} />}
      </div>
    </Words>
  )
}
