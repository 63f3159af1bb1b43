"use client"

import { useTranslations } from "next-intl"
import { Facts } from "@/components/skills-profile/row-lines"
import { useWording } from "@/components/skills-profile/use-wording"
import { linesOf } from "@/components/skills-profile/wording"
import { Badge } from "@/components/ui/badge"
import type { PlainSkill } from "@/lib/domain/skill-claim/rules"
import { skillLevels } from "@/lib/domain/skill-claim/schema"
import { dayName } from "@/lib/platform/dates"

type SkillLevelsProps = { skill: PlainSkill; confirmedBy: string | null }

/** A skill with both views of it, each as four steps and in a word. */
export function SkillLevels({ skill, confirmedBy }: SkillLevelsProps) {
  const t = useTranslations("skill-claim")
  const wording = useWording()
  const besides = linesOf("skills", skill, wording).filter(
    ({ field }) => field === "source" || field === "evidence",
  )
  return (
    <div className="grid gap-1.5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
        <bdi lang={skill.skill.language}>{skill.skill.label}</bdi>
        {skill.confirmedOn && (
          <Badge tone="success" icon="check">
            {t("confirmedBy", {
              author: confirmedBy ?? "–",
              day: dayName(skill.confirmedOn, "UTC", wording.locale),
            })}
          </Badge>
        )}
      </p>
      <dl className="flex flex-wrap gap-x-8 gap-y-1 text-table">
        <Level label={t("says")} level={skill.selfLevel} />
        <Level label={t("sees")} level={skill.counsellorLevel} />
      </dl>
      <Facts lines={besides} />
    </div>
  )
}

function Level({ label, level }: { label: string; level: number | null }) {
  const t = useTranslations("skill-claim")
  const { lists } = useWording()
  return (
    <div className="flex min-w-64 flex-wrap items-center gap-x-2">
      <dt className="text-muted">{label}</dt>
      <dd className="flex items-center gap-2 font-medium">
        <svg viewBox="0 0 62 12" width={62} height={12} aria-hidden="true" className="rtl:-scale-x-100">
          {skillLevels.map((step) => (
            <circle
              key={step}
              cx={6 + (Number(step) - 1) * 16}
              cy={6}
              r={5}
              strokeWidth={1.5}
              className={
                level !== null && Number(step) <= level
                  ? "fill-primary stroke-primary"
                  : "fill-none stroke-control"
              }
            />
          ))}
        </svg>
        {level === null ? t("notRated") : lists.skillLevels[level]}
      </dd>
    </div>
  )
}
