import { NothingHere } from "@/components/shell/nothing-here"
import { PublicFrame } from "@/components/shell/public-frame"

export default function NotFoundPage() {
  return (
    <PublicFrame>
      <NothingHere />
    </PublicFrame>
  )
}
