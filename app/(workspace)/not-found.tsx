import { NothingHere } from "@/components/shell/nothing-here"

export default function WorkspaceNotFoundPage() {
  return <NothingHere />
}
