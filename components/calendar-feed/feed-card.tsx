"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { ActButton } from "@/components/form/act-button"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Card } from "@/components/ui/card"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { closeFeed, openFeed, tellFeed } from "@/lib/domain/calendar-feed/actions"
import { type FeedDetail, feedDetails, feedInput } from "@/lib/domain/calendar-feed/schema"
import { type Addresses, MadeAddress } from "./made-address"

type FeedCardProps = { feed: { detail: FeedDetail; since: string; read: string | null } | null }

/** The secret address by which somebody's own calendar program shows her sessions. */
export function FeedCard({ feed }: FeedCardProps) {
  const t = useTranslations("calendar-feed")
  const [made, setMade] = useState<Addresses | null>(null)
  const af = useActionForm({
    // Without a submit key: what a key returns is kept, and the address must rest nowhere.
    action: (typed) => openFeed(typed),
    schema: feedInput,
    start: { detail: feed?.detail ?? "code" },
    onDone: setMade,
  })
  return (
    <Card title={t("card.title")}>
      <p className="max-w-text text-table text-muted">{t("card.lead")}</p>
      <p className="mt-2 max-w-text text-table">
        {feed ? (
          <>
            {t("card.since", { since: feed.since })}{" "}
            {feed.read ? t("card.read", { read: feed.read }) : t("card.unread")}
          </>
        ) : (
          t("card.off")
        )}
      </p>
      {made && <MadeAddress addresses={made} />}
      <div className="mt-4">
        <ActionForm of={af} label={t("card.title")}>
          <ChoiceGroup
            label={t("card.detail")}
            choices={feedDetails.map((detail) => ({ value: detail, label: t(`details.${detail}`) }))}
            {...af.field("detail")}
          />
          <div className="flex flex-wrap items-center gap-3">
            <SubmitButton busy={af.busy} variant={feed ? "secondary" : "primary"}>
              {feed ? t("card.renew") : t("card.make")}
            </SubmitButton>
            {feed && (
              <>
                <ActButton
                  size="regular"
                  act={(key) => tellFeed({ detail: af.form.getValues("detail") }, key)}
                >
                  {t("card.keep")}
                </ActButton>
                <ActButton size="regular" act={(key) => closeFeed({}, key)} onDone={() => setMade(null)}>
                  {t("card.close")}
                </ActButton>
              </>
            )}
          </div>
          {feed && <p className="text-meta text-muted">{t("card.renewHint")}</p>}
        </ActionForm>
      </div>
    </Card>
  )
}
