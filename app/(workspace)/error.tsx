"use client"

import { Fault, type FaultProps } from "@/components/shell/fault"

export default function WorkspaceErrorPage(props: FaultProps) {
  return <Fault {...props} />
}
