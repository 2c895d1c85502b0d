/** What marks a neuron, around (0, 0): a hollow circle with a bar for a dead one, a curve gone flat for a saturated one. */
import type { Fate } from '../../core/saturation'

export function FateGlyph({ fate, r }: { fate: Fate; r: number }) {
  if (fate === 'dead') {
    return (
      <>
        <circle r={r} className="ground" />
        <path d={`M${-r * 0.64} ${r * 0.64}L${r * 0.64} ${-r * 0.64}`} />
      </>
    )
  }
  return (
    <>
      <rect x={-r} y={-r} width={2 * r} height={2 * r} rx={r / 3} className="ground" />
      <path
        d={`M${-r * 0.62} ${r * 0.55}C${-r * 0.2} ${r * 0.55} ${-r * 0.3} ${-r * 0.45} ${r * 0.1} ${-r * 0.45}H${r * 0.65}`}
      />
    </>
  )
}
