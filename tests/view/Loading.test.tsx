import { act, screen } from '@testing-library/react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { makePreset } from '../../src/content/makePreset'
import { Popover } from '../../src/view/controls/Popover'
import { useLab } from '../../src/view/lab'
import { laterPart, Loading } from '../../src/view/Loading'
import { showInLab } from './setup/testLab'

// React says what a fence has caught.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}))

/** A part that comes only from the time when the connection is there. */
function partOf(text: string) {
  let online = false
  const Part = laterPart(async () => {
    if (!online) throw new Error('offline')
    return { Text: () => <p>{text}</p> }
  }, 'Text')
  return { Part, connect: () => (online = true) }
}

const retry = () => screen.getByRole('button', { name: 'Try again' })

describe('a part that could not be loaded', () => {
  test('says so, and comes when it is tried again', async () => {
    const { Part, connect } = partOf('Here')
    const { user } = showInLab(
      <Loading>
        <Part />
      </Loading>,
    )
    expect(await screen.findByRole('alert')).toHaveTextContent('could not be loaded')
    await user.click(retry())
    expect(await screen.findByRole('alert')).toBeVisible()
    connect()
    await user.click(retry())
    expect(await screen.findByText('Here')).toBeVisible()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('leaves the page as it was when it stands in a panel, and comes when that is opened again', async () => {
    const { Part, connect } = partOf('Choices')
    const { user } = showInLab(
      <>
        <Popover name="Share" label="Share">
          <Part />
        </Popover>
        <p>The page</p>
      </>,
    )
    await user.click(screen.getByRole('button', { name: 'Share' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('could not be loaded')
    expect(screen.getByText('The page')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Close' }))
    connect()
    await user.click(screen.getByRole('button', { name: 'Share' }))
    expect(await screen.findByText('Choices')).toBeVisible()
  })
})

test('a part that fails does not blame the connection, and has another chance with the next setup', async () => {
  const OnlyMazur = () => {
    if (useLab(({ setup }) => setup.preset) !== 'mazur') throw new Error('broken')
    return <p>Mazur</p>
  }
  const { lab } = showInLab(
    <Loading>
      <OnlyMazur />
    </Loading>,
  )
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('This part of the page failed.')
  expect(alert).not.toHaveTextContent('connection')
  const mazur = await makePreset.mazur()
  await act(async () => lab().openSetup(mazur))
  expect(await screen.findByText('Mazur')).toBeVisible()
})
