/** What stands in the panels, loaded when they are first shown. */
import type { ComponentType } from 'react'
import type { PanelId } from '../../store/outlook'
import { laterPart } from '../Loading'

/** All but the explanation. */
export type OtherPanelId = Exclude<PanelId, 'explain'>

export const PANEL_PARTS: Readonly<Record<OtherPanelId, ComponentType>> = {
  lessons: laterPart(() => import('../lessons/LessonsPanel'), 'LessonsPanel'),
  practice: laterPart(() => import('../practice/PracticePanel'), 'PracticePanel'),
  worked: laterPart(() => import('../worked/WorkedPanel'), 'WorkedPanel'),
  charts: laterPart(() => import('../charts/ChartsPanel'), 'ChartsPanel'),
  paths: laterPart(() => import('../paths/PathsPanel'), 'PathsPanel'),
  whatIf: laterPart(() => import('../whatIf/WhatIfPanel'), 'WhatIfPanel'),
  flow: laterPart(() => import('../flow/FlowPanel'), 'FlowPanel'),
  sees: laterPart(() => import('../sees/SeesPanel'), 'SeesPanel'),
  landscape: laterPart(() => import('../landscape/LandscapePanel'), 'LandscapePanel'),
  compare: laterPart(() => import('../compare/ComparePanel'), 'ComparePanel'),
  glossary: laterPart(() => import('../glossary/GlossaryPanel'), 'GlossaryPanel'),
}
