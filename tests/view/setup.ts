/** What jsdom lacks and components need, and a rule: a component test that logs an error has failed. */
import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'

// Parts of the page are loaded when they are wanted; on a busy machine that takes its time.
configure({ asyncUtilTimeout: 15_000 })

let errors: unknown[][] = []

beforeEach(() => {
  errors = []
  vi.spyOn(console, 'error').mockImplementation((...words: unknown[]) => void errors.push(words))
})

afterEach(() => {
  cleanup()
  const logged = errors.map((words) => words.map(String).join(' '))
  vi.restoreAllMocks()
  if (logged.length > 0) throw new Error(`console.error was called:\n${logged.join('\n')}`)
})

class NoResizes implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

class NoIntersections implements IntersectionObserver {
  readonly root = null
  readonly rootMargin = ''
  readonly scrollMargin = ''
  readonly thresholds = []
  observe() {}
  unobserve() {}
  disconnect() {}
  takeRecords() {
    return []
  }
}

const noMatch = (media: string): MediaQueryList =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener() {},
    removeListener() {},
  })

const lacking = {
  window: { ResizeObserver: NoResizes, IntersectionObserver: NoIntersections, matchMedia: noMatch },
  element: {
    setPointerCapture() {},
    releasePointerCapture() {},
    hasPointerCapture: () => false,
    scrollIntoView() {},
  },
  dialog: {
    showModal(this: HTMLDialogElement) {
      this.open = true
    },
    close(this: HTMLDialogElement) {
      this.open = false
      this.dispatchEvent(new Event('close'))
    },
  },
}

Object.assign(window, lacking.window)
Object.assign(Element.prototype, lacking.element)
Object.assign(HTMLDialogElement.prototype, lacking.dialog)
Object.defineProperty(document, 'fonts', { value: new EventTarget() })
HTMLCanvasElement.prototype.getContext = () => null
