import { createServer } from "node:net"
import { Stop } from "./place.mjs"

/** A port of this machine on which nobody listens: the wanted one if it is free. */
export async function freePort(wanted = 0) {
  const port = await listening(wanted, "127.0.0.1")
  return typeof port === "number" ? port : listening(0, "127.0.0.1")
}

/** The port to serve on, from PORT; one sentence where it cannot be had. */
export async function servingPort() {
  const port = Number(process.env.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Stop(`PORT must be a number from 1 to 65535, not "${process.env.PORT}".`)
  for (const address of ["127.0.0.1", "::1"]) {
    const found = await listening(port, address)
    if (found === "EADDRINUSE")
      throw new Stop(
        `Port ${port} is in use by another program: stop it, or choose another port: PORT=${port + 1} npm run demo`,
      )
    if (found === "EACCES")
      throw new Stop(`This user may not open port ${port}: choose one above 1023: PORT=3000 npm run demo`)
  }
  return port
}

function listening(port, address) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once("error", (error) => resolve(error.code))
    server.listen({ port, host: address, exclusive: true }, () => {
      const found = server.address().port
      server.close(() => resolve(found))
    })
  })
}
