import { connection } from "next/server"

export default async function Bare() {
  await connection()
  return <main>Nothing</main>
}
