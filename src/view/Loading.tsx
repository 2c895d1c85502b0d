/** Around a part of the page that is loaded when it is needed: empty while it comes, a sentence if it does not. */
import { Component, Suspense, type ReactNode } from 'react'
import { useMessages } from './lab'

function NotLoaded() {
  return (
    <span className="not-loaded" role="alert">
      {useMessages().notices.notLoaded()}
    </span>
  )
}

class Fence extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? <NotLoaded /> : this.props.children
  }
}

export function Loading({ children }: { children: ReactNode }) {
  return (
    <Fence>
      <Suspense fallback={null}>{children}</Suspense>
    </Fence>
  )
}
