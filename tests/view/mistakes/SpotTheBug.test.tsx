/** The search for a planted mistake, as a person does it: open a run, name a suspect, read what speaks for or against it. */
import { fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { MISTAKE_IDS, type MistakeId } from '../../../src/content/mistakes'
import { drawPlantedSetup, plantedSetup } from '../../../src/content/plantedSetup'
import type { Setup } from '../../../src/content/setup'
import { later } from '../../../src/i18n/later'
import { LabProvider } from '../../../src/view/lab'
import { SpotTheBug } from '../../../src/view/mistakes/SpotTheBug'
import { writeBoth, type Words } from '../../../src/view/mistakes/wording'
import { setupTitle } from '../../../src/view/setup/words'
import { TestLab } from '../../TestLab'

const { names } = later.en.mistakes
const labs: TestLab[] = []
afterEach(() => labs.splice(0).forEach((lab) => lab.close()))

async function open(setup: Setup, among?: readonly MistakeId[]) {
  const lab = await new TestLab(setup).ready()
  labs.push(lab)
  const named: MistakeId[] = []
  render(
    <LabProvider store={lab.store}>
      <SpotTheBug {...(among && { among })} onNamed={(mistake) => named.push(mistake)} />
    </LabProvider>,
  )
  return { lab, named, user: userEvent.setup() }
}

function suspect(mistake: MistakeId) {
  fireEvent.click(screen.getByRole('radio', { name: names[mistake] }))
  fireEvent.click(screen.getByRole('button', { name: 'This one' }))
}

const verdict = () => screen.getByRole('status').textContent

describe('the search for a mistake', () => {
  it('opens a run with a number, and another one, which can be undone', async () => {
    const { lab, user } = await open(plantedSetup(null))
    expect(screen.queryByRole('radio')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Open a run with a mistake' }))
    await lab.until(({ setup, trace }) => setup.planted !== undefined && trace !== null)
    expect(setupTitle(lab.state.messages, lab.state.setup)).toBe('A mistake is planted in this run')
    const number = screen.getByRole('textbox', { name: 'Run number' })
    expect(number).toHaveValue(String(lab.state.setup.recipe.seed))
    await user.clear(number)
    await user.type(number, '12{Enter}')
    expect(lab.state.setup).toEqual(drawPlantedSetup(12, MISTAKE_IDS))
    await user.clear(number)
    await user.type(number, '0')
    expect(screen.getByRole('alert')).toHaveTextContent('whole, from 1 to 9 999')
    await user.click(screen.getByRole('button', { name: 'Another one' }))
    lab.state.undo()
    await lab.until(({ setup }) => setup.recipe.seed === 12)
  })

  it('says which number speaks against a wrong answer, and shows it', async () => {
    const { lab, named, user } = await open(plantedSetup('slope-output'))
    expect(screen.getByRole('button', { name: 'This one' })).toBeDisabled()
    suspect('sign')
    expect(verdict()).toBe(
      'Not this one: Wrong sign. With it, ∂L/∂a of Neuron ŷ₁ would be −0.7414 in this step. Here it is 0.7414.',
    )
    await user.click(screen.getByRole('button', { name: 'Show this number' }))
    expect(lab.state.selection).toEqual({ kind: 'neuron', layer: 2, unit: 0 })
    lab.expectPhase('backward')
    suspect('slope-everywhere')
    expect(verdict()).toMatch(/δ of Neuron h₁ would be 0\.1880 in this step\. Here it is 0\.04537\.$/)
    suspect('not-cleared')
    expect(verdict()).toMatch(/δ of Neuron ŷ₁ would be 0\.1385 in this step\. Here it is 0\.7414\.$/)
    expect(named).toEqual([])
  })

  it('says which number convicts the mistake, and sets the right numbers beside the wrong ones', async () => {
    const { named, user } = await open(plantedSetup('slope-output'))
    suspect('slope-output')
    expect(verdict()).toMatch(
      /^Right: σ′ forgotten at the output\. .* wrong in this step: δ of Neuron ŷ₁ is 0\.7414, and should be 0\.1385\.$/,
    )
    expect(named).toEqual(['slope-output'])
    await user.click(screen.getByRole('button', { name: 'Show the right numbers' }))
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1)
    const texts = rows.map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((each) => each.textContent),
    )
    expect(texts.slice(0, 2)).toEqual([
      ['0.7414', '0.1385'],
      ['−0.2171', '−0.03810'],
    ])
    expect(rows).toHaveLength(12)
    expect(screen.getByText(/^\d+ more, which follow/)).toBeVisible()
  })

  it('offers what can be wrong in this run, so nothing of Adam without it', async () => {
    await open(plantedSetup('sign'))
    expect(screen.getAllByRole('radio')).toHaveLength(MISTAKE_IDS.length - 1)
    expect(screen.queryByRole('radio', { name: names['adam-multiplied'] })).toBeNull()
  })

  it('waits for the step in which the mistake shows', async () => {
    const { lab } = await open(plantedSetup('not-cleared'), ['not-cleared', 'adam-multiplied'])
    suspect('not-cleared')
    expect(verdict()).toMatch(/Take the next step\.$/)
    suspect('adam-multiplied')
    expect(verdict()).toMatch(/it would give the same numbers/)
    await lab.press((state) => state.goToStep(2))
    expect(verdict()).toMatch(/With it, ∂L\/∂w of Weight h₁ → ŷ₁ would be 0\.0\d+ in this step/)
    suspect('not-cleared')
    expect(verdict()).toMatch(/is 0\.1\d+, and should be 0\.0\d+\.$/)
  })

  it('knows that gradients which were not cleared leave step 1 right', async () => {
    const { lab } = await open(plantedSetup('first-path'))
    await lab.press((state) => state.goToStep(4))
    suspect('not-cleared')
    expect(verdict()).toMatch(/Here step 1 is wrong\.$/)
  })

  it('shows the answer to whoever asks for it, without calling it right', async () => {
    const { named, user } = await open(plantedSetup('adam-multiplied'))
    await user.click(screen.getByRole('button', { name: 'Show the answer' }))
    expect(verdict()).toMatch(
      /^It is: Adam multiplied by its correction\. .*Weight h₁ → ŷ₁ after the update is/,
    )
    expect(named).toEqual([])
  })

  it('writes as many digits as it takes to tell two numbers apart', () => {
    const words = { digits: 3 } as Words
    expect(writeBoth(words, 0.12344, 0.12341)).toEqual(['0.12344', '0.12341'])
    expect(writeBoth(words, 0.12344, 0.131)).toEqual(['0.123', '0.131'])
    expect(writeBoth(words, 0.12345671, 0.12345672)).toEqual(['0.12345671', '0.12345672'])
  })

  it('asks to pause while training runs', async () => {
    const { lab } = await open(plantedSetup('sign'))
    suspect('sign')
    lab.state.play()
    await lab.until(({ playing }) => playing)
    await expect.poll(verdict).toMatch(/pause to look/)
    await lab.press((state) => state.pause())
  })

  it.each(['en', 'zh'] as const)(
    'has a name and a sentence for each mistake, no two alike (%s)',
    (language) => {
      const { names, about } = later[language].mistakes
      for (const texts of [names, about]) {
        expect(Object.keys(texts).toSorted()).toEqual(MISTAKE_IDS.toSorted())
        expect(new Set(Object.values(texts)).size).toBe(MISTAKE_IDS.length)
      }
    },
  )
})
