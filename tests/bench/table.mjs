/** Figures as lines of text. */

const grouped = (value) => Math.round(value).toLocaleString('en')

/** One line for each figure, with how many times as fast Backstep is. */
export function linesOf(results) {
  return results.map(({ where, workload, engine, samplesPerSecond }) => {
    const ours = results.find((r) => r.where === where && r.workload === workload && r.engine === 'backstep')
    const ratio = `${(ours.samplesPerSecond / samplesPerSecond).toFixed(2)}x`
    const figure = `${grouped(samplesPerSecond).padStart(11)} samples/s`
    const compared = engine === 'backstep' ? '' : `  backstep is ${ratio.padStart(8)}`
    return `${where.padEnd(9)} ${workload.padEnd(9)} ${engine.padEnd(10)} ${figure}${compared}`
  })
}
