import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cloudRegions } from "../../../lib/dataset/generated/cloud-regions";
import { bestRegions, regionFloors } from "../../../lib/model/latency/best-regions";
import { greatCircleDistance, roundTripFloor } from "../../../lib/model/latency/geography";

const route = { routeFactor: 1, speed: 2e8 };
const regions = [
  { name: "Paris", latitude: 48.86, longitude: 2.35 },
  { name: "Tokyo", latitude: 35.68, longitude: 139.77 },
  { name: "Virginia", latitude: 37.37, longitude: -79.82 },
];
const users = [
  { name: "Rome", latitude: 41.9, longitude: 12.5, weight: 5 },
  { name: "Seoul", latitude: 37.57, longitude: 126.98, weight: 3 },
  { name: "New York", latitude: 40.71, longitude: -74.01, weight: 1 },
];
const place = {
  latitude: fc.integer({ min: -80, max: 80 }),
  longitude: fc.integer({ min: -179, max: 180 }),
};

describe("bestRegions", () => {
  it.each([
    { choose: 1, names: ["Paris"] },
    { choose: 2, names: ["Paris", "Tokyo"] },
    { choose: 3, names: ["Paris", "Tokyo", "Virginia"] },
  ])("chooses $names", ({ choose, names }) => {
    expect(bestRegions(regions, { users, choose, ...route }).regions).toEqual(names);
  });

  it("follows the weights", () => {
    const eastern = users.map((user) => ({ ...user, weight: user.name === "Seoul" ? 100 : 1 }));
    expect(bestRegions(regions, { users: eastern, choose: 1, ...route }).regions).toEqual([
      "Tokyo",
    ]);
  });

  it("sends each user to the nearest region, and says how far it is", () => {
    const {
      users: served,
      meanRoundTrip,
      worstRoundTrip,
    } = regionFloors(regions, { users, ...route });
    expect(served.map(({ name, region }) => [name, region])).toEqual([
      ["Rome", "Paris"],
      ["Seoul", "Tokyo"],
      ["New York", "Virginia"],
    ]);
    const trips = users.map((user, u) =>
      roundTripFloor(greatCircleDistance(user, { to: regions[u] as (typeof regions)[0] }), route),
    );
    const [rome = 0, seoul = 0, newYork = 0] = trips;
    expect(served.map(({ roundTrip }) => roundTrip)).toEqual(trips);
    expect(meanRoundTrip).toBeCloseTo((5 * rome + 3 * seoul + newYork) / 9, 12);
    expect(worstRoundTrip).toBe(Math.max(...trips));
  });

  it("agrees with every choice tried, and never loses by one more region", () => {
    const places = fc.array(fc.record({ ...place, name: fc.constant("here") }), {
      minLength: 2,
      maxLength: 7,
    });
    const people = fc.array(
      fc.record({ ...place, name: fc.constant("me"), weight: fc.integer({ min: 1, max: 9 }) }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(places, people, fc.integer({ min: 1, max: 6 }), (candidates, who, k) => {
        const choose = Math.min(k, candidates.length);
        const params = { users: who, ...route };
        const best = bestRegions(candidates, { ...params, choose }).meanRoundTrip;
        for (let mask = 1; mask < 2 ** candidates.length; mask += 1) {
          const chosen = candidates.filter((_, i) => (mask >> i) & 1);
          const { meanRoundTrip } = regionFloors(chosen, params);
          if (chosen.length <= choose) expect(best).toBeLessThanOrEqual(meanRoundTrip + 1e-12);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("chooses five of Azure's sixteen regions", () => {
    const azure = cloudRegions
      .filter(({ network }) => network === "Azure")
      .map(({ region, ...rest }) => ({ ...rest, name: region }));
    const chosen = bestRegions(azure, { users, choose: 5, ...route });
    expect(chosen.regions).toHaveLength(5);
    expect(chosen.regions).toContain("Korea Central");
    expect(chosen.meanRoundTrip).toBeLessThan(0.02);
  });

  it("does not count those without weight, however far away", () => {
    const far = [...users, { name: "nobody", latitude: -45, longitude: 170, weight: 0 }];
    const [with0, without] = [far, users].map((each) =>
      regionFloors(regions, { users: each, ...route }),
    );
    expect(with0?.meanRoundTrip).toBeCloseTo(without?.meanRoundTrip ?? NaN, 15);
    expect(with0?.worstRoundTrip).toBeGreaterThan(0.08);
  });

  it.each([
    { change: { choose: 4 }, text: "choose must be in [1, 3], got 4" },
    { change: { choose: 0 }, text: "choose must be a whole number >= 1, got 0" },
    { change: { users: [] }, text: "users must hold 1 items or more, got 0" },
    {
      change: { users: users.map((user) => ({ ...user, weight: 0 })) },
      text: "users must have a weight > 0, got 0 for all",
    },
    {
      change: { users: [{ ...users[0], weight: -1 }] },
      text: "users[0].weight must be finite and >= 0, got -1",
    },
    { change: { routeFactor: 0 }, text: "routeFactor must be >= 1, got 0" },
  ])("rejects: $text", ({ change, text }) => {
    const params = { users, choose: 1, ...route, ...change } as {
      users: typeof users;
      choose: number;
    } & typeof route;
    expect(() => bestRegions(regions, params)).toThrow(new RangeError(text));
  });

  it("rejects no regions, and more choices than can be tried", () => {
    expect(() => regionFloors([], { users, ...route })).toThrow(
      new RangeError("regions must hold 1 items or more, got 0"),
    );
    const many = Array.from({ length: 40 }, (_, i) => ({ ...regions[0], name: `${i}` }));
    expect(() => bestRegions(many as typeof regions, { users, choose: 8, ...route })).toThrow(
      new RangeError("choices must be in [1, 200000], got 76904685"),
    );
  });
});
