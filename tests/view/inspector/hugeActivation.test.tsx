import { render } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { Trace } from '../../../src/core/trace'
import { ActivationPicture } from '../../../src/view/inspector/ActivationPicture'
import { LabProvider } from '../../../src/view/lab'
import { stubLab, traceOf, WORKED } from './stubLab'

/** The picture of a unit whose z is `z`, at the end of the step. */
function pictureAt(z: number) {
  const trace = traceOf(WORKED)
  const at = (numbers: readonly Float64Array[]) =>
    numbers.map((layer, l) => (l === 1 ? layer.map(() => Math.max(0, z)) : layer))
  const huge = { ...trace, z: trace.z.map((layer, l) => (l === 1 ? layer.map(() => z) : layer)) }
  const store = stubLab({ ...huge, f: at(trace.f), a: at(trace.a) } as Trace, { cursor: 17 })
  const { container } = render(
    <LabProvider store={store}>
      <ActivationPicture layer={1} unit={0} tangent />
    </LabProvider>,
  )
  return container
}

it.each([1, -3e8, 1e9, -1e12, 1e17, -1e307, 1e308])('draws nothing outside its frame, at z = %d', (z) => {
  const drawn = [...pictureAt(z).querySelectorAll('path, circle')]
  expect(drawn.length).toBeGreaterThan(1)
  for (const element of drawn) {
    const numbers = ['d', 'cx', 'cy'].flatMap(
      (name) => element.getAttribute(name)?.match(/[^MLHVZ\s]+/g) ?? [],
    )
    for (const each of numbers.map(Number)) expect(each >= -30 && each <= 160, `${each} at ${z}`).toBe(true)
  }
})
