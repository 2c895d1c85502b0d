/** Letters and functions as LaTeX calls them. */
import type { FunctionName, Letter } from '../../core/explain/expression'

export const LATEX_LETTERS: Readonly<Record<Letter, string>> = {
  N: 'N',
  n: 'n',
  ℓ: '\\ell',
  δH: '\\delta_H',
  m: 'm',
  t: 't',
  p: 'p',
  η: '\\eta',
  η0: '\\eta_0',
  ηmin: '\\eta_{\\min}',
  γ: '\\gamma',
  k: 'k',
  T: 'T',
  S: 'S',
  K: 'K',
  g: 'g',
  norm: '\\lVert g \\rVert',
  c: 'c',
  λ: '\\lambda',
  λ1: '\\lambda_1',
  λ2: '\\lambda_2',
  v: 'v',
  s: 's',
  mHat: '\\hat{m}',
  vHat: '\\hat{v}',
  μ: '\\mu',
  ρ: '\\rho',
  β1: '\\beta_1',
  β2: '\\beta_2',
  ε: '\\varepsilon',
}

/** Those that are written around what they are of are in `LATEX_AROUND`. */
export const LATEX_FUNCTIONS: Readonly<Record<Exclude<FunctionName, 'abs' | 'floor' | 'sqrt'>, string>> = {
  linear: 'f',
  relu: '\\operatorname{ReLU}',
  'leaky-relu': '\\operatorname{LReLU}',
  sigmoid: '\\sigma',
  tanh: '\\tanh',
  elu: '\\operatorname{ELU}',
  gelu: '\\operatorname{GELU}',
  'gelu-tanh': '\\operatorname{GELU}',
  softplus: '\\operatorname{softplus}',
  silu: '\\operatorname{SiLU}',
  max: '\\max',
  min: '\\min',
  ln: '\\ln',
  sign: '\\operatorname{sgn}',
  cos: '\\cos',
  cdf: '\\Phi',
  density: '\\varphi',
  huber: 'H',
}

export const LATEX_AROUND = {
  abs: ['\\lvert ', ' \\rvert'],
  floor: ['\\lfloor ', ' \\rfloor'],
} as const
