import { classes } from "@/components/ui/classes"
import type { CvPaper, Entry, PaperSection } from "@/lib/domain/cv-paper/rules"
import { runs } from "@/lib/words/languages"

/** Her CV as it lies on the table: A4, in its own language and direction. */
export function CvSheet({ paper }: { paper: CvPaper }) {
  const { language, name, about, sections } = paper
  const reach = [paper.phone, paper.email].flatMap((one) => one ?? [])
  return (
    <article
      lang={language}
      dir={runs(language)}
      className="sheet mx-auto w-full max-w-[210mm] bg-surface p-5 text-[11pt] leading-relaxed text-ink md:p-[18mm] print:max-w-none print:p-0"
    >
      <header className="mb-6 border-b-2 border-ink pb-4">
        <p className="text-[10pt] font-semibold text-ink">{paper.title}</p>
        <h1 className="text-[24pt] leading-tight">
          <bdi>{name}</bdi>
        </h1>
        {(reach.length > 0 || paper.born) && (
          <p className="mt-1 flex flex-wrap gap-x-5 text-muted">
            {reach.map((one) => (
              <bdi key={one} dir="ltr" className="break-all">
                {one}
              </bdi>
            ))}
            {paper.born && <span>{paper.born}</span>}
          </p>
        )}
      </header>
      {about && (
        <section className="mb-6">
          <h2 className="mb-1 text-[13pt] text-ink">{about.title}</h2>
          <p dir="auto" className="whitespace-pre-line">
            {about.text}
          </p>
        </section>
      )}
      {sections.map((section) => (
        <Section key={section.key} section={section} />
      ))}
    </article>
  )
}

function Section({ section: { key, title, entries } }: { section: PaperSection }) {
  const isDated = entries.some(({ when }) => when)
  return (
    <section className="mb-6">
      <h2 className="mb-2 break-after-avoid border-b border-divider text-[13pt] text-ink">{title}</h2>
      {key === "skills" ? (
        <ul className="grid list-disc gap-x-8 ps-5 sm:grid-cols-2">
          {entries.map(({ id, title: skill }) => (
            <li key={id}>
              <bdi>{skill}</bdi>
            </li>
          ))}
        </ul>
      ) : (
        <ul className="grid gap-3">
          {entries.map((entry) => (
            <Line key={entry.id} entry={entry} isDated={isDated} />
          ))}
        </ul>
      )}
    </section>
  )
}

type LineProps = { entry: Entry; isDated: boolean }

/** Where anything in its part has days, they have a column of their own. */
function Line({ entry: { when, title, besides, text }, isDated }: LineProps) {
  return (
    <li className={classes("grid break-inside-avoid gap-x-6", isDated && "sm:grid-cols-[11rem_1fr]")}>
      {isDated && <span className="figures text-muted empty:hidden sm:empty:block">{when}</span>}
      <div>
        <p>
          <bdi className="font-semibold">{title}</bdi>
          {besides.map((one) => (
            <span key={one}>
              {" · "}
              <bdi>{one}</bdi>
            </span>
          ))}
        </p>
        {text && (
          <p dir="auto" className="whitespace-pre-line text-muted">
            {text}
          </p>
        )}
      </div>
    </li>
  )
}
