import { getLocale, getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { Words } from "@/components/shell/words"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { SoftLinks } from "@/components/ui/soft-links"
import type { MergePreview } from "@/lib/domain/merge/queries"
import type { Blocker } from "@/lib/domain/merge/schema"
import { phases } from "@/lib/domain/participant/schema"
import { dayName } from "@/lib/platform/dates"
import { PairFacts } from "./pair-facts"

type PairFrameProps = {
  preview: MergePreview | null
  blocker?: Blocker | null
  actions?: ReactNode
  children: ReactNode
}

/** Both files, what stands in the way, said before anybody presses, and what would move; under that whatever is chosen or decided. */
export async function PairFrame({ preview, blocker = null, actions, children }: PairFrameProps) {
  const t = await getTranslations("merge")
  const back = { href: "/merges", label: t("backToList") }
  return (
    <div className="grid max-w-3xl grid-cols-1 gap-6">
      <SoftLinks>
        <PageHeading title={t("title")} back={back} actions={actions} />
      </SoftLinks>
      {preview && (
        <div className="grid gap-3 sm:grid-cols-2">
          <File label={t("preview.kept")} file={preview.kept} />
          <File label={t("preview.merged")} file={preview.merged} />
        </div>
      )}
      {blocker && (
        <Notice tone="warning" title={t("notNow")}>
          {t(`problems.${blocker}`)}
        </Notice>
      )}
      {preview && <PairFacts preview={preview} />}
      <Words of={["merge", "form"]}>{children}</Words>
    </div>
  )
}

/** Whose file it is, and how far her case is there. */
async function File({ label, file }: { label: string; file: MergePreview["kept"] }) {
  const [t, words, locale] = await Promise.all([
    getTranslations("merge.preview"),
    getTranslations("participant.phases"),
    getLocale(),
  ])
  const phase = phases.find((known) => known === file.phase)
  const name = [file.known_as, file.family_name].filter(Boolean).join(" ")
  return (
    <section className="boxed grid gap-0.5 rounded-card border border-divider bg-surface p-4">
      <h2 className="text-table font-normal text-muted">{label}</h2>
      <p className="flex flex-wrap items-baseline gap-x-2 text-lead">
        <a href={`/participants/${file.id}`} className="link font-semibold">
          <bdi>{name}</bdi>
        </a>
        <span className="figures text-table text-muted">{file.pseudonym}</span>
      </p>
      <p className="text-table">
        {phase && `${words(phase)} · `}
        {t("registered", { day: dayName(file.registered_on, "UTC", locale) })}
      </p>
    </section>
  )
}
