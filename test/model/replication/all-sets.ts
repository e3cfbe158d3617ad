/** Sets of few things, one after the other: what enumerations go through. */

/** All sets of `size` of the numbers 0 … `count` - 1. */
export function setsOf(size: number, count: number): number[][] {
  return Array.from({ length: 2 ** count }, (_, bits) =>
    Array.from({ length: count }, (_, i) => i).filter((i) => (bits >> i) & 1),
  ).filter((set) => set.length === size);
}

export const share = <T>(all: readonly T[], holds: (each: T) => boolean) =>
  all.filter(holds).length / all.length;
