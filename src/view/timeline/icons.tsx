/** The transport's signs. */
export function Icon({ d }: { d: string }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <path d={d} fill="currentColor" />
    </svg>
  )
}

export const ICONS = {
  back: 'M12 2v10L5 7zM2 2h2v10H2z',
  next: 'M2 2l7 5-7 5zM10 2h2v10h-2z',
  play: 'M3 1.5L12 7 3 12.5z',
  pause: 'M3 2h3v10H3zM8 2h3v10H8z',
  first: 'M2 2h1.6v10H2zM8 2v10L4.2 7zM12.6 2v10L8.8 7z',
  last: 'M10.4 2H12v10h-1.6zM6 2v10l3.8-5zM1.4 2v10l3.8-5z',
} as const
