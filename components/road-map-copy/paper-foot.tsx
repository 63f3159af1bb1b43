import type { Paper } from "@/lib/domain/road-map-copy/queries"
import type { Pair } from "@/lib/domain/road-map-copy/rules"
import { signs } from "./signs"
import { Beside, Words } from "./told-text"

/** Where both sign, what the signs mean, and what the paper is. */
export function PaperFoot({ paper }: { paper: Paper }) {
  const { words, marks, printed } = paper
  return (
    <>
      <section className="mt-8 break-inside-avoid">
        <h2 className="text-[18pt]">
          <Words pair={words.signatures} />
        </h2>
        <Beside pair={words.signatures} />
        <div className="mt-3 grid gap-x-8 gap-y-6 md:grid-cols-2">
          <Signature label={words.mine} day={words.day} on={paper.signedByHer} />
          <Signature label={words.counsellors} day={words.day} on={paper.signedByStaff} />
        </div>
        <div className="mt-6 flex items-start gap-3">
          <span aria-hidden="true" className="mt-1 size-6 shrink-0 border-2 border-ink" />
          <div>
            <p>
              <Words pair={words.copy} />
            </p>
            <Beside pair={words.copy} />
          </div>
        </div>
      </section>
      <footer className="mt-8 grid break-inside-avoid gap-2 border-t-2 border-ink pt-3">
        {marks.unchecked && <Legend sign={signs.unchecked} pair={words.unchecked} />}
        {marks.untranslated && <Legend sign={signs.untranslated} pair={words.untranslated} />}
        <div>
          <p>
            <Words pair={words.personal} />
          </p>
          <Beside pair={words.personal} />
        </div>
        <p className="figures">
          <Words pair={words.printed} /> {printed.main}
        </p>
      </footer>
    </>
  )
}

type SignatureProps = { label: Pair | undefined; day: Pair | undefined; on: Paper["signedByHer"] }

function Signature({ label, day, on }: SignatureProps) {
  return (
    <div>
      <div className="h-16 border-b border-ink" />
      <p>
        <Words pair={label} />
      </p>
      <Beside pair={label} />
      <p className="figures mt-1">
        <Words pair={day} />: {on ? on.main : "____________"}
      </p>
    </div>
  )
}

function Legend({ sign, pair }: { sign: string; pair: Pair | undefined }) {
  return (
    <div className="flex gap-2">
      <span aria-hidden="true">{sign}</span>
      <div>
        <p>
          <Words pair={pair} />
        </p>
        <Beside pair={pair} />
      </div>
    </div>
  )
}
