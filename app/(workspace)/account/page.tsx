import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { PreferencesForm } from "@/components/account/preferences-form"
import { SessionList } from "@/components/account/session-list"
import { FeedCard } from "@/components/calendar-feed/feed-card"
import { DigestBox } from "@/components/digest/digest-box"
import { MoreWords } from "@/components/shell/words"
import { Card } from "@/components/ui/card"
import { PageHeading } from "@/components/ui/page-heading"
import { ownAccount } from "@/lib/domain/account/queries"
import { offered } from "@/lib/words/request"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.own")
  return { title: t("title") }
}

export default async function AccountPage() {
  const [t, locale, account] = await Promise.all([getTranslations("account"), getLocale(), ownAccount()])
  return (
    <MoreWords of={["account", "calendar-feed", "digest", "form"]}>
      <div className="grid max-w-text gap-6">
        <PageHeading title={t("own.title")} />
        <Card title={t("own.person")}>
          <dl className="grid gap-3 sm:grid-cols-3">
            {[
              { term: t("own.name"), text: account.name },
              { term: t("own.role"), text: t(`roles.${account.role}`) },
              { term: t("own.organisation"), text: account.organisation },
            ].map(({ term, text }) => (
              <div key={term}>
                <dt className="text-meta text-muted">{term}</dt>
                <dd>
                  <bdi>{text}</bdi>
                </dd>
              </div>
            ))}
          </dl>
        </Card>
        <Card title={t("own.preferences")}>
          <PreferencesForm start={{ ...account.preferences, locale }} offered={offered} />
          {account.role !== "programme" && <DigestBox digest={account.digest} />}
        </Card>
        {account.hasCalendar && <FeedCard feed={account.feed} />}
        <SessionList sessions={account.sessions} />
      </div>
    </MoreWords>
  )
}
