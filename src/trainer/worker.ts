/** The entry of the Web Worker. */
import type { Endpoint } from './client'
import { attachHost } from './host'

attachHost(self as unknown as Endpoint)
