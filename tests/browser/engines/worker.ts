/** What a browser runs. */
import { fingerprints } from './training'

const page = self as unknown as MessagePort
page.postMessage(fingerprints(), [])
