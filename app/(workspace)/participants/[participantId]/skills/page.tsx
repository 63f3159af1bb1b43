import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { SkillsView } from "@/components/skills-profile/skills-view"
import { may } from "@/lib/access/permissions"
import { principalOf } from "@/lib/access/principal"
import { skillsProfile } from "@/lib/domain/skills-profile/queries"
import { currentActor } from "@/lib/platform/door"

type SkillsPageProps = { params: Promise<{ participantId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("skills-profile")
  return { title: t("title") }
}

export default async function SkillsPage({ params }: SkillsPageProps) {
  const { participantId } = await params
  const profile = await skillsProfile(participantId)
  const maySettle = may(principalOf(await currentActor()), "profile.hide-sections")
  return <SkillsView profile={profile} maySettle={maySettle} />
}
