import { getLocale, getTranslations } from "next-intl/server"
import { kindOf } from "@/components/counselling-session/known"
import { PrintButton } from "@/components/ui/print-button"
import { countsHeads } from "@/lib/domain/head-count/rules"
import type { PaperRoll } from "@/lib/domain/roll-call/queries"
import { longDayName, timeRange } from "@/lib/platform/dates"
import { SheetCare } from "./sheet-care"
import { SheetRows } from "./sheet-rows"

type SheetProps = { session: PaperRoll }

/** Who signs that she was there, on A4, and above it what is not printed. */
export async function SignatureSheet({ session }: SheetProps) {
  const t = await getTranslations("paper-roll.sheet")
  const { id, kind, state } = session
  return (
    <main className="grid grid-cols-1 gap-4 pb-8 print:block print:p-0">
      <div data-chrome className="mx-auto grid w-full max-w-[210mm] gap-4 p-4">
        <p>
          <a href={`/sessions/${id}`} className="link">
            {t("back")}
          </a>
        </p>
        <p>
          <PrintButton variant="primary">{t("printNow")}</PrintButton>
        </p>
      </div>
      <article className="sheet mx-auto grid w-full max-w-[210mm] gap-5 bg-surface p-4 text-[10.5pt] text-ink md:p-[14mm] print:max-w-none print:p-0">
        <Head session={session} />
        {state === "cancelled" && <p className="font-semibold">{t("cancelled")}</p>}
        <SheetRows session={session} />
        <SheetCare session={session} />
        {countsHeads(kind) && <Line label={t("others")} />}
        <Line label={t("facilitator")} />
        <p className="text-muted">{t("later")}</p>
      </article>
    </main>
  )
}

async function Head({ session }: SheetProps) {
  const [t, kinds, locale] = await Promise.all([
    getTranslations("paper-roll.sheet"),
    getTranslations("counselling-session.kinds"),
    getLocale(),
  ])
  const { title, kind, startsAt, endsAt, timezone, room, place, leader, team, organisation } = session
  const where = [room, place].filter(Boolean).join(", ")
  const led = [leader, ...team.map(({ name }) => name)].filter(Boolean).join(", ")
  return (
    <header className="grid gap-1">
      <h1 className="text-[18pt] leading-snug">
        {t("title")}: <bdi>{title ?? kinds(kindOf(kind))}</bdi>
      </h1>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4">
        <Fact term={t("when")}>
          {longDayName(startsAt, timezone, locale)}, {timeRange(startsAt, endsAt, timezone)}
        </Fact>
        {where && <Fact term={t("place")}>{where}</Fact>}
        {led && <Fact term={t("leads")}>{led}</Fact>}
      </dl>
      <p>
        <bdi>{organisation}</bdi> · {t("personal")}
      </p>
    </header>
  )
}

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="font-semibold">{term}</dt>
      <dd>
        <bdi>{children}</bdi>
      </dd>
    </>
  )
}

/** Room for what is written by hand. */
function Line({ label }: { label: string }) {
  return (
    <p className="flex break-inside-avoid items-end gap-3">
      <span className="font-semibold">{label}</span>
      <span className="h-8 max-w-80 grow border-b border-control" />
    </p>
  )
}
