/** Language, title and theme of the document follow the person's choice. */
import { useEffect } from 'react'
import { useLab, useMessages } from '../lab'

const DARK = '(prefers-color-scheme: dark)'

export function useDocument(): void {
  const messages = useMessages()
  const language = useLab((state) => state.language)
  const theme = useLab((state) => state.theme)
  const presenting = useLab((state) => state.presenting)
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    document.title = messages.shell.title
  }, [language, messages])
  useEffect(() => {
    const query = window.matchMedia(DARK)
    const apply = () => {
      const shown = theme === 'system' ? (query.matches ? 'dark' : 'light') : theme
      document.documentElement.dataset.theme = presenting ? 'presenter' : shown
    }
    apply()
    query.addEventListener('change', apply)
    return () => query.removeEventListener('change', apply)
  }, [theme, presenting])
}
