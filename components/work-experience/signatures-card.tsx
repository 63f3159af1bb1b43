import { getLocale, getTranslations } from "next-intl/server"
import { AskCompany } from "@/components/company-ask/ask-company"
import { Card } from "@/components/ui/card"
import { Icon } from "@/components/ui/icon"
import type { WorkPage } from "@/lib/domain/work-experience/queries"
import { signers } from "@/lib/domain/work-signature/schema"
import { isUnderWay } from "@/lib/domain/work-state/rules"
import { dayAndTime, dayName } from "@/lib/platform/dates"
import { SignButton } from "./sign-button"

/** Who of the three has signed what is written now, and who is waited for. */
export async function SignaturesCard({ page }: { page: WorkPage }) {
  const t = await getTranslations("work-experience.signatures")
  const isOpen = page.state === "awaiting_signatures" || isUnderWay(page.state)
  return (
    <Card title={t("title")}>
      {page.takenBack > 0 && (
        <p className="mb-3 text-table text-muted">{t("takenBack", { count: page.takenBack })}</p>
      )}
      <ul className="grid gap-4">
        {page.signatures.map((one) => (
          <Signed key={one.id} page={page} one={one} />
        ))}
        {page.waiting.map(({ signer, placementId }) => (
          <li key={`${signer} ${placementId}`} className="grid justify-items-start gap-1.5">
            <p className="flex items-start gap-2">
              <span className="mt-0.5 text-muted">
                <Icon name="question" />
              </span>
              {t("notYet", { who: t(`who.${signer}`), name: nameOf(page, signer, placementId) })}
            </p>
            {page.mayWrite && isOpen && (
              <span data-chrome className="flex flex-wrap gap-2">
                <SignButton
                  workExperienceId={page.id}
                  agreement={page.agreementVersion}
                  signer={signer}
                  placementId={placementId}
                  name={nameOf(page, signer, placementId)}
                  today={page.today}
                />
                {placementId && <AskCompany placementId={placementId} ask="signature" />}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

type SignedProps = { page: WorkPage; one: WorkPage["signatures"][number] }

async function Signed({ page, one }: SignedProps) {
  const [t, locale] = await Promise.all([getTranslations("work-experience.signatures"), getLocale()])
  const signer = signers.find((known) => known === one.signer) ?? "organisation"
  const when = one.signedAt
    ? t(one.byCompany ? "byCompany" : "typedAt", { when: dayAndTime(one.signedAt, page.timezone, locale) })
    : t("onPaper", { day: dayName(one.signedOn, "UTC", locale) })
  return (
    <li className="flex items-start gap-2">
      <span className="mt-0.5 text-success">
        <Icon name="check" />
      </span>
      <span className="grid">
        <span>
          {t(`who.${signer}`)}: <bdi className="font-semibold">{one.name}</bdi>
        </span>
        <span className="figures text-table text-muted">{when}</span>
      </span>
    </li>
  )
}

function nameOf(page: WorkPage, signer: string, placementId: string | null): string {
  if (signer === "participant") return page.name
  if (signer === "organisation") return page.tutor ?? ""
  return page.stays.find(({ id }) => id === placementId)?.contact ?? ""
}
