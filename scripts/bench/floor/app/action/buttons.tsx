"use client"

import { nothing, oneInsert } from "./actions"

export function Buttons() {
  return (
    <>
      <button type="button" onClick={() => nothing()}>
        Nothing
      </button>
      <button type="button" onClick={() => oneInsert()}>
        One insert
      </button>
    </>
  )
}
