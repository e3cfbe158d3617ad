import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Service,
  dependentUnavailability,
  neededServices,
  requiredDependencyUnavailability,
  serviceUnavailability,
} from "../../../lib/model/availability/dependencies";
import { expectRatio } from "./four-errors";

describe("a chain of dependencies", () => {
  it("agrees with values that were computed elsewhere", () => {
    const five = { ownUnavailability: 1e-4, dependencyUnavailability: 1e-5 };
    expect(1 - dependentUnavailability(5, five)).toBeCloseTo(0.999850006, 9);
    const ten = { ownUnavailability: 1e-4, dependencyUnavailability: 1e-4 };
    expect(1 - dependentUnavailability(10, ten)).toBeCloseTo(0.9989, 5);
    const fifty = { target: 1e-3, ownUnavailability: 0 };
    expect(1 - requiredDependencyUnavailability(50, fifty)).toBeCloseTo(0.99997999, 9);
  });

  it("keeps the digits of a million parts at 1e-12", () => {
    const tiny = { ownUnavailability: 0, dependencyUnavailability: 1e-12 };
    expectRatio(dependentUnavailability(1e6, tiny), 1e-6 * (1 - 0.5e-6), 1e-12);
  });

  it("leaves each dependency what the target allows", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.double({ min: 1e-9, max: 0.5, noNaN: true }),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (dependencies, target, part) => {
          const ownUnavailability = target * part;
          const dependencyUnavailability = requiredDependencyUnavailability(dependencies, {
            target,
            ownUnavailability,
          });
          const params = { ownUnavailability, dependencyUnavailability };
          expectRatio(dependentUnavailability(dependencies, params), target, 1e-10);
        },
      ),
    );
    const none = { target: 1e-4, ownUnavailability: 1e-4 };
    expect(requiredDependencyUnavailability(3, none)).toBe(0);
    expect(requiredDependencyUnavailability(3, { target: 1, ownUnavailability: 1 })).toBe(1);
  });
});

const shop: readonly Service[] = [
  { name: "shop", unavailability: 0.01, needs: ["cart", "search"] },
  { name: "cart", unavailability: 0.02, needs: ["db"] },
  { name: "search", unavailability: 0.03, needs: ["db", "shop"] },
  { name: "db", unavailability: 0.1, needs: [] },
  { name: "blog", unavailability: 0.5, needs: ["db"] },
];

/** A service is up if it is, and all it needs are up; followed caller by caller, over all states. */
function enumerated(services: readonly Service[], name: string): number {
  let down = 0;
  for (let state = 0; state < 2 ** services.length; state += 1) {
    const isUp = (i: number) => Math.floor(state / 2 ** i) % 2 === 0;
    const works = (each: string, callers: readonly string[]): boolean => {
      if (callers.includes(each)) return true;
      const i = services.findIndex((service) => service.name === each);
      const needs = services[i]?.needs ?? [];
      return isUp(i) && needs.every((needed) => works(needed, [...callers, each]));
    };
    const chance = services.reduce(
      (all, { unavailability }, i) => all * (isUp(i) ? 1 - unavailability : unavailability),
      1,
    );
    if (!works(name, [])) down += chance;
  }
  return down;
}

describe("services that share a dependency", () => {
  it("count it once, though two callers need it", () => {
    expect(neededServices("shop", { services: shop })).toEqual(["shop", "cart", "search", "db"]);
    const once = 1 - 0.99 * 0.98 * 0.97 * 0.9;
    expect(serviceUnavailability("shop", { services: shop })).toBeCloseTo(once, 14);
  });

  it("agree with all states", () => {
    for (const { name } of shop) {
      const counted = enumerated(shop, name);
      expect(serviceUnavailability(name, { services: shop })).toBeCloseTo(counted, 12);
    }
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.array(fc.nat(5))), {
          minLength: 6,
          maxLength: 6,
        }),
        (drawn) => {
          const services = drawn.map(([unavailability, needs], i) => ({
            name: `s${i}`,
            unavailability,
            needs: needs.map((each) => `s${each}`),
          }));
          const result = serviceUnavailability("s0", { services });
          expect(result).toBeCloseTo(enumerated(services, "s0"), 12);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("in a chain are the chain", () => {
    const services = Array.from({ length: 11 }, (_, i) => ({
      name: `s${i}`,
      unavailability: 1e-4,
      needs: i < 10 ? [`s${i + 1}`] : [],
    }));
    const params = { ownUnavailability: 1e-4, dependencyUnavailability: 1e-4 };
    expectRatio(
      serviceUnavailability("s0", { services }),
      dependentUnavailability(10, params),
      1e-12,
    );
  });
});

const one = { name: "a", unavailability: 0.1, needs: [] };
it.each([
  {
    call: () => dependentUnavailability(-1, { ownUnavailability: 0, dependencyUnavailability: 0 }),
    text: "dependencies must be a whole number >= 0, got -1",
  },
  {
    call: () => requiredDependencyUnavailability(3, { target: 1e-4, ownUnavailability: 1e-3 }),
    text: "target must be >= 0.001, got 0.0001",
  },
  {
    call: () => serviceUnavailability("b", { services: [one] }),
    text: "needs must name a service of the list, got b",
  },
  {
    call: () => serviceUnavailability("a", { services: [one, one] }),
    text: "services must have different names, got a twice",
  },
  {
    call: () => serviceUnavailability("a", { services: [{ ...one, unavailability: 2 }] }),
    text: "services[0].unavailability must be in [0, 1], got 2",
  },
  {
    call: () => neededServices("a", { services: [] }),
    text: "services must hold 1 items or more, got 0",
  },
])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
