import { describe, expect, it } from "vitest";
import { type RandomStream, streams } from "../../../lib/core/random";
import { copiesOn } from "../../../lib/scenario/replication/copies";

const params = { items: 200, machines: 6, copies: 3 };
const random = (seed: number) => streams(seed) as Record<"placement" | "choices", RandomStream>;

/** How often each machine is named when an item is read many times. */
function holdersOf(item: number, copies: ReturnType<typeof copiesOn>, choices: RandomStream) {
  const counts = new Map<number, number>();
  for (let i = 0; i < 900; i += 1) {
    const machine = copies.holderOf(item, choices) ?? -1;
    counts.set(machine, (counts.get(machine) ?? 0) + 1);
  }
  return counts;
}

describe("copiesOn", () => {
  it("reads any of an item's different machines, each as often", () => {
    const { placement, choices } = random(1);
    const copies = copiesOn(params, placement);
    for (let item = 0; item < 20; item += 1) {
      const counts = holdersOf(item, copies, choices);
      expect(counts.size).toBe(3);
      // 900 reads, a third each: five standard deviations are 71.
      for (const count of counts.values()) expect(Math.abs(count - 300)).toBeLessThan(71);
    }
  });

  it("makes copies anew on other machines, never on lost ones or on one that has it", () => {
    const { placement, choices } = random(2);
    const copies = copiesOn(params, placement);
    copies.lose(2);
    const { short } = copies.state();
    expect(short).toBeGreaterThan(100);
    copies.rebuild(1000);
    expect(copies.state()).toEqual({ short: 0, lost: 0 });
    const all = new Set<number>();
    for (let item = 0; item < params.items; item += 1) {
      const counts = holdersOf(item, copies, choices);
      expect(counts.size).toBe(3);
      for (const machine of counts.keys()) all.add(machine);
    }
    expect(all.size).toBe(4);
  });

  it("reads nothing of an item without copies", () => {
    const { placement, choices } = random(3);
    const copies = copiesOn(params, placement);
    copies.lose(6);
    expect(copies.state()).toEqual({ short: 0, lost: 200 });
    expect(copies.holderOf(0, choices)).toBeUndefined();
  });
});
