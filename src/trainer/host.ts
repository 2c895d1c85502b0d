/** The worker's side: keeps the runs, does what it is told, and answers every request once. */
import type { Inquiry, InquiryKind, Question } from '../core/inquiry'
import { Trainer } from '../core/training'
import type { TracedStep } from '../core/tracing'
import type { Endpoint } from './client'
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

/** How often the history goes along while training runs. */
const HISTORY_EVERY_MS = 100
/** Of more questions than this at once the oldest is forgotten: whoever asked it has given it up. */
const MOST_INQUIRIES = 8
/** Smaller arrays are copied sooner than handed over. */
const TRANSFER_BYTES = 8192

interface Run {
  readonly trainer: Trainer
  sentVersion: number
  sentAt: number
  /** The questions that are being worked out, by their numbers. */
  readonly inquiries: Map<number, Inquiry<unknown>>
}

type Inquire = Extract<Command, { type: 'inquire' }>

const now = () => performance.now()

type MakeTrainer = (start: Start) => Trainer

/** Serves an endpoint until it closes. Every Error becomes a `failed` answer. */
export function attachHost(
  endpoint: Endpoint,
  makeTrainer: MakeTrainer = (start) => new Trainer(start),
): void {
  const runs = new Map<number, Run>()
  endpoint.addEventListener('message', ({ data }: MessageEvent<Request>) => {
    const { id, run, command } = data
    const reply = (answer: Answer) =>
      endpoint.postMessage({ id, run, answer } satisfies Reply, freshBuffers(answer))
    if (command.type === 'inquire') void answerToInquiry(runs, run, command).then(reply)
    else reply(answerTo(runs, run, command, makeTrainer))
  })
  endpoint.start?.()
}

function failed(error: unknown): Answer {
  return { type: 'failed', message: error instanceof Error ? error.message : String(error) }
}

function answerTo(
  runs: Map<number, Run>,
  id: number,
  command: Exclude<Command, Inquire>,
  makeTrainer: MakeTrainer,
): Answer {
  try {
    switch (command.type) {
      case 'open': {
        const run = addRun(runs, id, makeTrainer(command.start))
        return { type: 'traced', traced: tracedOf(run, run.trainer.traceOf(run.trainer.firstStep)) }
      }
      case 'fork': {
        const run = addRun(runs, id, runOf(runs, command.of).trainer.fork(command.step, command.edit))
        return { type: 'traced', traced: tracedOf(run, run.trainer.traceOf(command.step)) }
      }
      case 'trace': {
        const run = runOf(runs, id)
        const step = stepAt(run.trainer, command.place)
        return { type: 'traced', traced: tracedOf(run, run.trainer.traceOf(step)) }
      }
      case 'advance':
        return { type: 'advanced', advanced: advance(runOf(runs, id), command) }
      case 'evaluate':
        return { type: 'evaluated', evaluated: evaluate(runOf(runs, id), command) }
      case 'close':
        runs.delete(id)
        return { type: 'closed' }
    }
  } catch (error) {
    return failed(error)
  }
}

function runOf(runs: Map<number, Run>, id: number): Run {
  const run = runs.get(id)
  if (!run) throw new RangeError(`there is no run ${id}`)
  return run
}

/** The new run is the one that is looked at; the others give back memory. */
function addRun(runs: Map<number, Run>, id: number, trainer: Trainer): Run {
  const run = { trainer, sentVersion: -1, sentAt: -Infinity, inquiries: new Map() }
  runs.set(id, run)
  for (const other of runs.values()) {
    if (other === run) continue
    other.trainer.compact()
    other.inquiries.clear()
  }
  return run
}

function stepAt(trainer: Trainer, place: Place): number {
  switch (place.kind) {
    case 'step':
      return place.step
    case 'epoch-after':
      return trainer.epochAfter(place.from)
    case 'epoch-before':
      return trainer.epochBefore(place.from)
  }
}

function tracedOf(run: Run, { trace, checkpoint }: TracedStep, historyEveryMs = 0): Traced {
  const { trainer } = run
  const { firstStep, divergence, historyVersion } = trainer
  const due = historyVersion !== run.sentVersion && now() - run.sentAt >= historyEveryMs
  if (due) {
    run.sentVersion = historyVersion
    run.sentAt = now()
  }
  return {
    trace,
    firstStep,
    checkpoint,
    history: due ? trainer.history() : null,
    divergence: divergence?.step === trace.step ? divergence : null,
  }
}

function advance(run: Run, command: Extract<Command, { type: 'advance' }>): Advanced {
  const { trainer } = run
  const { step, row, budgetMs, steps } = command
  const begun = now()
  const traced = trainer.advance(step, { budgetMs, steps, now, row })
  const seconds = (now() - begun) / 1000
  return {
    traced: tracedOf(run, traced, HISTORY_EVERY_MS),
    samplesPerSecond: seconds > 0 ? traced.samples / seconds : 0,
  }
}

function evaluate({ trainer }: Run, command: Extract<Command, { type: 'evaluate' }>): Evaluated {
  const { parameters, grid } = command
  return { ...trainer.evaluate(parameters), grid: grid && trainer.grid(parameters, grid) }
}

/** What works out a question is loaded when somebody first asks one of its kind. */
async function begin(trainer: Trainer, question: Question): Promise<Inquiry<unknown>> {
  switch (question.kind) {
    case 'check':
      return (await import('./inquiries/check')).check(trainer, question)
    case 'profile':
      return (await import('./inquiries/profile')).profile(trainer, question)
    case 'maps':
      return (await import('./inquiries/maps')).maps(trainer, question)
    case 'layers':
      return (await import('./inquiries/layers')).layers(trainer)
    case 'landscape':
      return (await import('./inquiries/landscape')).landscape(trainer, question)
  }
}

async function answerToInquiry(runs: Map<number, Run>, id: number, command: Inquire): Promise<Answer> {
  const { number, question, budgetMs } = command
  try {
    const run = runOf(runs, id)
    if (question) keep(run, number, await begin(run.trainer, question))
    const inquiry = run.inquiries.get(number)
    if (!inquiry) throw new RangeError(`question ${number} is not being worked out`)
    return { type: 'inquired', inquired: work(run, number, inquiry, budgetMs) }
  } catch (error) {
    return failed(error)
  }
}

function keep({ inquiries }: Run, number: number, inquiry: Inquiry<unknown>): void {
  inquiries.set(number, inquiry)
  if (inquiries.size > MOST_INQUIRIES) inquiries.delete(inquiries.keys().next().value!)
}

function work(run: Run, number: number, inquiry: Inquiry<unknown>, budgetMs: number): Inquired<InquiryKind> {
  const deadline = now() + budgetMs
  if (inquiry.done < inquiry.of) inquiry.advance(() => now() >= deadline)
  const { done, of } = inquiry
  const finished = done >= of
  if (finished) run.inquiries.delete(number)
  const result = finished ? inquiry.result() : null
  const interim = finished ? null : (inquiry.interim?.() ?? null)
  return { done, of, result, interim } as Inquired<InquiryKind>
}

/** The big arrays of an answer; all of them were made for it. */
function freshBuffers(answer: Answer): Transferable[] {
  const buffers = new Set<ArrayBuffer>()
  const collect = (value: unknown) => {
    if (ArrayBuffer.isView(value)) {
      if (value.buffer.byteLength >= TRANSFER_BYTES) buffers.add(value.buffer as ArrayBuffer)
    } else if (typeof value === 'object' && value !== null) {
      Object.values(value).forEach(collect)
    }
  }
  const collectTraced = ({ trace, history }: Traced) => {
    const { before, after, gradient, z, f, masks, a, incoming, delta, targets, exampleLosses, examples } =
      trace
    collect([before.values, after.values, gradient.values, z, f, masks, a, incoming, delta])
    collect([targets, exampleLosses, examples, history?.steps, history?.losses])
  }
  if (answer.type === 'traced') collectTraced(answer.traced)
  if (answer.type === 'advanced') collectTraced(answer.advanced.traced)
  if (answer.type === 'evaluated') collect(answer.evaluated.grid)
  if (answer.type === 'inquired') collect(answer.inquired.result)
  return [...buffers]
}
