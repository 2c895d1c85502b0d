/** The page's side of the worker: promises for requests, and a word when the worker has died. */
import type { InquiryKind, Question } from '../core/inquiry'
import type { Examples } from '../core/recipe'
import type { Edit, GridRequest } from '../core/run'
import type {
  Advanced,
  Answer,
  Command,
  Evaluated,
  Inquired,
  Place,
  Reply,
  Request,
  Start,
  Traced,
} from './protocol'

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
}

/** Every promise rejects with `WorkerDied` if the worker dies, or with an Error carrying the worker's message if it refuses. */
export interface TrainerClient {
  open(run: number, start: Start): Promise<Traced>
  fork(run: number, of: number, step: number, edit: Edit): Promise<Traced>
  trace(run: number, place: Place): Promise<Traced>
  advance(run: number, options: AdvanceOptions): Promise<Advanced>
  evaluate(run: number, parameters: Float64Array, grid: GridRequest | null): Promise<Evaluated>
  /** A question that takes a while. Each call of what is returned works on it for about `budgetMs`; to be called until it has a result. */
  inquire<K extends InquiryKind>(
    run: number,
    question: Question<K>,
  ): (budgetMs: number) => Promise<Inquired<K>>
  close(run: number): void
  /** Ends the worker and starts another; runs are gone and must be opened again. */
  restart(): void
  /** Ends the worker for good. */
  end(): void
}

/** An answer that takes longer means that the worker hangs. */
const OVERDUE_MS = 20_000

interface Pending {
  readonly wanted: Answer['type']
  resolve(answer: Answer): void
  reject(error: Error): void
}

/** Makes an endpoint: of the worker that trains planted runs, or of the one that trains all others. */
export type Connect = (planted: boolean) => Endpoint

/** The endpoints, and what they have not answered yet. */
class Connection {
  readonly #endpoint: Endpoint
  /** Made for the first planted run. */
  #planting?: Endpoint
  readonly #planted = new Set<number>()
  readonly #connect: Connect
  readonly #onDeath: () => void
  readonly #pending = new Map<number, Pending>()
  #lastId = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #dead = false

  constructor(connect: Connect, onDeath: () => void) {
    this.#connect = connect
    this.#onDeath = onDeath
    this.#endpoint = this.#open(false)
  }

  /** The answer of the type that belongs to the command. */
  ask<Type extends Answer['type']>(
    run: number,
    command: Command,
    wanted: Type,
    transfer: Transferable[] = [],
  ) {
    return new Promise<Extract<Answer, { type: Type }>>((resolve, reject) => {
      if (this.#dead) return reject(new WorkerDied())
      const id = ++this.#lastId
      this.#endpointFor(run, command).postMessage({ id, run, command } satisfies Request, transfer)
      this.#pending.set(id, { wanted, reject, resolve: (answer) => resolve(answer as never) })
      if (this.#pending.size === 1) this.#watch()
    })
  }

  end(): void {
    if (this.#dead) return
    this.#dead = true
    clearTimeout(this.#timer)
    this.#endpoint.terminate?.()
    this.#planting?.terminate?.()
    for (const { reject } of this.#pending.values()) reject(new WorkerDied())
    this.#pending.clear()
  }

  #open(planted: boolean): Endpoint {
    const endpoint = this.#connect(planted)
    endpoint.addEventListener('message', ({ data }: MessageEvent<Reply>) => this.#receive(data))
    for (const type of ['error', 'messageerror'] as const) endpoint.addEventListener(type, () => this.#die())
    endpoint.start?.()
    return endpoint
  }

  /** A fork of a planted run is one too. */
  #endpointFor(run: number, command: Command): Endpoint {
    const { start, of = run } = command as { readonly start?: Start; readonly of?: number }
    if (!start?.planted && !this.#planted.has(of)) return this.#endpoint
    this.#planted.add(run)
    return (this.#planting ??= this.#open(true))
  }

  #receive({ id, answer }: Reply): void {
    const pending = this.#pending.get(id)
    if (!pending) return
    this.#pending.delete(id)
    this.#watch()
    if (answer.type === pending.wanted) pending.resolve(answer)
    else pending.reject(new Error(answer.type === 'failed' ? answer.message : `unexpected ${answer.type}`))
  }

  /** Requests are answered one after the other, so the clock starts again with each answer. */
  #watch(): void {
    clearTimeout(this.#timer)
    if (this.#pending.size > 0) this.#timer = setTimeout(() => this.#die(), OVERDUE_MS)
  }

  #die(): void {
    if (this.#dead) return
    this.end()
    this.#onDeath()
  }
}

/** To be handed over: of a large dataset that is several times quicker than to have it cloned. */
function copyOf({ count, inputs, targets }: Examples) {
  return { count, inputs: inputs.slice(), targets: targets.slice() }
}

/** `connect` starts a worker; `onDeath` is told when one has died, after which everything fails until `restart`. */
export function createTrainerClient(connect: Connect, onDeath: () => void): TrainerClient {
  let latestInquiry = 0
  let connection = new Connection(connect, onDeath)
  const trace = (run: number, command: Command, transfer: Transferable[] = []) =>
    connection.ask(run, command, 'traced', transfer).then(({ traced }) => traced)
  return {
    open: (run, start) => {
      const copies = { train: copyOf(start.train), test: start.test && copyOf(start.test) }
      const sets = copies.test ? [copies.train, copies.test] : [copies.train]
      const buffers = sets.flatMap(({ inputs, targets }) => [inputs.buffer, targets.buffer])
      return trace(run, { type: 'open', start: { ...start, ...copies } }, buffers)
    },
    fork: (run, of, step, edit) => trace(run, { type: 'fork', of, step, edit }),
    trace: (run, place) => trace(run, { type: 'trace', place }),
    advance: (run, options) =>
      connection.ask(run, { type: 'advance', ...options }, 'advanced').then(({ advanced }) => advanced),
    evaluate: (run, parameters, grid) =>
      connection
        .ask(run, { type: 'evaluate', parameters, grid }, 'evaluated')
        .then(({ evaluated }) => evaluated),
    inquire: <K extends InquiryKind>(run: number, question: Question<K>) => {
      const number = ++latestInquiry
      let begun = false
      return async (budgetMs) => {
        const asked = begun ? null : (question as Question)
        begun = true
        const command: Command = { type: 'inquire', number, question: asked, budgetMs }
        const { inquired } = await connection.ask(run, command, 'inquired')
        return inquired as Inquired<K>
      }
    },
    close: (run) => {
      connection.ask(run, { type: 'close' }, 'closed').catch(() => {})
    },
    restart: () => {
      connection.end()
      connection = new Connection(connect, onDeath)
    },
    end: () => connection.end(),
  }
}
