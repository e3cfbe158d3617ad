/** Lengths, places and boxes of path data. */

import type * as PathTools from "svg-path-commander/util";
import { requirePackage } from "../../host/project";

let loaded: typeof PathTools | undefined;

/** Loaded with the first path that has a curve, or is asked for its length. */
const tools = () => (loaded ??= requirePackage<typeof PathTools>("svg-path-commander/util"));

const simple = /^[MLHVZ\d\s.,e+-]*$/;
const part = /([MLHVZ])([^MLHVZ]*)/g;

/** Box of a path; undefined for one that has no points. */
export function pathBounds(data: string) {
  if (!/\d/.test(data)) return undefined;
  return simple.test(data) ? straightBounds(data) : curvedBounds(data);
}

interface Sides {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function curvedBounds(data: string): Sides {
  const { x, y, x2, y2 } = tools().getPathBBox(data);
  return { left: x, top: y, right: x2, bottom: y2 };
}

/** Most paths are absolute lines: a curve of 100 000 points is measured without parsing it twice. */
function straightBounds(data: string): Sides {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  let [x, y] = [0, 0];
  const add = () => {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  };
  for (const [, command, list = ""] of data.matchAll(part)) {
    const numbers = list.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/g)?.map(Number) ?? [];
    if (command === "H") for (x of numbers) add();
    else if (command === "V") for (y of numbers) add();
    else {
      for (let i = 0; i + 1 < numbers.length; i += 2) {
        [x, y] = [numbers[i] ?? 0, numbers[i + 1] ?? 0];
        add();
      }
    }
  }
  return { left, top, right, bottom };
}

/** Length of a path (CSS pixels). */
export function pathLength(data: string): number {
  return /\d/.test(data) ? tools().getTotalLength(data) : 0;
}

/** The point that lies `length` along a path. */
export function pointOnPath(data: string, length: number): { x: number; y: number } {
  return /\d/.test(data) ? tools().getPointAtLength(data, length) : { x: 0, y: 0 };
}
