"use client"

import { useRouter } from "next/navigation"
import { useCallback, useLayoutEffect, useRef, useSyncExternalStore, useTransition } from "react"

const watchers = new Set<() => void>()
let underWay = 0

/** Leads to another page without loading it whole, and says while it is on its way there. */
export function useSoftWay(): (address: string) => void {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const leaves = useRef(false)
  useLayoutEffect(() => (pending && leaves.current ? setOff() : undefined), [pending])
  return useCallback(
    (address) => {
      leaves.current = new URL(address, location.href).pathname !== location.pathname
      startTransition(() => router.push(address))
    },
    [router],
  )
}

/** Whether the page that is shown has been left for another that is not there yet. */
export function useGoing(): boolean {
  return useSyncExternalStore(watch, isGoing, isNever)
}

function setOff(): () => void {
  count(1)
  return () => count(-1)
}

function count(more: number) {
  underWay += more
  for (const tell of watchers) tell()
}

function watch(tell: () => void): () => void {
  watchers.add(tell)
  return () => {
    watchers.delete(tell)
  }
}

const isGoing = () => underWay > 0
const isNever = () => false
