/** What the titles of figures of nines and structures claim, checked against what they draw. */

import { expect } from "vitest";
import { number } from "../../../lib/core/option";
import { parseQuantity } from "../../../lib/core/quantity";
import { type Architecture, architectures } from "../../../lib/figure/availability/architectures";
import { downOf, isUp, partsIn } from "../../model/availability/block-diagram/blocks";
import { type Claims, at, expectShown, numbersIn } from "../claim";

const time = number({ default: 1, unit: "s", label: "time" });
const words = "one two three four five six seven eight nine".split(" ");

/** Times that a pattern finds in a title. */
function timesIn(title: string, pattern: RegExp): number[] {
  const found = (pattern.exec(title) ?? []).slice(1);
  return found.map((text) => parseQuantity("time", text.replace(/\s/g, ""), time));
}

export const structureClaims: Claims = {
  "block-diagram"({ title, traces, options }) {
    const block = architectures[options["architecture"] as Architecture];
    const names = [...partsIn(block).keys()];
    const single = names.filter(
      (name) => !isUp(block, new Set(names.filter((each) => each !== name))),
    );
    const [up = NaN] = numbersIn(title, /^Up ([\d.]+)% of the time/);
    const down = downOf(block);
    expect(Math.abs(1 - up / 100 - down)).toBeLessThanOrEqual(0.005 * down);
    const [, name = "", share = ""] =
      /: (.+), a single point of failure, causes ([\d.]+)%/.exec(title) ?? [];
    if (name === "") {
      expect(title).toMatch(/no part by itself takes the system down$/);
      expect(single).toEqual([]);
    } else {
      expect(single).toContain(name);
      expectShown(Number(share), 100 * (1 - downOf(block, { [name]: 0 }) / down));
    }
    expect(traces.flatMap(({ x }) => x).length).toBeGreaterThanOrEqual(names.length);
  },

  chain({ title, traces, options }) {
    const nines = options["nines"] as number[];
    const { x, y } = traces[Math.floor(nines.length / 2)] ?? { x: [], y: [] };
    const [parts, each = NaN, left = NaN, up = NaN] = numbersIn(
      title,
      /^(\d+) parts with ([\d.]+) nines each: their chain has ([\d.e-]+) and is up ([\d.e-]+)% /,
    );
    expect(parts).toBe(at(x, -1));
    const down = 1 - (1 - 10 ** -each) ** (parts ?? NaN);
    expect(Math.abs(at(y, -1) / 100 - (1 - down))).toBeLessThan(1e-9);
    expectShown(up, at(y, -1));
    expectShown(left, -Math.log10(down));
  },

  downtime({ title, traces, options }) {
    const most = options["mostNines"] as number;
    const { x = [], y = [] } = traces[0] ?? {};
    const pattern = new RegExp(
      `ten: two leave (.+) in a ${String(options["calendar"])}, ${String(words[most - 1])} (.+)$`,
    );
    const shown = timesIn(title, pattern);
    expect([at(x, 1), at(x, -1)]).toEqual([2, most]);
    [at(y, 1), at(y, -1)].forEach((drawn, i) => {
      expect(Math.abs((shown[i] ?? NaN) / drawn - 1)).toBeLessThanOrEqual(0.005);
    });
    y.slice(1).forEach((each, i) => expect(at(y, i) / each).toBeCloseTo(10, 9));
  },

  "k-of-n"({ title, traces, options }) {
    const [needed = NaN, parts, even = NaN] = numbersIn(
      title,
      /^(\d+) of (\d+) beats a single part only if that is up more than ([\d.]+) % /,
    );
    expect(parts).toBe(options["parts"]);
    const { x, y } = traces[needed - 1] ?? { x: [], y: [] };
    x.forEach((own, i) => {
      if (own <= even - 0.1) expect(at(y, i)).toBeLessThanOrEqual(own);
      if (own > even && own < 100) expect(at(y, i)).toBeGreaterThan(own);
    });
  },
};
