import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Link,
  networkAvailability,
  networkUnavailability,
} from "../../../lib/model/availability/network";
import { sampleNetwork } from "../../../lib/scenario/availability";
import { downByEnumeration, expectClose } from "./all-states";

const linksOf = (text: string, unavailability: number): Link[] =>
  text.split(" ").map((each) => {
    const [from = "", to = ""] = each.split("-");
    return { from, to, unavailability };
  });
const bridge = (u: number) => linksOf("s-a s-b a-b a-t b-t", u);
const terminals = { source: "s", target: "t" };

/** Witness: joins the ends of working links until nothing changes. */
function reaches(links: readonly Link[], up: readonly boolean[], from: string, to: string) {
  const group = new Map<string, string>();
  const of = (place: string) => group.get(place) ?? place;
  for (let round = 0; round <= links.length; round += 1) {
    links.forEach((link, i) => {
      if (!up[i]) return;
      const least = [of(link.from), of(link.to)].sort()[0] ?? "";
      group.set(link.from, least).set(link.to, least);
    });
  }
  return of(from) === of(to);
}

const anyNetwork = fc.array(
  fc.record({
    from: fc.constantFrom("s", "t", "a", "b", "c", "d"),
    to: fc.constantFrom("s", "t", "a", "b", "c", "d"),
    unavailability: fc.constantFrom(0, 0.1, 0.5, 1e-3, 1e-12, 0.9, 1),
  }),
  { maxLength: 11 },
);

/** A square of places, joined to their neighbours. */
const grid = (size: number, unavailability: number) => {
  const links: Link[] = [];
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < size; j += 1) {
      if (i > 0) links.push({ from: `${i - 1} ${j}`, to: `${i} ${j}`, unavailability });
      if (j > 0) links.push({ from: `${i} ${j - 1}`, to: `${i} ${j}`, unavailability });
    }
  }
  return links;
};

describe("networkAvailability and networkUnavailability", () => {
  it.each([
    { p: 0.9, availability: 0.97848 },
    { p: 0.99, availability: 0.9997980498 },
    { p: 0.5, availability: 0.5 },
    { p: 1, availability: 1 },
    { p: 0, availability: 0 },
  ])("of the bridge at $p is 2p² + 2p³ - 5p⁴ + 2p⁵: $availability", ({ p, availability }) => {
    expect(networkAvailability(bridge(1 - p), terminals)).toBeCloseTo(availability, 10);
    expect(networkUnavailability(bridge(1 - p), terminals)).toBeCloseTo(1 - availability, 10);
    expect(2 * p ** 2 + 2 * p ** 3 - 5 * p ** 4 + 2 * p ** 5).toBeCloseTo(availability, 10);
  });

  it("keeps the digits of links that are down 1e-12 of the time", () => {
    // Two cuts of two links and two of three: 2 u² + 2 u³ - …
    expectClose(networkUnavailability(bridge(1e-12), terminals), 2e-24, 1e-11);
    const corners = { source: "0 0", target: "4 4" };
    expectClose(networkUnavailability(grid(5, 1e-12), corners), 2e-24, 1e-10);
  });

  it("agrees with all states of any network of up to 11 links", () => {
    fc.assert(
      fc.property(anyNetwork, (links) => {
        const down = downByEnumeration(
          links.map(({ unavailability }) => unavailability),
          (up) => reaches(links, up, "s", "t"),
        );
        const model = networkUnavailability(links, terminals);
        expect(Math.abs(model - down)).toBeLessThanOrEqual(1e-11 * down);
        expect(networkAvailability(links, terminals)).toBeCloseTo(1 - down, 12);
      }),
    );
  });

  it("agrees with a search through a network at random moments", () => {
    const samples = 20_000;
    const links = grid(4, 0.3);
    const corners = { source: "0 0", target: "3 3" };
    const { estimate } = sampleNetwork({ links, ...corners, samples, seed: 6 });
    const formula = networkUnavailability(links, corners);
    const error = Math.sqrt((formula * (1 - formula)) / samples);
    expect(Math.abs(estimate - formula)).toBeLessThanOrEqual(4 * error);
  });

  it("does not care which way round it is, in what order, or what else there is", () => {
    fc.assert(
      fc.property(anyNetwork, (links) => {
        const model = networkUnavailability(links, terminals);
        const back = { source: "t", target: "s" };
        const island = { from: "x", to: "y", unavailability: 0.5 };
        expectClose(networkUnavailability([...links].reverse(), back), model, 1e-11);
        expectClose(networkUnavailability([island, ...links], terminals), model, 1e-11);
      }),
    );
  });

  it("is all or nothing between a place and itself, and where there is no link", () => {
    expect(networkUnavailability([], { source: "s", target: "s" })).toBe(0);
    expect(networkAvailability(bridge(0.5), { source: "a", target: "a" })).toBe(1);
    expect(networkUnavailability([], terminals)).toBe(1);
    expect(networkUnavailability(bridge(0), { source: "s", target: "z" })).toBe(1);
    expect(networkAvailability(bridge(0), { source: "z", target: "s" })).toBe(0);
  });

  it("rejects a link that is down twice as long as there is time", () => {
    expect(() => networkUnavailability(bridge(2), terminals)).toThrow(
      new RangeError("links[0].unavailability must be in [0, 1], got 2"),
    );
  });
});
