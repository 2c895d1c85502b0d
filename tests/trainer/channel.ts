/** A trainer behind a real MessageChannel, in place of a worker. */
import { createTrainerClient, type Endpoint, type TrainerClient } from '../../src/trainer/client'
import { attachHost } from '../../src/trainer/host'

/** The page's end of a channel whose other end is served by a host. */
export function connectHost(): Endpoint {
  const { port1, port2 } = new MessageChannel()
  attachHost(port2)
  return Object.assign(port1, { terminate: () => port1.close() })
}

/** Runs something with a client, and ends its host. */
export async function withClient(work: (client: TrainerClient) => Promise<void>): Promise<void> {
  const endpoints: Endpoint[] = []
  const connect = () => {
    endpoints.push(connectHost())
    return endpoints[endpoints.length - 1]
  }
  const client = createTrainerClient(connect, () => {})
  try {
    await work(client)
  } finally {
    for (const endpoint of endpoints) endpoint.terminate?.()
  }
}
