/** Block diagrams to compare. */

import {
  type Block,
  inParallel,
  inSeries,
  kOf,
  part,
} from "../../model/availability/block-diagram";

const copies = (name: string, count: number, unavailability: number) =>
  Array.from({ length: count }, (_, i) => part(`${name} ${i + 1}`, unavailability));

const [a1, b1, a2, b2, cross] = ["A1", "B1", "A2", "B2", "cross link"].map((name) =>
  part(name, 0.1),
) as [Block, Block, Block, Block, Block];
const networkSwitch = part("switch", 0.0001);

/** Diagrams by name. */
export const architectures = {
  "web shop": inSeries(
    inParallel(...copies("web", 2, 0.01)),
    kOf(2, ...copies("app", 3, 0.02)),
    part("database", 0.001),
  ),
  "shared switch": inParallel(...copies("web", 2, 0.01).map((web) => inSeries(networkSwitch, web))),
  "doubled system": inParallel(inSeries(a1, b1), inSeries(a2, b2)),
  "doubled parts": inSeries(inParallel(a1, a2), inParallel(b1, b2)),
  "cross link": inParallel(
    inSeries(a1, b1),
    inSeries(a2, b2),
    inSeries(a1, cross, b2),
    inSeries(a2, cross, b1),
  ),
} as const satisfies Readonly<Record<string, Block>>;

/** Name of one of them. */
export type Architecture = keyof typeof architectures;
