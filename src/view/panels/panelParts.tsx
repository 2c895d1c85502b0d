/** What stands in the panels, loaded when they are first shown. */
import { lazy, type ComponentType } from 'react'
import type { PanelId } from '../../store/outlook'

/** All but the explanation. */
export type OtherPanelId = Exclude<PanelId, 'explain'>

export const PANEL_PARTS: Readonly<Record<OtherPanelId, ComponentType>> = {
  lessons: lazy(async () => ({ default: (await import('../lessons/LessonsPanel')).LessonsPanel })),
  practice: lazy(async () => ({ default: (await import('../practice/PracticePanel')).PracticePanel })),
  worked: lazy(async () => ({ default: (await import('../worked/WorkedPanel')).WorkedPanel })),
  charts: lazy(async () => ({ default: (await import('../charts/ChartsPanel')).ChartsPanel })),
  paths: lazy(async () => ({ default: (await import('../paths/PathsPanel')).PathsPanel })),
  whatIf: lazy(async () => ({ default: (await import('../whatIf/WhatIfPanel')).WhatIfPanel })),
  flow: lazy(async () => ({ default: (await import('../flow/FlowPanel')).FlowPanel })),
  sees: lazy(async () => ({ default: (await import('../sees/SeesPanel')).SeesPanel })),
  landscape: lazy(async () => ({ default: (await import('../landscape/LandscapePanel')).LandscapePanel })),
  compare: lazy(async () => ({ default: (await import('../compare/ComparePanel')).ComparePanel })),
  glossary: lazy(async () => ({ default: (await import('../glossary/GlossaryPanel')).GlossaryPanel })),
}
