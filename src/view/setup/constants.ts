/** The numbers that go with a named setting, by their own names: Adam's β₁, a schedule's γ. */

type ConstantOf<T> = T extends unknown ? Exclude<keyof T, 'name'> : never

export function constantsOf<T extends { readonly name: string }>(
  setting: T,
): readonly (readonly [ConstantOf<T>, number])[] {
  const entries = Object.entries(setting).filter(([key]) => key !== 'name')
  return entries as unknown as readonly (readonly [ConstantOf<T>, number])[]
}
