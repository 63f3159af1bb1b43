"use client"

import { useRef, useState } from "react"
import type { Trouble } from "@/components/form/use-sending"
import type { Outcome } from "@/lib/platform/outcome"

export type Progress = { step: string; done: number; of: number }
type Line<Value> = { progress?: Progress; outcome?: Outcome<Value>; fault?: true }

/** Posts a form to where a long act is carried out, and hears how far it has come. One at a time. */
export function useLongAct<Value>(address: string, onAnswer: (outcome: Outcome<Value>) => void) {
  const running = useRef(false)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)

  async function send(form: FormData) {
    if (running.current) return
    running.current = true
    setTrouble(null)
    setProgress({ step: "sending", done: 0, of: 1 })
    const outcome = await ask<Value>(address, form, setProgress)
    running.current = false
    setProgress(null)
    if (typeof outcome === "string") setTrouble(outcome)
    else onAnswer(outcome)
  }

  return { send, progress, trouble }
}

async function ask<Value>(
  address: string,
  body: FormData,
  hear: (progress: Progress) => void,
): Promise<Outcome<Value> | Trouble> {
  try {
    const response = await fetch(address, {
      method: "POST",
      body,
      headers: { accept: "application/x-ndjson" },
    })
    if (!response.ok || !response.body) return "fault"
    for await (const line of linesOf<Value>(response.body)) {
      if (line.progress) hear(line.progress)
      else return endOf(line)
    }
    return "offline"
  } catch {
    return "offline"
  }
}

function endOf<Value>({ outcome }: Line<Value>): Outcome<Value> | Trouble {
  if (!outcome) return "fault"
  return !outcome.done && outcome.signedOut ? "signedOut" : outcome
}

async function* linesOf<Value>(body: ReadableStream<Uint8Array>): AsyncGenerator<Line<Value>> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ""
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    rest += decoder.decode(read.value, { stream: true })
    const lines = rest.split("\n")
    rest = lines.pop() ?? ""
    for (const line of lines) yield JSON.parse(line)
  }
}
