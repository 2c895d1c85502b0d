/** The entry of the Web Worker that trains planted runs. */
import type { Endpoint } from '../trainer/client'
import { attachHost } from '../trainer/host'
import { plantedTrainer } from './plantedTrainer'

attachHost(self as unknown as Endpoint, (start) => plantedTrainer(start, start.planted ?? null))
