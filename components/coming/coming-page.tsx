import type { ReactNode } from "react"
import { SubmitButton } from "@/components/form/submit-button"
import { classes } from "@/components/ui/classes"
import { described, HintAndError } from "@/components/ui/field-frame"
import { Icon } from "@/components/ui/icon"
import { type ComingView, mostChildren, type OpenComing } from "@/lib/domain/coming-answer/schema"
import { shortDayName, timeOfDay } from "@/lib/platform/dates"
import { sendComing } from "./coming-forms"
import type { Coming } from "./coming-frame"

type ComingPageProps = { of: Coming; seen: ComingView | null }

/** The question, her answer, or that there is nothing to answer any more. */
export function ComingPage({ of, seen }: ComingPageProps) {
  if (seen?.link === "live") return <Asking of={of} open={seen} />
  if (seen?.link === "used") return <Answered of={of} open={seen} />
  const { t } = of.words
  return (
    <>
      <h1 className="text-h3">{t("page.closedTitle")}</h1>
      <p>{t("page.closedText")}</p>
    </>
  )
}

type OpenProps = { of: Coming; open: OpenComing }

/** One tap where no child is asked about, two where one is. */
function Asking({ of, open }: OpenProps) {
  const { t } = of.words
  const { care } = open
  return (
    <>
      <div className="grid gap-1">
        <p className="text-muted">
          <bdi>{t("page.greeting", { name: open.firstName })}</bdi>
        </p>
        <h1 className="text-h3">{t("page.question")}</h1>
      </div>
      <Meeting of={of} open={open} />
      <AnswerForm of={of} answer="yes">
        {care && <Children of={of} />}
        <SubmitButton size="large" wide>
          {t("page.yes")}
        </SubmitButton>
      </AnswerForm>
      <AnswerForm of={of} answer="no">
        <SubmitButton size="large" variant="secondary" wide>
          {t("page.no")}
        </SubmitButton>
      </AnswerForm>
      <Call of={of} open={open} />
    </>
  )
}

type AnswerFormProps = { of: Coming; answer: "yes" | "no"; children: ReactNode }

/** Each answer is sent by its own form: it works before, without and after JavaScript. */
function AnswerForm({ of: { token, place }, answer, children }: AnswerFormProps) {
  return (
    <form action={sendComing.bind(null, token)} className="grid gap-4" noValidate>
      {place.lang && <input type="hidden" name="lang" value={place.lang} />}
      <input type="hidden" name="answer" value={answer} />
      {children}
    </form>
  )
}

/** Two taps on a phone: one of these, and yes. */
function Children({ of: { words, place } }: { of: Coming }) {
  const { t } = words
  const numbers = Array.from({ length: mostChildren }, (_, before) => String(before + 1))
  const error = place.said === "children" ? t("page.chooseChildren") : undefined
  return (
    <fieldset
      id="children"
      tabIndex={-1}
      aria-describedby={described("children", { error })["aria-describedby"]}
      className="grid gap-2"
    >
      <legend className="mb-2 font-semibold">{t("page.children")}</legend>
      <HintAndError id="children" error={error} />
      <Answer value="0">{t("page.alone")}</Answer>
      <div className="grid grid-cols-6 gap-2">
        {numbers.map((value) => (
          <Answer key={value} value={value} narrow>
            <span className="figures">{value}</span>
          </Answer>
        ))}
      </div>
    </fieldset>
  )
}

function Answer({
  value,
  narrow = false,
  children,
}: {
  value: string
  narrow?: boolean
  children: ReactNode
}) {
  return (
    <label
      className={classes(
        "flex min-h-12 cursor-pointer items-center rounded-control border border-control bg-surface hover:border-ink has-checked:border-primary has-checked:bg-primary-tint has-checked:font-semibold has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus",
        narrow ? "justify-center gap-1.5 sm:gap-2.5" : "gap-2.5 px-4",
      )}
    >
      <input
        type="radio"
        name="children"
        value={value}
        className="size-5 shrink-0 cursor-pointer accent-primary"
      />
      {children}
    </label>
  )
}

function Meeting({ of: { words }, open }: OpenProps) {
  const { t, language } = words
  return (
    <p className="boxed rounded-card border border-divider bg-surface p-5 text-lead font-semibold">
      {t("page.when", whenOf(open, language))}
    </p>
  )
}

/** What she said, and what follows from it. */
function Answered({ of, open }: OpenProps) {
  const { t, language } = of.words
  const { answer, children, care } = open
  const comes = answer === "yes"
  return (
    <>
      <div className="flex items-start gap-3">
        <span className="mt-0.5 rounded-full bg-success-tint p-2 text-success">
          <Icon name="check" size={24} />
        </span>
        <h1 className="text-h3">{t(comes ? "page.thanksYes" : "page.thanksNo", whenOf(open, language))}</h1>
      </div>
      {comes && care && children !== null && (
        <p>{children === 0 ? t("page.withoutChildren") : t("page.withChildren", { count: children })}</p>
      )}
      <Call of={of} open={open} />
    </>
  )
}

/** The one person of ours whom she knows. */
function Call({ of: { words }, open: { staff, staffPhone } }: OpenProps) {
  const { t } = words
  if (!staffPhone) return <p className="text-table text-muted">{t("message.tell", { staff })}</p>
  const phone = `\u2066${staffPhone.replaceAll(" ", "\u00a0")}\u2069`
  return (
    <p className="text-table text-muted">
      <a href={`tel:${staffPhone.replaceAll(/[^\d+]/g, "")}`} className="link inline-block py-2">
        {t("message.call", { staff, phone })}
      </a>
    </p>
  )
}

function whenOf({ startsAt, timezone }: OpenComing, language: string) {
  return { day: shortDayName(startsAt, timezone, language), time: timeOfDay(startsAt, timezone) }
}
