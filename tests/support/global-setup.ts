import { makeTemplate } from "./template-database"

/** Once per run of the database tests: the server and the template. The answer undoes both. */
export default function setup() {
  return makeTemplate()
}
