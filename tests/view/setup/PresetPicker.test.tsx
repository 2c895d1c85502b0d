import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { makePreset } from '../../../src/content/makePreset'
import { PRESET_IDS } from '../../../src/content/presets'
import { workedExample } from '../../../src/content/workedExample'
import { PresetPicker } from '../../../src/view/setup/PresetPicker'
import { showInLab } from './testLab'

test('says what is open and offers every preset, each with a line about it', async () => {
  const { user } = showInLab(<PresetPicker />)
  const button = screen.getByRole('button', { name: 'Experiment: Worked example 2-3-1' })
  expect(button).toHaveTextContent('Worked example 2-3-1')
  await user.click(button)
  expect(await screen.findByRole('menu', { name: 'Experiment' })).toBeVisible()
  const items = screen.getAllByRole('menuitemradio')
  expect(items).toHaveLength(PRESET_IDS.length)
  expect(items[0]).toBeChecked()
  await waitFor(() => expect(items[0]).toHaveFocus())
  for (const item of items) expect(item).toHaveAccessibleDescription(/\.$/)
})

test.each(PRESET_IDS)(
  '%s opens',
  async (id) => {
    const { lab, user } = showInLab(<PresetPicker />)
    await user.click(screen.getByRole('button'))
    const items = await screen.findAllByRole('menuitemradio')
    await user.click(items[PRESET_IDS.indexOf(id)])
    await waitFor(() => expect(lab().openSetup).toHaveBeenCalledOnce(), { timeout: 15_000 })
    const { data, ...setup } = await makePreset[id]()
    expect({ ...lab().setup, data: null }).toEqual({ ...setup, data: null })
    expect(lab().setup.data.id).toBe(data.id)
    expect(screen.queryByRole('menu')).toBeNull()
  },
  20_000,
)

test('a file is called by its title, a changed setup by no name', () => {
  const { store } = showInLab(<PresetPicker />, { ...workedExample(), preset: null, title: 'Homework 3' })
  expect(screen.getByRole('button', { name: 'Experiment: Homework 3' })).toBeVisible()
  const { setup } = store.getState()
  store.setState({ setup: { ...setup, title: null } })
  return waitFor(() => expect(screen.getByRole('button', { name: 'Experiment: Own setup' })).toBeVisible())
})
