import { SubmitButton } from "@/components/form/submit-button"
import { LinkButton } from "@/components/ui/link-button"
import type { OpenLink } from "@/lib/domain/hours-answer/schema"
import { AnswerForm } from "./confirm-form"
import type { Confirming } from "./confirm-frame"
import { confirmHref, kept } from "./confirm-place"
import { WhenShe } from "./confirm-question"

/** Nobody is said to have stayed away by one slip of a thumb. */
export function ConfirmAbsence({ of, open }: { of: Confirming; open: OpenLink }) {
  const { t, token, place } = of
  const { firstName } = open.placement
  return (
    <>
      <h1 className="text-h3">
        {firstName
          ? t.rich("hours.confirm.absence.title", { name: () => <bdi>{firstName}</bdi> })
          : t("hours.confirm.absence.titleUnnamed")}
      </h1>
      <WhenShe of={of} open={open} />
      <p>{t("hours.confirm.absence.text")}</p>
      <div className="grid gap-3">
        <AnswerForm of={of} answer="absent">
          <SubmitButton size="large" wide>
            {t(firstName ? "hours.confirm.absence.save" : "hours.confirm.absence.saveUnnamed")}
          </SubmitButton>
        </AnswerForm>
        <LinkButton href={confirmHref(token, kept(place))} wide className="min-h-12">
          {t("hours.confirm.back")}
        </LinkButton>
      </div>
    </>
  )
}
