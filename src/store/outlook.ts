/** How the person has arranged the page: which panels are shown, and what the edges and the neurons show. */

export const PANELS = [
  'lessons',
  'practice',
  'worked',
  'explain',
  'charts',
  'paths',
  'whatIf',
  'flow',
  'sees',
  'landscape',
  'compare',
  'glossary',
] as const
export type PanelId = (typeof PANELS)[number]

/** What the second lane of an edge, or a cell of a block, shows; `phase`: what the phase computes. */
export const EDGE_MODES = ['phase', 'weight', 'signal', 'error', 'gradient', 'update'] as const
export type EdgeMode = (typeof EDGE_MODES)[number]
/** How a magnitude becomes thickness or depth of colour. */
export const EDGE_SCALES = ['root', 'linear', 'logarithmic'] as const
export type EdgeScale = (typeof EDGE_SCALES)[number]
/** Whether the largest magnitude is looked for in each layer or in the whole network. */
export const EDGE_REACHES = ['network', 'layer'] as const
export type EdgeReach = (typeof EDGE_REACHES)[number]
/** What a neuron's circle shows; `running`: its map while training runs, its value otherwise. */
export const NODE_FACES = ['running', 'value', 'map'] as const
export type NodeFace = (typeof NODE_FACES)[number]

export interface Outlook {
  /** The panels beside the graph, in the order of `PANELS`; never empty. */
  readonly panels: readonly PanelId[]
  /** The one on show where there is room for one only. */
  readonly panel: PanelId
  /** The one that is spread over the graph. */
  readonly enlarged: PanelId | null
  readonly edgeMode: EdgeMode
  readonly edgeScale: EdgeScale
  readonly edgeReach: EdgeReach
  readonly nodeFace: NodeFace
}

export interface OutlookActions {
  /** Shows a panel, and turns to it. */
  showPanel(panel: PanelId): void
  /** The last one stays. */
  hidePanel(panel: PanelId): void
  enlarge(panel: PanelId | null): void
  setEdges(edges: Partial<Pick<Outlook, 'edgeMode' | 'edgeScale' | 'edgeReach'>>): void
  setNodeFace(nodeFace: NodeFace): void
}

export const USUAL_OUTLOOK: Outlook = {
  panels: ['explain', 'charts'],
  panel: 'explain',
  enlarged: null,
  edgeMode: 'phase',
  edgeScale: 'root',
  edgeReach: 'network',
  nodeFace: 'running',
}

/** A panel beside those that are there, and in front. */
export const withPanel = (panels: readonly PanelId[], panel: PanelId) => ({
  panels: PANELS.filter((each) => each === panel || panels.includes(each)),
  panel,
})

export function arranging(set: (change: Partial<Outlook>) => void, get: () => Outlook): OutlookActions {
  return {
    showPanel: (panel) => set(withPanel(get().panels, panel)),
    hidePanel: (hidden) => {
      const { panels, panel, enlarged } = get()
      const left = panels.filter((each) => each !== hidden)
      if (left.length === 0) return
      set({
        panels: left,
        panel: panel === hidden ? left[0] : panel,
        enlarged: enlarged === hidden ? null : enlarged,
      })
    },
    enlarge: (enlarged) => set({ enlarged }),
    setEdges: (edges) => set(edges),
    setNodeFace: (nodeFace) => set({ nodeFace }),
  }
}
