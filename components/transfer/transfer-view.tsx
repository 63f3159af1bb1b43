import { useTranslations } from "next-intl"
import { SharingConsent } from "@/components/consent/sharing-consent"
import { MoreWords } from "@/components/shell/words"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import type { TransferPage } from "@/lib/domain/transfer/queries"
import { OpenTransfer } from "./open-transfer"
import { PreviewCard } from "./preview-card"
import { TransferEntry } from "./transfer-entry"

/** How she goes on with somebody else: another organisation of the programme. */
export function TransferView({ page }: { page: TransferPage }) {
  return (
    <MoreWords of={["transfer", "form"]}>
      <div className="grid grid-cols-1 gap-6">
        <Offers page={page} />
        {!page.standing.handedOver && <PreviewCard standing={page.standing} />}
      </div>
    </MoreWords>
  )
}

function Offers({ page }: { page: TransferPage }) {
  const t = useTranslations("transfer")
  const mayOffer = !page.isOffered && !page.standing.handedOver
  return (
    <Card title={t("to")} flush actions={mayOffer && <OpenTransfer page={page} line={null} />}>
      {!page.standing.handedOver && (
        <div className="grid gap-3 px-4 pb-4 md:px-5">
          <p className="max-w-text text-table text-muted">{t("why")}</p>
          <SharingConsent
            participantId={page.participantId}
            since={page.consentSince}
            missing={t("noConsent")}
          />
        </div>
      )}
      {page.lines.length === 0 ? (
        <EmptyState icon="out" title={t("empty")}>
          {t("emptyWhy")}
        </EmptyState>
      ) : (
        <ul className="divide-y divide-divider border-t border-divider">
          {page.lines.map((line) => (
            <TransferEntry key={line.id} line={line} page={page} />
          ))}
        </ul>
      )}
    </Card>
  )
}
