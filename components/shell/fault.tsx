"use client"

import { Button } from "@/components/ui/button"
import english from "@/lib/words/en/states.json"
import spanish from "@/lib/words/es/states.json"

export type FaultProps = { error: Error & { digest?: string }; reset: () => void }

/** Every page carries this along: it brings its few sentences itself and not the machinery of languages. */
export function Fault({ error, reset }: FaultProps) {
  const { fault } =
    typeof document !== "undefined" && document.documentElement.lang === "es" ? spanish : english
  return (
    <div role="alert" className="grid max-w-text gap-4 py-6">
      <h1 className="text-h2">{fault.title}</h1>
      <p>{fault.text}</p>
      {error.digest && (
        <p className="figures text-table text-muted">
          {fault.reference.replace("{reference}", error.digest)}
        </p>
      )}
      <p>
        <Button variant="primary" onClick={reset}>
          {fault.tryAgain}
        </Button>
      </p>
    </div>
  )
}
