/** The worker's side: keeps the runs, does what it is told, and answers every request once. */
import type { GradientChecker } from '../core/gradientCheck'
import { Trainer } from '../core/training'
import type { TracedStep } from '../core/tracing'
import type { Endpoint } from './client'
import type { Advanced, Answer, Checked, Command, Evaluated, Place, Reply, Request, Traced } from './protocol'

/** How often the history goes along while training runs. */
const HISTORY_EVERY_MS = 100
/** Smaller arrays are copied sooner than handed over. */
const TRANSFER_BYTES = 8192

interface Run {
  readonly trainer: Trainer
  sentVersion: number
  sentAt: number
  /** The check of a step's gradient that is under way. */
  check: { readonly step: number; readonly checker: GradientChecker } | null
}

type Check = Extract<Command, { type: 'check' }>

const now = () => performance.now()

/** Serves an endpoint until it closes. Every Error becomes a `failed` answer. */
export function attachHost(endpoint: Endpoint): void {
  const runs = new Map<number, Run>()
  endpoint.addEventListener('message', ({ data }: MessageEvent<Request>) => {
    const { id, run, command } = data
    const reply = (answer: Answer) =>
      endpoint.postMessage({ id, run, answer } satisfies Reply, freshBuffers(answer))
    if (command.type === 'check') void answerToCheck(runs, run, command).then(reply)
    else reply(answerTo(runs, run, command))
  })
  endpoint.start?.()
}

function failed(error: unknown): Answer {
  return { type: 'failed', message: error instanceof Error ? error.message : String(error) }
}

function answerTo(runs: Map<number, Run>, id: number, command: Exclude<Command, Check>): Answer {
  try {
    switch (command.type) {
      case 'open': {
        const run = addRun(runs, id, new Trainer(command.start))
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
  const run = { trainer, sentVersion: -1, sentAt: -Infinity, check: null }
  runs.set(id, run)
  for (const other of runs.values()) {
    if (other === run) continue
    other.trainer.compact()
    other.check = null
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

/** What checks is loaded when somebody first asks for it. */
async function answerToCheck(runs: Map<number, Run>, id: number, command: Check): Promise<Answer> {
  try {
    const { GradientChecker } = await import('../core/gradientCheck')
    const run = runOf(runs, id)
    const { step, budgetMs } = command
    if (run.check?.step !== step) {
      run.check = { step, checker: new GradientChecker(run.trainer.traceOf(step).trace) }
    }
    return { type: 'checked', checked: check(run, run.check.checker, budgetMs) }
  } catch (error) {
    return failed(error)
  }
}

function check(run: Run, checker: GradientChecker, budgetMs: number): Checked {
  const deadline = now() + budgetMs
  checker.advance(() => now() >= deadline)
  const { done, of } = checker
  if (done < of) return { done, of, result: null }
  run.check = null
  return { done, of, result: checker.result() }
}

/** The big arrays of an answer; all of them were made for it. */
function freshBuffers(answer: Answer): Transferable[] {
  const buffers = new Set<ArrayBuffer>()
  const collect = (value: unknown) => {
    if (ArrayBuffer.isView(value)) {
      if (value.buffer.byteLength >= TRANSFER_BYTES) buffers.add(value.buffer as ArrayBuffer)
    } else if (Array.isArray(value)) {
      value.forEach(collect)
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
  return [...buffers]
}
