/** Who may import whom, and why: the table of the design. */

export interface House {
  /** Folders of src it may import, besides itself. */
  readonly folders: readonly string[]
  readonly packages: readonly string[]
  readonly why: string
}

const PAGE = 'React knows no numbers of its own: it shows what the store holds'

export const HOUSES: Readonly<Record<string, House>> = {
  core: {
    folders: [],
    packages: [],
    why: 'core is numbers only, a library that could be published by itself',
  },
  i18n: {
    folders: [],
    packages: [],
    why: 'i18n is words only, so that a translator needs to know nothing else',
  },
  content: {
    folders: ['core', 'i18n'],
    packages: [],
    why: 'content is data: it makes no decisions about training, files or the page',
  },
  trainer: {
    folders: ['core'],
    packages: [],
    why: 'trainer is core on one side and messages on the other; it runs in a worker, where there is no page',
  },
  planted: {
    folders: ['core', 'content', 'trainer'],
    packages: [],
    why: 'planted is training with a mistake in it, kept out of core so that core is right; it has a worker of its own',
  },
  interop: {
    folders: ['core', 'content'],
    packages: ['valibot'],
    why: 'interop turns files into setups and back, with no page and no state',
  },
  draw: {
    folders: ['core'],
    packages: ['d3', 'uqr'],
    why: 'draw computes pictures: it knows D3 and no React, no state and no words',
  },
  store: {
    folders: ['core', 'content', 'trainer', 'interop', 'i18n'],
    packages: ['zustand'],
    why: 'the store knows no React and no drawing, so that it can be tested without a page',
  },
  view: {
    folders: ['store', 'draw', 'content', 'i18n', 'core', 'planted'],
    packages: ['react', 'react-dom', 'zustand'],
    why: `${PAGE}; it never speaks to the trainer and never reads files (the store does both)`,
  },
}

/** What may be imported of a folder, where not all of it may be. */
export const NARROWED: Readonly<Record<string, { readonly allows: RegExp; readonly why: string }>> = {
  'store > trainer': {
    allows: /^src\/trainer\/(protocol|client)\.ts$/,
    why: 'the store speaks to the worker through its client and its protocol only',
  },
  'view > planted': {
    allows: /^src\/planted\/replay\.ts$/,
    why: 'the page asks what a mistake makes of the step on show; it never trains',
  },
  'store > i18n': {
    allows: /^src\/i18n\/messages\.ts$/,
    why: 'the store knows which languages there are, and no words',
  },
}

/** The one file that sees everything. */
export const ROOT = 'src/main.tsx'
