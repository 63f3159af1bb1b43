"use client"

import { type ReactNode, useEffect, useState } from "react"
import { Skeleton } from "@/components/ui/skeleton"
import { useGoing } from "@/components/ui/soft-way"

const patience = 300

/** The page; when the one that was asked for is long in coming, its outline instead. */
export function Arriving({ children }: { children: ReactNode }) {
  const going = useGoing()
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!going) return setLate(false)
    const timer = setTimeout(() => setLate(true), patience)
    return () => clearTimeout(timer)
  }, [going])
  const waiting = going && late
  return (
    <>
      {waiting && <Skeleton />}
      <div hidden={waiting} className="contents">
        {children}
      </div>
    </>
  )
}
