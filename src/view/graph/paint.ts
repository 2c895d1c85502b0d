/** Writes to elements, and only where something changed. */
import type { Layout } from '../../draw/layout'

/** Sets or removes an attribute. */
export function setAttribute(element: Element | null, name: string, value: string | null): void {
  if (!element || element.getAttribute(name) === value) return
  if (value === null) element.removeAttribute(name)
  else element.setAttribute(name, value)
}

export function setText(element: Element | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text
}

export function setClass(element: Element | null, name: string): void {
  setAttribute(element, 'class', name)
}

/** A CSS transform, so that it can ease. */
export function setTransform(element: SVGElement | null, transform: string): void {
  if (element && element.style.transform !== transform) element.style.transform = transform
}

/** The class of a number in a circle: long ones are set smaller. */
export function valueClass(text: string, { detail, room }: Layout): string {
  const length = text.length + Number(room.narrow)
  if (detail === 'short' || length > 7) return 'node-value is-short'
  return room.narrow || length > 6 ? 'node-value is-tight' : 'node-value'
}
