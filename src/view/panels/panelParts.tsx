/** What stands in each panel, loaded when it is first shown. */
import { lazy, type ComponentType } from 'react'
import type { PanelId } from '../../store/outlook'
import { Explanation } from '../shell/Explanation'

export const PANEL_PARTS: Readonly<Record<PanelId, ComponentType>> = {
  explain: Explanation,
  charts: lazy(async () => ({ default: (await import('../charts/ChartsPanel')).ChartsPanel })),
  paths: lazy(async () => ({ default: (await import('../paths/PathsPanel')).PathsPanel })),
  whatIf: lazy(async () => ({ default: (await import('../whatIf/WhatIfPanel')).WhatIfPanel })),
  flow: lazy(async () => ({ default: (await import('../flow/FlowPanel')).FlowPanel })),
  sees: lazy(async () => ({ default: (await import('../sees/SeesPanel')).SeesPanel })),
  landscape: lazy(async () => ({ default: (await import('../landscape/LandscapePanel')).LandscapePanel })),
  compare: lazy(async () => ({ default: (await import('../compare/ComparePanel')).ComparePanel })),
}
