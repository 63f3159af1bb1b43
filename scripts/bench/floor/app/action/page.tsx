import { connection } from "next/server"
import { Buttons } from "./buttons"

export default async function Actions() {
  await connection()
  return <Buttons />
}
