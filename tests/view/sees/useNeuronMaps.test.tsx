import { act, cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { makePreset } from '../../../src/content/makePreset'
import { LabProvider } from '../../../src/view/lab'
import { useNeuronMaps, type SeenMaps } from '../../../src/view/sees/useNeuronMaps'
import { TestLab } from '../../TestLab'

const labs: TestLab[] = []
afterEach(() => {
  cleanup()
  labs.splice(0).forEach((lab) => lab.close())
})

/** What each of those who look has been given, the latest last. */
async function look(resolutions: number[]) {
  const lab = new TestLab(await makePreset.circles())
  labs.push(lab)
  await lab.ready()
  const given = resolutions.map((): (SeenMaps | null)[] => [])
  function Looker({ wanted, k }: { wanted: number; k: number }) {
    const maps = useNeuronMaps(wanted)
    if (given[k].at(-1) !== maps) given[k].push(maps)
    return null
  }
  const view = render(
    <LabProvider store={lab.store}>
      {resolutions.map((wanted, k) => (
        <Looker key={wanted} wanted={wanted} k={k} />
      ))}
    </LabProvider>,
  )
  const latest = (k: number) => given[k].at(-1) ?? null
  return { lab, given, latest, view }
}

describe('the maps that are looked at', () => {
  it('come for all who look at once, each in its own resolution', async () => {
    const { latest } = await look([32, 64])
    await expect.poll(() => latest(0)?.layers.map((map) => map.length)).toEqual([2048, 4096, 1024])
    await expect.poll(() => latest(1)?.layers.map((map) => map.length)).toEqual([8192, 16384, 4096])
  })

  it('follow training, and end with the parameters on which it is paused', async () => {
    const { lab, given, latest } = await look([16])
    act(() => lab.state.play())
    await expect.poll(() => given[0].length).toBeGreaterThan(4)
    act(() => lab.state.pause())
    await expect
      .poll(() => !lab.state.playing && latest(0)?.parameters === lab.state.shownParameters())
      .toBe(true)
  })

  it('go when another network is opened, and come again for it', async () => {
    const { lab, latest } = await look([16])
    await expect.poll(() => latest(0)).not.toBeNull()
    const spirals = await makePreset.spirals()
    act(() => lab.state.openSetup(spirals))
    expect(latest(0)).toBeNull()
    await expect.poll(() => latest(0)?.layers).toHaveLength(4)
    const iris = await makePreset.iris()
    act(() => lab.state.openSetup(iris))
    await lab.ready()
    expect(latest(0), 'four inputs make no plane').toBeNull()
    expect(lab.state.notice).toBeNull()
  })
})
