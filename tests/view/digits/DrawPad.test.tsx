import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { makePreset } from '../../../src/content/makePreset'
import type { Setup } from '../../../src/content/setup'
import { DrawDigit } from '../../../src/view/digits/DrawDigit'
import { showDigits } from './showDigits'

const digits: Setup = await makePreset.digits()

async function drawn() {
  const shown = showDigits(<DrawDigit />, digits)
  await shown.lab.ready()
  await shown.user.click(screen.getByRole('button', { name: 'Draw one' }))
  const pad = screen.getByRole('application', { name: 'Drawing pad' })
  pad.focus()
  return { ...shown, pad }
}

const answers = () => screen.queryAllByRole('listitem').map((item) => item.getAttribute('aria-label'))

test('draws with keys: arrows lead the pen, Space puts it down and lifts it', async () => {
  const { user } = await drawn()
  expect(screen.getByText('The pen is up.')).toBeVisible()
  await user.keyboard('{ArrowDown}{ArrowLeft}')
  expect(answers()).toEqual([])
  await user.keyboard(' {ArrowDown}{ArrowDown}{Shift>}{ArrowDown}{/Shift}')
  expect(screen.getByText('The pen is down.')).toBeVisible()
  const names = answers()
  expect(names).toHaveLength(10)
  expect(names[3]).toMatch(/^3: \d+\.\d %$/)
  await user.keyboard(' {ArrowRight}{ArrowRight}')
  expect(answers()).toEqual(names)
  await user.click(screen.getByRole('button', { name: 'Clear' }))
  expect(answers()).toEqual([])
})

test('the answers are shares of one', async () => {
  const { pad } = await drawn()
  fireEvent.pointerDown(pad, { button: 0, buttons: 1, clientX: 10, clientY: 10 })
  fireEvent.pointerMove(pad, { buttons: 1, clientX: 60, clientY: 90 })
  fireEvent.pointerUp(pad)
  const shares = answers().map((text) => Number(/: (.+) %/.exec(text!)![1]))
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 0)
  fireEvent.pointerMove(pad, { buttons: 0, clientX: 90, clientY: 10 })
  expect(answers().map((text) => Number(/: (.+) %/.exec(text!)![1]))).toEqual(shares)
})

test('what is drawn takes the place of the example on show, from the start of the step, and undo brings it back', async () => {
  const { lab, user } = await drawn()
  await lab.press((state) => state.last())
  const row = lab.state.trace!.examples[lab.state.example]
  const before = lab.state.setup.data.train
  const step = screen.getByRole('button', { name: 'Step through it' })
  await user.click(step)
  expect(screen.getByText('Draw something first.')).toBeVisible()
  screen.getByRole('application', { name: 'Drawing pad' }).focus()
  await user.keyboard(' {Shift>}{ArrowDown}{ArrowDown}{ArrowRight}{/Shift} ')
  await user.click(step)
  expect(screen.getByText(/^Say what it is meant to be/)).toBeVisible()
  expect(lab.state.setup.data.train).toBe(before)
  const labels = screen.getByRole('group', { name: 'It is meant to be' })
  await user.click(within(labels).getByRole('radio', { name: '3' }))
  await user.click(step)
  await waitFor(() => expect(lab.state.setup.data.train).not.toBe(before))
  await lab.until((state) => state.trace !== null && state.cursor === 0)
  const { train, changed } = lab.state.setup.data
  expect(changed).toEqual({ of: 'digits', rows: [row] })
  expect([...train.targets.subarray(row * 10, row * 10 + 10)]).toEqual([0, 0, 0, 1, 0, 0, 0, 0, 0, 0])
  const pixels = train.inputs.subarray(row * 784, row * 784 + 784)
  expect(pixels.filter((ink) => ink > 0.5).length).toBeGreaterThan(20)
  const { trace, example } = lab.state
  expect([...trace!.a[0].subarray(example * 784, example * 784 + 784)]).toEqual([...pixels])
  lab.state.undo()
  await lab.until((state) => state.setup.data.train === before)
  expect(lab.state.setup.preset).toBe('digits')
})
