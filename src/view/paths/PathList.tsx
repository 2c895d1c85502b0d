/** The paths, strongest first: where each leads, what it multiplies, what it comes to, and a bar on one scale for all. */
import { useEffect, useId, useRef, type KeyboardEvent } from 'react'
import { bar } from '../../core/explain/derivation'
import { computed } from '../../core/explain/expression'
import type { Factor } from '../../core/pathFactors'
import type { Path } from '../../core/paths'
import { formatNumber } from '../../draw/format'
import { drawnName, nameOf } from '../../draw/names'
import { barExtents } from '../inspector/barExtents'
import { hueOf } from '../inspector/hue'
import { useLab } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { FactorNumber } from './FactorNumber'
import { Letters } from './Letters'

const percent = (share: number) => `${(100 * share).toFixed(3)}%`

/** h₁ → ŷ → L; another arrow where it takes a skip. */
function useChain({ stops }: Path): string {
  const spec = useLab((state) => state.script.spec)
  const names = stops.map(({ layer, unit, skipped }, k) => {
    const arrow = k === 0 ? '' : skipped ? ' ⇢ ' : ' → '
    return arrow + drawnName(nameOf(spec, layer, unit))
  })
  return `${names.join('')} → L`
}

/** A factor with its letters above it, or alone; `times`: with a dot before it. */
function FactorView({ factor, lettered, times }: { factor: Factor; lettered: boolean; times: boolean }) {
  const t = useLaterMessages().paths
  const { kind, letters, number } = factor
  const word = kind === 'skip' || kind === 'bias' ? t.words[kind] : ''
  return (
    <span className="path-factor" title={t.kinds[kind]}>
      {lettered && (
        <span className="path-letters">{letters ? <Letters of={letters} /> : <span>{word}</span>}</span>
      )}
      {times && <span className="path-times">·</span>}
      <FactorNumber term={number} focusable={lettered} />
    </span>
  )
}

interface Bounds {
  readonly from: number
  readonly to: number
  readonly zero: number
}

function Track({ from, to, zero, hue }: Bounds & { hue: string }) {
  return (
    <span className={`path-track ${hue}`} aria-hidden="true">
      <span
        className="path-bar"
        style={{ left: percent(Math.min(from, to)), width: percent(Math.abs(to - from)) }}
      />
      <span className="path-zero" style={{ left: percent(zero) }} />
    </span>
  )
}

interface ItemProps {
  readonly path: Path
  readonly bounds: Bounds
  readonly current: boolean
  readonly large: boolean
  readonly choose: () => void
}

function Item({ path, bounds, current, large, choose }: ItemProps) {
  const digits = useLab((state) => state.digits)
  const chain = useChain(path)
  const lettered = current || large
  const { factors, product } = path
  const hue = hueOf('derivative', product)
  return (
    <li className={current ? 'path is-current' : 'path'}>
      <button
        type="button"
        aria-current={current ? 'true' : undefined}
        tabIndex={current ? 0 : -1}
        onClick={choose}
      >
        <span className="path-chain">{chain}</span>
        <span className={`path-product ${hue}`}>{formatNumber(product, digits, true)}</span>
      </button>
      <Track {...bounds} hue={hue} />
      <span className={lettered ? 'path-factors is-lettered' : 'path-factors'}>
        {factors.map((factor, k) => (
          <FactorView key={k} factor={factor} lettered={lettered} times={k > 0} />
        ))}
      </span>
    </li>
  )
}

interface ListProps {
  readonly paths: readonly Path[]
  /** Which of them is drawn on the graph. */
  readonly at: number
  readonly choose: (at: number) => void
  readonly large: boolean
}

/** Where a key leads in a list; null where it leads nowhere. */
function placeAfter(key: string, at: number, count: number): number | null {
  const places: Readonly<Record<string, number>> = {
    ArrowUp: at - 1,
    ArrowDown: at + 1,
    Home: 0,
    End: count - 1,
  }
  const place = places[key]
  return place === undefined ? null : Math.max(0, Math.min(count - 1, place))
}

export function PathList({ paths, at, choose, large }: ListProps) {
  const t = useLaterMessages().paths
  const list = useRef<HTMLOListElement>(null)
  const hint = useId()
  const seen = useRef(at)
  useEffect(() => {
    if (seen.current === at) return
    seen.current = at
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const products = paths.map(({ product }) => computed(product, [], 'derivative'))
  const { extents, zero } = barExtents(products.map((number) => bar('product', number)))
  const onKeyDown = (event: KeyboardEvent) => {
    const place = placeAfter(event.key, at, paths.length)
    if (place === null) return
    event.preventDefault()
    choose(place)
    list.current?.querySelectorAll('button')[place].focus()
  }
  return (
    <>
      <ol
        className="path-list"
        ref={list}
        aria-label={t.listed}
        aria-describedby={hint}
        onKeyDown={onKeyDown}
      >
        {paths.map((path, k) => (
          <Item
            key={k}
            path={path}
            bounds={{ ...extents[k], zero }}
            current={k === at}
            large={large}
            choose={() => choose(k)}
          />
        ))}
      </ol>
      <p id={hint} className="visually-hidden">
        {t.keys}
      </p>
    </>
  )
}
