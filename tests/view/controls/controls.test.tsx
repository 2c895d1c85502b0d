import { screen } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { Menu } from '../../../src/view/controls/Menu'
import { MenuButton } from '../../../src/view/controls/MenuButton'
import { parseNumber } from '../../../src/view/controls/numberText'
import { NumberField } from '../../../src/view/controls/NumberField'
import { Popover } from '../../../src/view/controls/Popover'
import { Segmented } from '../../../src/view/controls/Segmented'
import { showInLab } from '../setup/testLab'

const page = (
  <>
    <Popover name="Speed: fast" title="Speed" label="fast" className="word">
      <label>
        <input type="checkbox" /> Limit
      </label>
    </Popover>
    <button type="button">Elsewhere</button>
  </>
)
const trigger = () => screen.getByRole('button', { name: 'Speed: fast' })

describe('Popover', () => {
  test('opens a dialog of its button, moves the focus in, and Escape gives it back', async () => {
    const { user } = showInLab(page)
    expect(trigger()).toHaveAttribute('aria-expanded', 'false')
    await user.click(trigger())
    const dialog = screen.getByRole('dialog', { name: 'Speed' })
    expect(trigger()).toHaveAttribute('aria-expanded', 'true')
    expect(trigger()).toHaveAttribute('aria-controls', dialog.id)
    expect(screen.getByRole('checkbox')).toHaveFocus()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(trigger()).toHaveFocus()
  })

  test('closes when its button, another place or the focus elsewhere is chosen', async () => {
    const { user } = showInLab(page)
    await user.click(trigger())
    await user.click(trigger())
    expect(screen.queryByRole('dialog')).toBeNull()
    await user.click(trigger())
    await user.click(screen.getByRole('button', { name: 'Elsewhere' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    await user.click(trigger())
    await user.tab()
    await user.tab()
    expect(screen.getByRole('button', { name: 'Elsewhere' })).toHaveFocus()
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('keeps its keys from the page, but not the shortcuts', async () => {
    const { user } = showInLab(page)
    const heard = vi.fn()
    const listen = (event: KeyboardEvent) => heard(event.key)
    window.addEventListener('keydown', listen)
    await user.click(trigger())
    await user.keyboard('{ArrowRight}r?')
    expect(heard).not.toHaveBeenCalled()
    await user.keyboard('{Control>}z{/Control}')
    expect(heard).toHaveBeenCalledWith('z')
    window.removeEventListener('keydown', listen)
  })

  test('stands below its button and inside the window', async () => {
    const box = vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect')
    box.mockReturnValue({ left: 1000, top: 20, bottom: 50 } as DOMRect)
    const width = vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(300)
    const { user } = showInLab(page)
    await user.click(trigger())
    const { style } = screen.getByRole('dialog')
    expect(style.getPropertyValue('--panel-left')).toBe(`${window.innerWidth - 308}px`)
    expect(style.getPropertyValue('--panel-top')).toBe('56px')
    box.mockReturnValue({
      left: -20,
      top: window.innerHeight - 40,
      bottom: window.innerHeight - 10,
    } as DOMRect)
    window.dispatchEvent(new Event('resize'))
    expect(style.getPropertyValue('--panel-left')).toBe('8px')
    expect(style.getPropertyValue('--panel-top')).toBe('auto')
    expect(style.getPropertyValue('--panel-bottom')).toBe('46px')
    width.mockRestore()
  })
})

test('a menu that is still on its way is given up by Escape', async () => {
  const { user } = showInLab(<MenuButton name="Letter" label="Letter" renderMenu={() => <p>Soon</p>} />)
  await user.click(screen.getByRole('button', { name: 'Letter' }))
  expect(screen.getByText('Soon')).toBeVisible()
  await user.keyboard('{Escape}')
  expect(screen.queryByText('Soon')).toBeNull()
})

test('Menu moves by arrows, ends and letters', async () => {
  const onChoose = vi.fn()
  const items = (['alpha', 'beta', 'gamma'] as const).map((id) => ({ id, title: id, about: `About ${id}.` }))
  const { user } = showInLab(
    <MenuButton
      name="Letter: beta"
      label="beta"
      renderMenu={(floating) => (
        <Menu floating={floating} title="Letters" items={items} current="beta" onChoose={onChoose} />
      )}
    />,
  )
  const item = (name: string) => screen.getByRole('menuitemradio', { name })
  await user.click(screen.getByRole('button', { name: 'Letter: beta' }))
  expect(item('beta')).toHaveFocus()
  await user.keyboard('{ArrowDown}')
  expect(item('gamma')).toHaveFocus()
  await user.keyboard('{ArrowDown}')
  expect(item('alpha')).toHaveFocus()
  await user.keyboard('{ArrowUp}')
  expect(item('gamma')).toHaveFocus()
  await user.keyboard('{Home}')
  expect(item('alpha')).toHaveFocus()
  await user.keyboard('{End}')
  expect(item('gamma')).toHaveFocus()
  await user.keyboard('b')
  expect(item('beta')).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(onChoose).toHaveBeenCalledWith('beta')
  expect(screen.queryByRole('menu')).toBeNull()
  expect(screen.getByRole('button')).toHaveFocus()
})

test('Segmented is a radio group with one choice', async () => {
  const onChange = vi.fn()
  const { user } = showInLab(
    <Segmented label="Digits" value={4} options={[3, 4, 6]} nameOf={String} onChange={onChange} />,
  )
  expect(screen.getByRole('group', { name: 'Digits' })).toBeVisible()
  expect(screen.getByRole('radio', { name: '4' })).toBeChecked()
  await user.click(screen.getByRole('radio', { name: '6' }))
  expect(onChange).toHaveBeenCalledWith(6)
})

describe('NumberField', () => {
  function Field({ onCommit }: { onCommit: (value: number) => void }) {
    const [value, setValue] = useState(1)
    return (
      <>
        <NumberField
          label="Width"
          value={value}
          check={(number) => (number > 9 ? 'Too wide.' : null)}
          onCommit={(number) => {
            setValue(number)
            onCommit(number)
          }}
        />
        <button type="button" onClick={() => setValue(5)}>
          Five
        </button>
      </>
    )
  }
  const field = () => screen.getByRole('textbox', { name: 'Width' })

  test('commits on Enter and on leaving, but not while it is typed', async () => {
    const onCommit = vi.fn()
    const { user } = showInLab(<Field onCommit={onCommit} />)
    await user.clear(field())
    await user.type(field(), '2')
    expect(onCommit).not.toHaveBeenCalled()
    await user.keyboard('{Enter}')
    expect(onCommit).toHaveBeenLastCalledWith(2)
    await user.clear(field())
    await user.type(field(), '3')
    await user.tab()
    expect(onCommit).toHaveBeenLastCalledWith(3)
    await user.type(field(), '{Enter}')
    expect(onCommit).toHaveBeenCalledTimes(2)
  })

  test('says what is wrong while it is typed; Escape takes it back; a value from elsewhere replaces it', async () => {
    const { user } = showInLab(<Field onCommit={() => {}} />)
    await user.type(field(), '0')
    expect(screen.getByRole('alert')).toHaveTextContent('Too wide.')
    await user.keyboard('{Escape}')
    expect(field()).toHaveValue('1')
    expect(screen.queryByRole('alert')).toBeNull()
    await user.type(field(), '0')
    await user.click(screen.getByRole('button', { name: 'Five' }))
    expect(field()).toHaveValue('5')
  })
})

test('numbers as people type them', () => {
  for (const [text, value] of [
    ['0.5', 0.5],
    ['.5', 0.5],
    ['5.', 5],
    ['1e-3', 0.001],
    ['−2', -2],
    ['+3', 3],
    [' 4 ', 4],
    ['１．５', 1.5],
    ['0,25', 0.25],
    ['2.5E−3', 0.0025],
    ['2.5·10⁻³', 0.0025],
    ['1/4', 0.25],
    ['−1⁄8', -0.125],
    ['1 / 0,5', 2],
  ] as const) {
    expect(parseNumber(text).value).toBe(value)
  }
  for (const text of ['abc', '1,234.5', '1/0', '1/2/3', '0x10', 'Infinity', 'NaN', '--1', 'e5', '.']) {
    expect(parseNumber(text).problem).toBe('notANumber')
  }
  expect(parseNumber('  ').problem).toBe('empty')
  expect(parseNumber('-1e999').problem).toBe('tooLarge')
})
