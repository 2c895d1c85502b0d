import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { workedExample } from '../../../src/content/workedExample'
import { NoticeBar } from '../../../src/view/shell/NoticeBar'
import { showDigits } from './showDigits'

test('a bar tells how much is there; what fails is said, and tried again by a button', async () => {
  const { lab, user } = showDigits(<NoticeBar />, workedExample())
  await lab.ready()
  expect(screen.queryByRole('progressbar')).toBeNull()
  let tries = 0
  let fail = () => {}
  const load = () =>
    lab.state.openLater((onProgress) => {
      tries++
      onProgress(tries === 1 ? 0.42 : 1)
      return new Promise((_, reject) => (fail = () => reject(new Error('offline'))))
    })
  const given = load()
  const bar = await screen.findByRole('progressbar', { name: 'Loading the digits' })
  expect(bar).toHaveAttribute('value', '42')
  expect(screen.getByText('42 %')).toBeVisible()
  fail()
  await given
  expect(await screen.findByRole('alert')).toHaveTextContent('could not be loaded')
  expect(screen.queryByRole('progressbar')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('progressbar')).toHaveAttribute('value', '100')
  expect(screen.queryByRole('alert')).toBeNull()
  expect(tries).toBe(2)
})
