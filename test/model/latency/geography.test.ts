import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { km, ms } from "../../../lib/core/units";
import { azureRoundTrips } from "../../../lib/dataset/generated/azure-region-rtt";
import { cloudRegions } from "../../../lib/dataset/generated/cloud-regions";
import {
  distanceDelay,
  earthRadius,
  fibreSpeed,
  greatCircleDistance,
  roundTripFloor,
} from "../../../lib/model/latency/geography";

const newYork = { latitude: 40.7128, longitude: -74.006 };
const london = { latitude: 51.5074, longitude: -0.1278 };
const place = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});
type Place = typeof london;

/** Oracle: the haversine formula, which is another one. */
function haversine(a: Place, b: Place): number {
  const radians = Math.PI / 180;
  const across = Math.sin(((b.latitude - a.latitude) * radians) / 2) ** 2;
  const along = Math.sin(((b.longitude - a.longitude) * radians) / 2) ** 2;
  const product = Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians);
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(across + product * along)));
}

describe("greatCircleDistance", () => {
  it("agrees with values that were computed elsewhere: New York to London 5570.23 km", () => {
    expect(greatCircleDistance(newYork, { to: london }) / 1e3).toBeCloseTo(5570.23, 2);
  });

  it.each([
    { from: [90, 0], to: [-90, 123], angle: Math.PI, why: "pole to pole" },
    { from: [0, 179], to: [0, -179], angle: (2 * Math.PI) / 180, why: "across the date line" },
    { from: [10, 20], to: [-10, -160], angle: Math.PI, why: "opposite places" },
    { from: [0, 0], to: [0, 1e-9], angle: (1e-9 * Math.PI) / 180, why: "a tenth of a millimetre" },
    { from: [51, 7], to: [51, 7], angle: 0, why: "nowhere" },
  ])("is $angle earth radii $why", ({ from, to, angle }) => {
    const [a, b] = [from, to].map(([latitude = 0, longitude = 0]) => ({ latitude, longitude }));
    const distance = greatCircleDistance(a as Place, { to: b as Place }) / earthRadius;
    expect(Math.abs(distance - angle)).toBeLessThanOrEqual(1e-12 * angle);
  });

  it("agrees with the haversine formula, both ways, and obeys the triangle", () => {
    fc.assert(
      fc.property(place, place, place, (a, b, c) => {
        const distance = greatCircleDistance(a, { to: b });
        expect(Math.abs(distance - haversine(a, b))).toBeLessThan(0.5);
        expect(Math.abs(distance - greatCircleDistance(b, { to: a }))).toBeLessThan(1e-6);
        const around = greatCircleDistance(a, { to: c }) + greatCircleDistance(c, { to: b });
        expect(distance).toBeLessThanOrEqual(around + 1e-6);
      }),
    );
  });

  it("agrees with the distances in the table of Azure's round trips", () => {
    const of = (name: string) => cloudRegions.find(({ region }) => region === name) as Place;
    for (const { from, to, distance } of azureRoundTrips) {
      const ours = greatCircleDistance(of(from), { to: of(to) });
      expect(Math.abs(ours - distance)).toBeLessThan(1000);
    }
  });

  it.each([
    { change: { latitude: 90.1 }, text: "latitude must be in [-90, 90], got 90.1" },
    { change: { longitude: 181 }, text: "longitude must be in [-180, 180], got 181" },
    { change: { longitude: NaN }, text: "longitude must be in [-180, 180], got NaN" },
  ])("rejects: $text", ({ change, text }) => {
    const wrong = { ...london, ...change };
    expect(() => greatCircleDistance(wrong, { to: london })).toThrow(new RangeError(text));
    expect(() => greatCircleDistance(london, { to: wrong })).toThrow(new RangeError(text));
  });
});

describe("distanceDelay", () => {
  it("agrees with values that were computed elsewhere: 5585 km at 2e8 m/s take 27.925 ms one way", () => {
    expect(distanceDelay(km(5585), { routeFactor: 1, speed: 2e8 })).toBeCloseTo(ms(27.925), 12);
    expect(roundTripFloor(km(5585), { routeFactor: 1, speed: 2e8 })).toBeCloseTo(ms(55.85), 12);
    expect(roundTripFloor(km(5585), { routeFactor: 1.5, speed: 2e8 })).toBeCloseTo(0.083775, 12);
  });

  it("in fibre is two thirds of light's speed in a vacuum", () => {
    expect(fibreSpeed({ refractiveIndex: 1.468 })).toBeCloseTo(204_218_295.64, 2);
    expect(fibreSpeed({ refractiveIndex: 1 })).toBe(299_792_458);
  });

  it.each([
    { change: { distance: -1 }, text: "distance must be finite and >= 0, got -1" },
    { change: { routeFactor: 0.9 }, text: "routeFactor must be >= 1, got 0.9" },
    { change: { routeFactor: Infinity }, text: "routeFactor must be finite and > 0, got Infinity" },
    { change: { speed: 0 }, text: "speed must be finite and > 0, got 0" },
  ])("rejects: $text", ({ change, text }) => {
    const { distance, ...params } = { distance: 1, routeFactor: 1, speed: 1, ...change };
    expect(() => distanceDelay(distance, params)).toThrow(new RangeError(text));
    expect(() => roundTripFloor(distance, params)).toThrow(new RangeError(text));
  });

  it("rejects an index below that of nothing", () => {
    const text = "refractiveIndex must be >= 1, got 0.5";
    expect(() => fibreSpeed({ refractiveIndex: 0.5 })).toThrow(new RangeError(text));
  });
});
