import { describe, expect, it } from 'vitest'
import { keepPreferences, readPreferences } from '../../src/store/preferences'
import { USUAL_OUTLOOK } from '../../src/store/outlook'
import { open } from './labs'

const storageOf = (text: string) => ({ getItem: () => text, setItem: () => {} })

describe('the panels beside the graph', () => {
  it('are shown in an order of their own, and the last one shown is turned to', async () => {
    const lab = await open()
    lab.state.showPanel('landscape')
    lab.state.showPanel('paths')
    expect(lab.state.panels).toEqual(['explain', 'charts', 'paths', 'landscape'])
    expect(lab.state.panel).toBe('paths')
  })

  it('give place to another when the one on show is hidden, and one of them always stays', async () => {
    const lab = await open()
    lab.state.showPanel('flow')
    lab.state.enlarge('flow')
    lab.state.hidePanel('flow')
    expect(lab.state).toMatchObject({ panels: ['explain', 'charts'], panel: 'explain', enlarged: null })
    lab.state.hidePanel('explain')
    lab.state.hidePanel('charts')
    expect(lab.state).toMatchObject({ panels: ['charts'], panel: 'charts' })
  })

  it('are remembered, with what the edges show; what is enlarged is not', async () => {
    const lab = await open()
    lab.state.showPanel('whatIf')
    lab.state.enlarge('whatIf')
    lab.state.setEdges({ edgeMode: 'gradient', edgeScale: 'logarithmic' })
    lab.state.setNodeFace('map')
    const text = lab.kept.get('backstep')!
    const read = readPreferences(storageOf(text), ['en'])
    expect(read).toMatchObject({
      panels: ['explain', 'charts', 'whatIf'],
      panel: 'whatIf',
      edgeMode: 'gradient',
      edgeScale: 'logarithmic',
      edgeReach: 'network',
      nodeFace: 'map',
    })
    expect(text).not.toContain('enlarged')
  })

  it.each(['{}', '{"panels":"all","panel":3}', '{"panels":["nowhere"],"edgeMode":"x"}', 'not JSON'])(
    'are the usual ones where %s was kept',
    (text) => {
      const { enlarged, ...usual } = USUAL_OUTLOOK
      expect(enlarged).toBeNull()
      expect(readPreferences(storageOf(text), ['en'])).toMatchObject(usual)
    },
  )

  it('turn to one that is shown', () => {
    const read = readPreferences(storageOf('{"panels":["charts","flow"],"panel":"explain"}'), ['en'])
    expect(read).toMatchObject({ panels: ['charts', 'flow'], panel: 'charts' })
  })

  it('survive a storage that is full', () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new Error('full')
      },
    }
    const preferences = readPreferences(full, ['zh-CN'])
    expect(() => keepPreferences(full, preferences, {})).not.toThrow()
    expect(preferences.language).toBe('zh')
  })
})
