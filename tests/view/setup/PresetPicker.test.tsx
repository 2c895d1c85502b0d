import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { makePreset } from '../../../src/content/makePreset'
import { PRESET_IDS } from '../../../src/content/presets'
import type { Setup } from '../../../src/content/setup'
import { workedExample } from '../../../src/content/workedExample'
import { PresetPicker } from '../../../src/view/setup/PresetPicker'
import { useOpenLater } from '../../../src/view/setup/useOpenLater'
import { en } from '../../../src/i18n/en'
import { showInLab } from './testLab'

test('says what is open and offers nine presets, each with a line about it', async () => {
  const { user } = showInLab(<PresetPicker />)
  const button = screen.getByRole('button', { name: 'Experiment: Worked example 2-3-1' })
  expect(button).toHaveTextContent('Worked example 2-3-1')
  await user.click(button)
  expect(screen.getByRole('menu', { name: 'Experiment' })).toBeVisible()
  const items = screen.getAllByRole('menuitemradio')
  expect(items).toHaveLength(9)
  expect(items[0]).toBeChecked()
  expect(items[0]).toHaveFocus()
  for (const item of items) expect(item).toHaveAccessibleDescription(/\.$/)
})

test.each(PRESET_IDS)('%s opens', async (id) => {
  const { lab, user } = showInLab(<PresetPicker />)
  await user.click(screen.getByRole('button'))
  await user.click(screen.getAllByRole('menuitemradio')[PRESET_IDS.indexOf(id)])
  await waitFor(() => expect(lab().openSetup).toHaveBeenCalledOnce())
  expect(lab().setup).toEqual(await makePreset[id]())
  expect(screen.queryByRole('menu')).toBeNull()
})

test('a file is called by its title, a changed setup by no name', () => {
  const { store } = showInLab(<PresetPicker />, { ...workedExample(), preset: null, title: 'Homework 3' })
  expect(screen.getByRole('button', { name: 'Experiment: Homework 3' })).toBeVisible()
  const { setup } = store.getState()
  store.setState({ setup: { ...setup, title: null } })
  return waitFor(() => expect(screen.getByRole('button', { name: 'Experiment: Own setup' })).toBeVisible())
})

test('of two wishes the last one counts, and one that fails is said', async () => {
  const wishes: { resolve: (setup: Setup) => void; reject: () => void }[] = []
  function Wish() {
    const openLater = useOpenLater()
    const wish = () => new Promise<Setup>((resolve, reject) => void wishes.push({ resolve, reject }))
    return <button onClick={() => openLater(wish)}>Wish</button>
  }
  const { lab, user } = showInLab(<Wish />)
  await user.click(screen.getByRole('button'))
  await user.click(screen.getByRole('button'))
  const [first, second] = [workedExample(), workedExample()]
  wishes[1].resolve(second)
  wishes[0].resolve(first)
  await waitFor(() => expect(lab().openSetup).toHaveBeenCalledOnce())
  expect(lab().setup).toBe(second)
  await user.click(screen.getByRole('button'))
  wishes[2].reject()
  await waitFor(() => expect(lab().tell).toHaveBeenCalledOnce())
  expect(lab().tell.mock.calls[0][0](en, 'en')).toContain('could not be loaded')
})
