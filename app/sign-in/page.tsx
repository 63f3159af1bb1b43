import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { AtAnEmployer } from "@/components/account/at-an-employer"
import { DemoPeople } from "@/components/account/demo-people"
import { SignInForm } from "@/components/account/sign-in-form"
import { PublicFrame } from "@/components/shell/public-frame"
import { PublicLanguage } from "@/components/shell/public-language"
import { Words } from "@/components/shell/words"
import { Card } from "@/components/ui/card"
import { LinkButton } from "@/components/ui/link-button"
import { Notice } from "@/components/ui/notice"
import { principalOf } from "@/lib/access/principal"
import { demoDoor } from "@/lib/domain/account/queries"
import { firstPageOf } from "@/lib/domain/account/rules"
import { entrant } from "@/lib/platform/door"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.signIn")
  return { title: t("title") }
}

export default async function SignInPage() {
  const [t, entered, { people, employers }] = await Promise.all([
    getTranslations("account.signIn"),
    entrant(),
    demoDoor(),
  ])
  const isDemo = people.length > 0
  return (
    <Words of={["account", "form", "shell"]}>
      <PublicFrame demo={isDemo} language={<PublicLanguage />}>
        <h1 className="text-h2">{t("title")}</h1>
        {entered && (
          <Notice
            title={t("already", { name: entered.person.name })}
            actions={
              <LinkButton href={firstPageOf(principalOf(entered.person))} variant="primary">
                {t("goOn", { name: entered.person.name })}
              </LinkButton>
            }
          />
        )}
        {isDemo && <DemoPeople people={people} employers={employers} />}
        <Card title={isDemo && t("withPassword")}>
          <SignInForm />
        </Card>
        <AtAnEmployer />
      </PublicFrame>
    </Words>
  )
}
