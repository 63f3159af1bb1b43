import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import S3rver from "s3rver"

/** A server that speaks S3, with one empty bucket. It knows one key: anybody else's request is refused. */
export async function s3Server() {
  const directory = mkdtempSync(join(tmpdir(), "itinera-s3-"))
  const server = new S3rver({
    address: "127.0.0.1",
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: "itinera", configs: [] }],
  })
  const { port } = await server.run()
  return {
    directory,
    bucket: {
      endpoint: `http://127.0.0.1:${port}`,
      name: "itinera",
      region: "us-east-1",
      keyId: "S3RVER",
      secret: "S3RVER",
      pathStyle: true,
    },
    close: async () => {
      await server.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
