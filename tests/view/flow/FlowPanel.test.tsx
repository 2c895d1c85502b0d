import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { figuresOfTrace } from '../../../src/core/layerFigures'
import { revealedBy } from '../../../src/core/playback'
import { cell } from '../../../src/core/trace'
import { formatNumber } from '../../../src/draw/format'
import type { TestLab } from '../../TestLab'
import { openFlow } from './lab'

const chart = (name: string) => screen.getByRole('slider', { name: `${name} per layer over the steps` })

/** What the lines' names say at the step that is read. */
const figures = (of: string) =>
  within(chart(of).closest('section')!)
    .getAllByRole('listitem')
    .map((item) => item.textContent)

async function goToEndOf(lab: TestLab, step: number) {
  act(() => lab.state.goToStep(step, true))
  await act(async () => void (await lab.until(({ trace }) => trace?.step === step)))
}

describe('the gradient flow panel', () => {
  it('says nothing of a step before it is computed', async () => {
    const { lab } = await openFlow()
    expect(screen.getByText(/^Nothing is recorded yet/)).toBeVisible()
    expect(figures('gradient')).toEqual(['W¹–', 'W²–', 'W³–'])
    expect(screen.getByText(/^Known once z of a whole mini-batch/)).toBeVisible()
    expect(
      screen.getByRole('img', {
        name: 'activations · a¹: not known yet · a²: not known yet · a³: not known yet',
      }),
    ).toBeInTheDocument()

    const { script, goTo } = lab.state
    act(() => goTo(revealedBy(script, cell('dW', 2)) + 2))
    expect(figures('gradient')).toEqual(['W¹–', 'W²–', 'W³–'])
    act(() => goTo(revealedBy(script, cell('dW', 1, 2)) + 1))
    expect(figures('gradient')[0]).not.toBe('W¹–')
  })

  it('has the norms of the step on show, and a verdict', async () => {
    const { lab, user } = await openFlow()
    await goToEndOf(lab, 30)
    const of = figuresOfTrace(lab.state.trace!)
    const written = (values: readonly number[]) => values.map((v, k) => `W${'¹²³'[k]}${formatNumber(v, 3)}`)
    expect(figures('gradient')).toEqual(written(of.gradient))
    expect(screen.getByText(/^The gradients? of layers? 1/)).toBeVisible()
    await user.click(screen.getByRole('radio', { name: 'update / weights' }))
    expect(figures('update / weights')).toEqual(written(of.update.map((u, k) => u / of.parameters[k])))
    expect(screen.getByText(/about 10⁻³ is healthy/)).toBeVisible()
  })

  it('reads out earlier steps by keys and goes there', async () => {
    const { lab, user } = await openFlow()
    await goToEndOf(lab, 30)
    await waitFor(() => expect(chart('gradient')).toHaveAttribute('aria-valuemax', '30'))
    act(() => chart('gradient').focus())
    await user.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}')
    expect(chart('gradient')).toHaveAttribute('aria-valuenow', '27')
    const there = figures('gradient')
    await user.keyboard('{Enter}')
    await act(async () => void (await lab.until(({ trace }) => trace?.step === 27)))
    const { gradient } = figuresOfTrace(lab.state.trace!)
    expect(there).toEqual(gradient.map((v, k) => `W${'¹²³'[k]}${formatNumber(v, 3)}`))
  })

  it('counts what is saturated and what is dead, but not where slopes do not count', async () => {
    const { lab, user } = await openFlow()
    await goToEndOf(lab, 1)
    expect(figures('saturated')[2]).toBe('a³0 %')
    await user.click(screen.getByRole('radio', { name: 'dead' }))
    expect(figures('dead')).toEqual(['a¹33.3 %', 'a²0 %', 'a³0 %'])
  })

  it('lists the neurons that pass no gradient, with the reasons, and marks them on the graph', async () => {
    const { lab } = await openFlow()
    act(() => lab.state.goTo(2))
    const reason = 'dead on all 4 examples: z ≤ 0 everywhere, so f′ = 0 and no gradient passes'
    expect(screen.getAllByRole('img', { name: /^h/ }).map((mark) => mark.getAttribute('aria-label'))).toEqual(
      [`h¹₂: ${reason}`],
    )
    expect(screen.getByText(reason)).toBeVisible()
    await goToEndOf(lab, 1)
    expect(screen.getByText(`Layer 1, ${reason}: h¹₂`)).toBeVisible()
    expect(
      screen.getByText(
        'Layer 2, saturated on all 4 examples: |f′| is below 0.05, 5 % of the steepest, so hardly any gradient passes: h²₁',
      ),
    ).toBeVisible()
    expect(screen.getAllByRole('img', { name: /^h/ })).toHaveLength(2)
    act(() => lab.state.goTo(0))
    expect(screen.queryByRole('img', { name: /^h/ })).toBeNull()
  })

  it('describes the histograms of the step on show, as far as they are known', async () => {
    const { lab, user } = await openFlow()
    await goToEndOf(lab, 1)
    expect(
      screen.getByRole('img', { name: /^activations · a¹ from 0.00 to 1.00 · a² from −/ }),
    ).toBeInTheDocument()
    await user.click(screen.getByRole('radio', { name: 'deltas' }))
    act(() => lab.state.goTo(revealedBy(lab.state.script, cell('delta', 2, 1)) + 1))
    const { delta } = lab.state.trace!
    const ends = [Math.min(...delta[2]), Math.max(...delta[2])].map((value) => formatNumber(value, 3))
    expect(
      screen.getByRole('img', { name: new RegExp(`δ¹: not known yet · δ² from ${ends[0]} to ${ends[1]} ·`) }),
    ).toBeInTheDocument()
  })

  it('follows training, and a fresh run', async () => {
    const { lab } = await openFlow()
    act(() => lab.state.play())
    await waitFor(() => expect(Number(chart('gradient').getAttribute('aria-valuemax'))).toBeGreaterThan(100))
    expect(screen.getByText(/^Known once z of a whole mini-batch/)).toBeVisible()
    act(() => lab.state.pause())
    await waitFor(() => expect(screen.getByText(/^Layer 1, dead on all 4 examples/)).toBeVisible())
    act(() => lab.state.reset())
    await waitFor(() => expect(screen.getByText(/^Nothing is recorded yet/)).toBeVisible())
  })

  it('speaks Chinese', async () => {
    const { lab } = await openFlow('zh')
    await goToEndOf(lab, 1)
    expect(screen.getByText(/^第 1 层，在全部 4 个样本上死亡：处处 z ≤ 0/)).toBeVisible()
    expect(screen.getByRole('slider', { name: '各层的梯度随步数的变化' })).toBeVisible()
  })
})
