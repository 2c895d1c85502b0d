import { act, fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { LossStrip } from '../../../src/view/timeline/LossStrip'
import { historyOf } from '../../draw/charts/historyOf'
import { recipeOf, renderInLab, traceOf } from './fakeLab'

const recipe = recipeOf(2, 2, 1)
/** Two hidden, one output, then the loss. */
const LOSS_KNOWN = 4

const at = (step: number, loss: number, cursor: number) => ({
  trace: traceOf(recipe, { step, loss }),
  cursor,
})
/** The first sign of a person, for which the curve waits. */
async function touch() {
  await act(async () => {
    fireEvent.pointerMove(window)
    await vi.dynamicImportSettled()
  })
  return screen.findByRole('slider')
}

/** The strip, once somebody has touched the page: before that it has no curve. */
async function touched(...[page, state]: Parameters<typeof renderInLab>) {
  const rendered = renderInLab(page, state)
  await touch()
  return rendered
}

const dots = (kind: string) => document.querySelectorAll(`circle.${kind}`)

describe('LossStrip', () => {
  it('keeps the loss back until its micro-step is done', async () => {
    const { store } = await touched(<LossStrip />, {
      ...at(1, 0.628701, LOSS_KNOWN - 1),
      history: historyOf([0.628701]),
    })
    const loss = screen.getByRole('status', { name: 'Loss' })
    expect(loss).toHaveTextContent('known after ŷ')
    expect(dots('unseen')).toHaveLength(11)
    expect(document.body.innerHTML).not.toContain('0.62')

    act(() => store.setState({ cursor: LOSS_KNOWN }))
    expect(loss).toHaveTextContent(/^0.6287$/)
    expect(dots('unseen')).toHaveLength(10)
    expect(dots('current')).toHaveLength(1)
  })

  it('is drawn at once, and stays as it is when somebody touches the page', async () => {
    renderInLab(<LossStrip />, at(1, 0.628701, 0))
    const picture = () => {
      const strip = document.querySelector('.loss-curve')!
      const texts = [...strip.querySelectorAll('text')].map((text) => [
        text.textContent,
        text.getAttribute('y'),
      ])
      const { x, width, height } = strip.querySelector('rect')!.attributes as never as Record<string, Attr>
      return { height: strip.getAttribute('height'), texts, column: [x.value, width.value, height.value] }
    }
    const before = picture()
    expect(screen.queryByRole('slider')).toBeNull()
    expect(before.texts.map(([text]) => text)).toEqual(['1', '5', '10'])
    await touch()
    expect(picture()).toEqual(before)
  })

  it('shows the digits that were asked for', () => {
    renderInLab(<LossStrip />, { ...at(1, 0.628701, LOSS_KNOWN), digits: 'all' })
    expect(screen.getByRole('status', { name: 'Loss' })).toHaveTextContent('0.628701')
  })

  it('says when the loss is a mean over a mini-batch', () => {
    const trace = traceOf(recipe, { examples: new Int32Array(32) })
    renderInLab(<LossStrip />, { trace })
    expect(screen.getByText('Loss · mean of 32')).toBeVisible()
  })

  it('keeps the dots of steps gone through when one goes back, and tells where one is', async () => {
    await touched(<LossStrip />, { ...at(2, 3, 0), history: historyOf([4, 3, 2, 1]) })
    expect(dots('seen')).toHaveLength(3)
    const slider = screen.getByRole('slider', { name: 'Loss by step' })
    expect(slider).toHaveAttribute('aria-valuenow', '2')
    expect(slider).toHaveAttribute('aria-valuemax', '4')
    expect(slider).toHaveAttribute('aria-valuetext', 'step 2, loss not yet known')
  })

  it('is a line without dots after eleven steps', async () => {
    const losses = Array.from({ length: 40 }, (_, k) => 1 / (k + 1))
    await touched(<LossStrip />, { ...at(40, 1 / 40, LOSS_KNOWN), history: historyOf(losses) })
    expect(dots('seen')).toHaveLength(0)
    expect(document.querySelector('path.strong')?.getAttribute('d')).toMatch(/^M8 11L/)
  })

  it('goes to the step that is clicked', async () => {
    const { store } = await touched(<LossStrip />, { ...at(1, 4, 0), history: historyOf([4, 3, 2]) })
    fireEvent.click(screen.getByRole('slider'), { clientX: 8 + 2 * 28.8 })
    expect(store.getState().goToStep).toHaveBeenCalledExactlyOnceWith(3)
  })

  it('moves with the arrow keys, not before the first step, and keeps the keys to itself', async () => {
    const { store } = await touched(
      <div onKeyDown={() => expect.unreachable('the key went on')}>
        <LossStrip />
      </div>,
      { ...at(1, 4, 0), history: historyOf([4, 3, 2]) },
    )
    screen.getByRole('slider').focus()
    await userEvent.keyboard('{ArrowLeft}')
    expect(store.getState().goToStep).not.toHaveBeenCalled()
    await userEvent.keyboard('{ArrowRight}')
    expect(store.getState().goToStep).toHaveBeenCalledExactlyOnceWith(2)
  })
})
