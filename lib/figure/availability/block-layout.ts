/** Where the parts and wires of a block diagram go: what follows goes right, what stands by below. */

import type { Block } from "../../model/availability/block-diagram";

/** A part in its place; one block is 1 wide and 1 high, x grows to the right, y upwards. */
export interface PlacedPart {
  readonly name: string;
  readonly unavailability: number;
  readonly x: number;
  readonly y: number;
}

/** A wire from one point to another. */
export interface Wire {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

/** Words at a place where several wires end, such as `2 of 3`. */
export interface JoinLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/**
 * A diagram that is ready to be drawn, from (0, 0) to (`width`, `height`) without the
 * wires that enter and leave.
 */
export interface BlockLayout {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly PlacedPart[];
  readonly wires: readonly Wire[];
  readonly labels: readonly JoinLabel[];
}

/** Room for the place where wires part and meet. */
const fork = 0.3;
/** Length of the wires that enter and leave. */
const stub = 0.2;
/** Half of a box, in blocks: the rest is the space between boxes. */
export const halfBox = { x: 0.38, y: 0.32 } as const;

function sizeOf(block: Block): { readonly width: number; readonly height: number } {
  if (block.kind === "part") return { width: 1, height: 1 };
  const sizes = block.blocks.map(sizeOf);
  const widths = sizes.map(({ width }) => width);
  const heights = sizes.map(({ height }) => height);
  const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);
  return block.kind === "series"
    ? { width: sum(widths), height: Math.max(...heights) }
    : { width: Math.max(...widths) + 2 * fork, height: sum(heights) };
}

/** Places a diagram, with a wire that enters it on the left and one that leaves on the right. */
export function layOut(block: Block): BlockLayout {
  const { width, height } = sizeOf(block);
  const [parts, wires, labels]: [PlacedPart[], Wire[], JoinLabel[]] = [[], [], []];
  const wire = (x1: number, y1: number, x2: number, y2: number) => {
    if (x1 !== x2 || y1 !== y2) wires.push({ from: [x1, y1], to: [x2, y2] });
  };
  /** Places a block between two x on the height of a wire through its middle. */
  const place = (each: Block, left: number, right: number, y: number): void => {
    if (each.kind === "part") {
      const x = (left + right) / 2;
      parts.push({ name: each.name, unavailability: each.unavailability, x, y });
      wire(left, y, x - halfBox.x, y);
      wire(x + halfBox.x, y, right, y);
      return;
    }
    const own = sizeOf(each);
    const spare = (right - left - own.width) / 2;
    const [start, end] = [left + spare, right - spare];
    wire(left, y, start, y);
    wire(end, y, right, y);
    if (each.kind === "series") {
      let x = start;
      for (const next of each.blocks) {
        const { width: step } = sizeOf(next);
        place(next, x, x + step, y);
        x += step;
      }
      return;
    }
    let top = y + own.height / 2;
    const rows = each.blocks.map((next) => {
      const { height: step } = sizeOf(next);
      const row = top - step / 2;
      top -= step;
      place(next, start + fork, end - fork, row);
      wire(start + fork / 2, row, start + fork, row);
      wire(end - fork, row, end - fork / 2, row);
      return row;
    });
    for (const x of [start + fork / 2, end - fork / 2])
      wire(x, Math.max(...rows), x, Math.min(...rows));
    wire(start, y, start + fork / 2, y);
    wire(end - fork / 2, y, end, y);
    if (each.kind === "kOf") {
      const text = `${each.needed} of ${each.blocks.length}`;
      labels.push({ text, x: end - fork / 2, y: Math.max(...rows) });
    }
  };
  const middle = height / 2;
  wire(-stub, middle, 0, middle);
  place(block, 0, width, middle);
  wire(width, middle, width + stub, middle);
  return { width, height, parts, wires: joined(wires), labels };
}

/** Wires of which one goes on where another ends, as one: no seams in the picture. */
function joined(wires: readonly Wire[]): Wire[] {
  const near = (a: number, b: number) => Math.abs(a - b) < 1e-9;
  const level = ({ from, to }: Wire) => from[1] === to[1];
  const sorted = wires.filter(level).sort((a, b) => b.from[1] - a.from[1] || a.from[0] - b.from[0]);
  const whole: Wire[] = [];
  for (const wire of sorted) {
    const last = whole.at(-1);
    const goesOn = last && last.to[1] === wire.from[1] && near(last.to[0], wire.from[0]);
    if (goesOn) whole[whole.length - 1] = { from: last.from, to: wire.to };
    else whole.push(wire);
  }
  return [...whole, ...wires.filter((wire) => !level(wire))];
}
