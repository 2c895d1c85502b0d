/** The landscape panel in a real lab; the answers of the worker can be held back and given by hand. */
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { vi } from 'vitest'
import { LandscapeSurvey, type Landscape, type LandscapeQuestion } from '../../../src/core/landscape'
import type { Inquiry } from '../../../src/core/inquiry'
import { parameterCount } from '../../../src/core/network'
import { Random, seedState } from '../../../src/core/random'
import { Trainer } from '../../../src/core/training'
import type { Setup } from '../../../src/content/setup'
import { workedExample } from '../../../src/content/workedExample'
import { LandscapePanel } from '../../../src/view/landscape/LandscapePanel'
import { LabProvider } from '../../../src/view/lab'
import { TestLab } from '../../TestLab'

const labs: TestLab[] = []

export function closeLabs(): void {
  for (const lab of labs.splice(0)) lab.close()
}

/** With a hidden layer so wide that its map is not made unasked. */
export function wideExample(): Setup {
  const setup = workedExample()
  const [hidden, output] = setup.recipe.network.layers
  const network = { inputs: 2, layers: [{ ...hidden, units: 600 }, { ...hidden, units: 600 }, output] }
  const random = new Random(seedState(1))
  const parameters = Float64Array.from({ length: parameterCount(network) }, () => 0.1 * random.normal())
  return { ...setup, recipe: { ...setup.recipe, network }, parameters }
}

/** `before` happens before the panel is there. */
export async function openLandscape(setup?: Setup, before: (lab: TestLab) => void = () => {}) {
  const lab = new TestLab(setup)
  labs.push(lab)
  await lab.ready()
  lab.state.showPanel('landscape')
  before(lab)
  const panel = (
    <LabProvider store={lab.store}>
      <LandscapePanel />
    </LabProvider>
  )
  return { lab, panel, user: userEvent.setup(), ...render(panel) }
}

/** A question that has been asked, and ways to answer it. */
export interface Held {
  readonly question: LandscapeQuestion
  readonly signal: AbortSignal
  /** How far it is, with the map that belongs to that. */
  progress(done: number, of: number, map: Landscape | null): void
  answer(map: Landscape | null): void
  fail(message: string): void
}

/** From now on questions are remembered, the latest last, and not answered. */
export function holdAnswers(lab: TestLab): Held[] {
  const held: Held[] = []
  const inquire = vi.fn(
    (question: LandscapeQuestion, following: { signal: AbortSignal; onProgress?: Held['progress'] }) =>
      new Promise<Landscape | null>((resolve, reject) => {
        held.push({
          question,
          signal: following.signal,
          progress: (done, of, map) => following.onProgress?.(done, of, map),
          answer: resolve,
          fail: (message) => reject(new Error(message)),
        })
      }),
  )
  lab.store.setState({ inquire: inquire as never })
  return held
}

/** A survey of the worked example of which so many parts are worked out; all if it is left out. */
export function surveyed(question: LandscapeQuestion, parts = Infinity): Landscape {
  const { recipe, data, parameters } = workedExample()
  const { train, test, task } = data
  const trainer = new Trainer({ recipe, parameters, train, test, task, resume: null })
  const survey: Inquiry<Landscape> = new LandscapeSurvey(trainer, question)
  for (let part = 0; part < parts && survey.done < survey.of; part++) survey.advance(() => true)
  return survey.interim!()!
}

export const theMap = () => screen.findByRole('application', { name: 'Map of the loss' })
