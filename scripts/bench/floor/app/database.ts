import { Pool } from "pg"

const kept = globalThis as { floorPool?: Pool }
kept.floorPool ??= new Pool({ connectionString: process.env.FLOOR_DATABASE_URL, max: 10 })

export const pool = kept.floorPool
