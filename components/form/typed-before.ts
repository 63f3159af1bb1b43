"use client"

import { useEffect, useLayoutEffect, useRef } from "react"
import type { UseFormRegisterReturn } from "react-hook-form"

/**
 * What was typed or chosen before the page was awake belongs to the form. The form writes what it begins with into each field that it
 * takes; `keeping` puts back what a person had written there, and tells the form of it: at once, since a press that wakes this part
 * of the page is done next, and again when everybody listens.
 */
export function useTypedBefore() {
  const met = useRef(new WeakSet<Element>())
  const found = useRef<(() => void)[]>([])
  const toRepeat = useRef<(() => void)[]>([])

  useLayoutEffect(() => {
    const news = found.current.splice(0)
    toRepeat.current.push(...news)
    for (const tell of news) tell()
  })
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const tell of toRepeat.current.splice(0)) tell()
    })
    return () => clearTimeout(timer)
  })

  return function keeping<Field extends UseFormRegisterReturn>(field: Field): Field {
    const ref = (element: unknown) => {
      const isNew = element instanceof Element && !met.current.has(element)
      const putBack = isNew ? writtenInto(element) : null
      field.ref(element)
      if (!isNew) return
      met.current.add(element)
      if (!putBack) return
      putBack()
      found.current.push(() => {
        if (isCheckable(element)) putBack()
        void field.onChange({ target: element, type: "change" })
      })
    }
    return { ...field, ref }
  }
}

/** Puts back what a person wrote, where it is no longer what the server did; null where nobody wrote. */
function writtenInto(element: Element): (() => void) | null {
  if (isCheckable(element)) {
    const { checked, defaultChecked, type } = element
    const wasChosen = checked !== defaultChecked && (checked || type === "checkbox")
    return wasChosen ? () => Object.assign(element, { checked }) : null
  }
  if (!isWritable(element)) return null
  const { value } = element
  return value === fromServer(element) ? null : () => Object.assign(element, { value })
}

type Writable = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

function fromServer(element: Writable): string {
  if (!(element instanceof HTMLSelectElement)) return element.defaultValue
  const options = [...element.options]
  return (options.find(({ defaultSelected }) => defaultSelected) ?? options[0])?.value ?? ""
}

function isCheckable(element: Element): element is HTMLInputElement {
  return element instanceof HTMLInputElement && ["checkbox", "radio"].includes(element.type)
}

function isWritable(element: Element): element is Writable {
  return [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement].some((kind) => element instanceof kind)
}
