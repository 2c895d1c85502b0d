/** Lets engines train in turn, wherever they run, and checks that what they do is the same training. */

const REPETITIONS = 21
const MS = 100
const WARM_UP_MS = 500
/** How far the losses of untrained networks may be apart: some engines compute in single precision. */
const TOLERANCE = 1e-4
/** After it, an optimizer's moments have settled. */
const EPOCHS = 20

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2
}

/** Throws unless all engines begin with the same loss, and each has learned. */
function checkLosses(workload, entries) {
  const [reference] = entries
  for (const { engine, before, after } of entries) {
    if (!(Math.abs(before - reference.before) <= TOLERANCE * reference.before)) {
      throw new Error(
        `${workload}: ${engine} begins with loss ${before}, ${reference.engine} with ${reference.before}`,
      )
    }
    if (!(after < 0.95 * before))
      throw new Error(`${workload}: ${engine} does not learn: ${before} > ${after}`)
  }
}

/** One workload: a repetition is a turn of every engine, so that a busy moment of the machine does not fall on one of them. */
async function measureWorkload(where, workload, engines) {
  const entries = []
  for (const { engine, ask } of engines) {
    const before = await ask('open', workload)
    if (before !== null) entries.push({ engine, ask, before, figures: [] })
  }
  for (const { ask } of entries) await ask('train', WARM_UP_MS)
  for (let repetition = 0; repetition < REPETITIONS; repetition++) {
    for (const { ask, figures } of entries) figures.push(await ask('train', MS))
  }
  for (const entry of entries) entry.after = await entry.ask('loss')
  checkLosses(workload, entries)
  return entries.map(({ engine, figures }) => ({
    where,
    workload,
    engine,
    samplesPerSecond: median(figures),
  }))
}

/** `engines` are `{ engine, ask }`, `ask` as in host.mjs. Returns `[{ where, workload, engine, samplesPerSecond }]`. */
export async function measureTraining(where, workloads, engines) {
  const results = []
  for (const workload of workloads) results.push(...(await measureWorkload(where, workload, engines)))
  return results
}

/** How fast an epoch is after EPOCHS of them, as a multiple of the first: 1 where an optimizer does not slow down. */
export async function measureAgeing(workload, ask) {
  const ratios = []
  for (let repetition = 0; repetition < 5; repetition++) {
    const milliseconds = await ask('epochs', workload, EPOCHS + 5)
    ratios.push(median(milliseconds.slice(0, 5)) / median(milliseconds.slice(EPOCHS)))
  }
  return median(ratios)
}
