"use client"

import { Brand } from "@/components/shell/brand"
import { Fault, type FaultProps } from "@/components/shell/fault"

export default function ErrorPage(props: FaultProps) {
  return (
    <main id="main" className="mx-auto max-w-lg px-4 py-6">
      <Brand />
      <Fault {...props} />
    </main>
  )
}
