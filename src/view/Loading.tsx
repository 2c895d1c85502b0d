/** Around a part of the page that is loaded when it is needed: a sentence, and a way to go on, where it fails. */
import { Component, lazy, Suspense, useEffect, type ComponentType, type ReactNode } from 'react'
import type { Setup } from '../content/setup'
import { useLab, useMessages } from './lab'

/** A part of the page did not come; `forget` lets it be asked for again. */
class NotLoaded extends Error {
  constructor(readonly forget: () => void) {
    super()
  }
}

/** The bundler asks for a style sheet once only: those that did not come are asked for again with the next part. */
const lost = new Set<Element>()
addEventListener('error', ({ target }) => target instanceof HTMLLinkElement && lost.add(target), true)

function askForLost() {
  for (const link of lost) link.replaceWith(link.cloneNode())
  lost.clear()
}

/** A component of a module that is loaded when it is first rendered, and anew after that failed; to be rendered within `Loading`. */
export function laterPart<N extends string, P extends object>(
  load: () => Promise<Readonly<Record<N, ComponentType<P>>>>,
  name: N,
): ComponentType<P> {
  let Loaded: ComponentType<P> | null = null
  const ask = async (): Promise<{ default: ComponentType<P> }> => {
    askForLost()
    try {
      return { default: (await load())[name] }
    } catch {
      throw new NotLoaded(() => (Loaded = null))
    }
  }
  return function Part(props: P) {
    Loaded ??= lazy(ask)
    return <Loaded {...props} />
  }
}

interface FailedProps {
  readonly error: Error
  readonly onRetry: () => void
}

function Failed({ error, onRetry }: FailedProps) {
  const { notices } = useMessages()
  // A panel that was placed for what did not come has to hold the sentence.
  useEffect(() => void dispatchEvent(new Event('resize')), [])
  return (
    <span className="not-loaded" role="alert">
      {error instanceof NotLoaded ? notices.notLoaded() : notices.notShown}{' '}
      <button type="button" className="text-button" onClick={onRetry}>
        {notices.retry}
      </button>
    </span>
  )
}

interface FenceProps {
  readonly setup: Setup
  readonly children: ReactNode
}

interface FenceState {
  readonly setup: Setup | null
  readonly error: Error | null
}

/** What failed with one setup may well do with the next. */
class Fence extends Component<FenceProps, FenceState> {
  override state: FenceState = { setup: null, error: null }

  static getDerivedStateFromProps({ setup }: FenceProps, state: FenceState): FenceState {
    return state.setup === setup ? state : { setup, error: null }
  }

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override componentDidCatch(error: Error) {
    if (error instanceof NotLoaded) error.forget()
  }

  readonly #retry = () => this.setState({ error: null })

  override render() {
    const { error } = this.state
    return error ? <Failed error={error} onRetry={this.#retry} /> : this.props.children
  }
}

interface LoadingProps {
  /** What stands there meanwhile. */
  readonly wait?: ReactNode
  readonly children: ReactNode
}

export function Loading({ wait = null, children }: LoadingProps) {
  return (
    <Fence setup={useLab((state) => state.setup)}>
      <Suspense fallback={wait}>{children}</Suspense>
    </Fence>
  )
}
