/** The composition root: connects trainer, store and page. The one file that sees everything. */
import './view/tokens.css'
import './view/base.css'
import { StrictMode, startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { workedExample } from './content/workedExample'
import type { Language, Messages } from './i18n/messages'
import { createLab } from './store/createLab'
import type { Keep } from './store/keep'
import { readPreferences } from './store/preferences'
import type { LabWorld } from './store/world'
import { createTrainerClient } from './trainer/client'
import { App } from './view/App'
import { LabProvider } from './view/lab'
import { Loading } from './view/Loading'

const loadMessages = async (language: Language): Promise<Messages> =>
  language === 'en' ? (await import('./i18n/en')).en : (await import('./i18n/zh')).zh

function storage(): Keep {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

const embedded = new URLSearchParams(location.search).has('embed')
/** In somebody else's page nothing is kept. */
const keep = embedded ? null : storage()
const world: LabWorld = {
  connect: (onDeath) =>
    createTrainerClient(
      (planted) =>
        planted
          ? new Worker(new URL('./planted/worker.ts', import.meta.url), { type: 'module', name: 'trainer' })
          : new Worker(new URL('./trainer/worker.ts', import.meta.url), { type: 'module', name: 'trainer' }),
      onDeath,
    ),
  frame: () => new Promise((resolve) => requestAnimationFrame(() => resolve())),
  now: () => performance.now(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  loadMessages,
  loadLater: async () => (await import('./i18n/later')).later,
  drawSeed: () => crypto.getRandomValues(new Uint16Array(1))[0],
  keep,
}

const preferences = readPreferences(keep, navigator.languages)
const page = async () => (embedded ? (await import('./view/embed/EmbeddedApp')).EmbeddedApp : App)
void Promise.all([loadMessages(preferences.language), page()]).then(([messages, Page]) => {
  const store = createLab(world, workedExample(), preferences, messages)
  const root = createRoot(document.getElementById('root')!)
  // In slices: at once, the first screen would hold the page for a tenth of a second.
  startTransition(() =>
    root.render(
      <StrictMode>
        <LabProvider store={store}>
          <Loading>
            <Page />
          </Loading>
        </LabProvider>
      </StrictMode>,
    ),
  )
  const openLink = () => {
    if (location.hash)
      void store
        .getState()
        .linking()
        .then((links) => links?.open(location.hash))
  }
  addEventListener('hashchange', openLink)
  openLink()
})
