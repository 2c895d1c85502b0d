/** The words of an explanation: its own, which come with it, and the names of things. */
import { useMemo } from 'react'
import { later } from '../../i18n/later'
import type { LaterMessages, Messages } from '../../i18n/messages'
import type { LabState } from '../../store/labState'
import { useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'

export interface Words {
  readonly inspector: LaterMessages['inspector']
  readonly terms: Messages['terms']
}

export function wordsOf({ messages, language }: LabState): Words {
  return { inspector: later[language].inspector, terms: messages.terms }
}

export function useWords(): Words {
  const { terms } = useMessages()
  const { inspector } = useLaterMessages()
  return useMemo(() => ({ inspector, terms }), [inspector, terms])
}
