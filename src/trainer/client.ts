/** The page's side of the worker: promises for requests, and a word when the worker has died. */
import type { Edit, GridRequest, RunStart } from '../core/run'
import type { Advanced, Evaluated, Place, Traced } from './protocol'

/** What a Worker, a MessagePort and a test have in common. */
export interface Endpoint {
  postMessage(message: unknown, transfer?: Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void
  addEventListener(type: 'error' | 'messageerror', listener: (event: Event) => void): void
  terminate?(): void
  start?(): void
}

/** The worker stopped answering; what was under way is lost, the page starts again from a checkpoint. */
export class WorkerDied extends Error {}

export interface AdvanceOptions {
  readonly step: number
  readonly row: number
  readonly budgetMs: number | null
  readonly steps: number | null
  readonly grid: GridRequest | null
}

/** Every promise rejects with `WorkerDied` if the worker dies, or with an Error carrying the worker's message if it refuses. */
export interface TrainerClient {
  open(run: number, start: RunStart): Promise<Traced>
  fork(run: number, of: number, step: number, edit: Edit): Promise<Traced>
  trace(run: number, place: Place): Promise<Traced>
  advance(run: number, options: AdvanceOptions): Promise<Advanced>
  evaluate(run: number, parameters: Float64Array, grid: GridRequest | null): Promise<Evaluated>
  close(run: number): void
  /** Ends the worker and starts another; runs are gone and must be opened again. */
  restart(): void
}
