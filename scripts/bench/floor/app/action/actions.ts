"use server"

import { pool } from "../database"

export async function nothing() {
  return { done: true }
}

export async function oneInsert() {
  await pool.query("insert into floor_row (text) values ($1)", ["a row"])
  return { done: true }
}
