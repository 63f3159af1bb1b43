import { cookies } from "next/headers"
import { getTranslations } from "next-intl/server"
import { BreachCounts } from "@/components/care-breach/breach-counts"
import { MoreWords } from "@/components/shell/words"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { PageHeading } from "@/components/ui/page-heading"
import type { Person } from "@/lib/access/actor"
import type { Cohort } from "@/lib/domain/cohort/queries"
import type { CohortAsked } from "@/lib/domain/cohort/schema"
import type { Limit } from "./cohort-filters"
import { CohortList } from "./cohort-list"
import { CohortStrip } from "./cohort-strip"
import { densityOf } from "./density"
import { packed } from "./packed-line"
import { stripFigures } from "./strip-figures"
import { cohortWords } from "./words"

type CohortViewProps = { cohort: Cohort; asked: CohortAsked; actor: Person }

/** A coordinator's cohort with its figures, or a counsellor's own participants. */
export async function CohortView({ cohort, asked, actor }: CohortViewProps) {
  const t = await getTranslations("cohort")
  const coordinates = actor.role === "coordinator"
  const organisation = actor.organisation.name
  const lead = (
    <>
      <bdi>{organisation}</bdi> · {t("lead", { count: cohort.all })}
    </>
  )
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeading
        title={coordinates ? t("title") : t("titleOwn")}
        lead={lead}
        actions={<CohortActs cohort={cohort} coordinates={coordinates} />}
      />
      {coordinates && <BreachCounts counts={cohort.careBreaches} />}
      {coordinates && (
        <CohortStrip label={t("strip.label", { organisation })} figures={await stripFigures(cohort)} />
      )}
      {cohort.all === 0 ? (
        <NeverUsed coordinates={coordinates} />
      ) : (
        <Listed cohort={cohort} asked={asked} coordinates={coordinates} />
      )}
    </div>
  )
}

/** What can be begun here, and for a coordinator what waits for her. */
async function CohortActs({ cohort, coordinates }: { cohort: Cohort; coordinates: boolean }) {
  const [intake, waivers, caseload, merging] = await Promise.all([
    getTranslations("participant.intake"),
    getTranslations("waiver"),
    getTranslations("caseload"),
    getTranslations("merge"),
  ])
  const { waiversWaiting, mergesWaiting } = cohort
  return (
    <>
      {coordinates && <LinkButton href="/caseloads">{caseload("title")}</LinkButton>}
      {coordinates && waiversWaiting > 0 && (
        <LinkButton href="/participants/waivers">{waivers("link", { count: waiversWaiting })}</LinkButton>
      )}
      {coordinates && <LinkButton href="/merges">{merging("link", { count: mergesWaiting })}</LinkButton>}
      <LinkButton href="/participants/new">{intake("register")}</LinkButton>
    </>
  )
}

type ListedProps = { cohort: Cohort; asked: CohortAsked; coordinates: boolean }

async function Listed({ cohort, asked, coordinates }: ListedProps) {
  const [t, jar, words] = await Promise.all([getTranslations("cohort"), cookies(), cohortWords()])
  const { all, flags, phases, counsellors, first, total, page, pages, lines } = cohort
  const limits = await limitsOf(cohort, asked)
  return (
    <MoreWords of={["table", "name-search"]}>
      <CohortList
        lines={lines.map(packed)}
        place={placeOf(asked, page)}
        words={words}
        counts={{ all, flags, phases, counsellors: coordinates ? counsellors : null }}
        limits={limits}
        pages={{
          page,
          pages,
          text: total > 0 ? t("pages", { first, last: first + lines.length - 1, total }) : "",
        }}
        density={densityOf(jar.get("density")?.value)}
        empty={
          total === 0 ? (
            <EmptyState
              icon="people"
              title={t("empty.filteredTitle")}
              action={
                <LinkButton href="/participants">{t("empty.clear", { count: limits.length })}</LinkButton>
              }
            >
              {t("empty.filteredWhy")}
            </EmptyState>
          ) : null
        }
      />
    </MoreWords>
  )
}

async function NeverUsed({ coordinates }: { coordinates: boolean }) {
  const t = await getTranslations("cohort.empty")
  return (
    <Card>
      <EmptyState
        icon="people"
        title={t(coordinates ? "title" : "ownTitle")}
        action={coordinates && <LinkButton href="/participants/import">{t("import")}</LinkButton>}
      >
        {t(coordinates ? "why" : "ownWhy")}
      </EmptyState>
    </Card>
  )
}

/** The limits that hold, in words. */
async function limitsOf({ counsellors }: Cohort, asked: CohortAsked): Promise<Limit[]> {
  const [t, words] = await Promise.all([getTranslations("cohort"), getTranslations("participant.phases")])
  const { phase, counsellor, flag, shadowing, recruited } = asked
  const named = counsellors.find(({ id }) => id === counsellor)?.name
  const whose = counsellor === "none" ? t("filters.none") : (named ?? t("filters.unknownCounsellor"))
  return [
    phase && { key: "phase", label: t("filters.onlyPhase", { phase: words(phase) }) },
    counsellor && { key: "counsellor", label: t("filters.onlyCounsellor", { counsellor: whose }) },
    flag && { key: "flag", label: t("filters.onlyFlag", { flag: t(`flags.${flag}`) }) },
    shadowing && { key: "shadowing", label: t("filters.onlyShadowing") },
    recruited && { key: "recruited", label: t("filters.onlyRecruited") },
  ].filter((limit) => typeof limit === "object")
}

function placeOf({ page: _, ...asked }: CohortAsked, page: number) {
  const query = Object.entries({ ...asked, page: page > 1 ? String(page) : undefined })
  return {
    path: "/participants",
    query: Object.fromEntries(query.flatMap(([key, value]) => (value ? [[key, value]] : []))),
  }
}
