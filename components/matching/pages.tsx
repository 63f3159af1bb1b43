import { getTranslations } from "next-intl/server"
import { PageHeading } from "@/components/ui/page-heading"
import type { postsFor, womenFor } from "@/lib/domain/matching/queries"
import { MatchList } from "./match-list"

/** Within a woman's file: what companies need, held against what she wants and can. */
export async function PostsForHer({ found }: { found: Awaited<ReturnType<typeof postsFor>> }) {
  const t = await getTranslations("matching")
  return (
    <section className="grid grid-cols-1 gap-4">
      <div className="grid gap-1">
        <h2 className="text-h3">{t("postsTitle")}</h2>
        <p className="max-w-text text-muted">{t("postsLead")}</p>
      </div>
      <MatchList
        matches={found.matches}
        hrefOf={({ employer }) => `/employers/${employer.id}`}
        whoseOf={() => found.id}
        showEmployer
        empty={{ title: t("postsEmpty.title"), why: t("postsEmpty.why") }}
      />
    </section>
  )
}

/** From a company's post: those whom this counsellor accompanies. */
export async function WomenForPost({ found }: { found: Awaited<ReturnType<typeof womenFor>> }) {
  const t = await getTranslations("matching")
  const { title, employer, employerId } = found.post
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeading
        title={t("womenTitle")}
        lead={t("womenLead", { title, employer })}
        back={{ href: `/employers/${employerId}`, label: t("back") }}
      />
      <MatchList
        matches={found.matches}
        hrefOf={({ id }) => `/participants/${id}/work/posts`}
        whoseOf={({ id }) => id}
        showEmployer={false}
        empty={{ title: t("womenEmpty.title"), why: t("womenEmpty.why") }}
      />
    </div>
  )
}
