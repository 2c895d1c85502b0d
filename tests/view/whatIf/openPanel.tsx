/** The panel and the handle on the graph over a real lab and a real worker host. */
import { act, render, screen } from '@testing-library/react'
import { afterEach } from 'vitest'
import type { Setup } from '../../../src/content/setup'
import type { Target } from '../../../src/core/trace'
import type { Places } from '../../../src/draw/places'
import type { Lab } from '../../../src/store/labState'
import { LabProvider } from '../../../src/view/lab'
import { ParameterKnob } from '../../../src/view/whatIf/ParameterKnob'
import { WhatIfPanel } from '../../../src/view/whatIf/WhatIfPanel'
import { TestLab } from '../../TestLab'

const labs: TestLab[] = []
afterEach(() => labs.splice(0).forEach((lab) => lab.close()))

export const WEIGHT: Target = { kind: 'edge', layer: 2, unit: 0, from: 1 }

const PLACES: Places = {
  neuron: () => ({ at: { x: 50, y: 50 }, r: 20 }),
  edge: () => ({ d: 'M0 0L9 9', middle: { x: 4, y: 4 } }),
  skip: () => null,
  loss: null,
}

/** Waits until the lab has what is asked for and the page shows it. */
export async function until(lab: TestLab, holds: (state: Lab) => boolean) {
  await act(() => lab.until(holds))
}

/** Opens the panel with a weight selected, at the end of the step or where else `cursor` says. */
export async function openPanel(selection: Target | null = WEIGHT, cursor = 17, setup?: Setup) {
  const lab = await new TestLab(setup).ready()
  labs.push(lab)
  lab.state.goTo(cursor)
  lab.state.select(selection)
  render(
    <LabProvider store={lab.store}>
      <WhatIfPanel />
      <svg>
        <ParameterKnob places={PLACES} />
      </svg>
    </LabProvider>,
  )
  await act(async () => {})
  return lab
}

export const onCurve = () => screen.findByRole('slider', { name: /on the curve$/ })
export const onGraph = () => screen.getByRole('slider', { name: /on the graph$/ })

/** The number in a row of the table; what a screen reader reads where there is none. */
export const numberIn = (row: RegExp) => screen.getByRole('row', { name: row }).lastElementChild!.textContent
