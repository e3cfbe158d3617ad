import { describe, expect, it } from "vitest";
import {
  metcalfeValue,
  odlyzkoValue,
  reedValue,
  reedValueLog2,
  sarnoffValue,
} from "../../../lib/model/scaling/network-effects";
import { countUsedLinks } from "../../../lib/scenario/scaling/contacts";

describe("network effects", () => {
  it("agree with known values", () => {
    expect([sarnoffValue(10), metcalfeValue(10), reedValue(10)]).toEqual([10, 45, 1013]);
    expect(odlyzkoValue(10)).toBeCloseTo(23.0258509, 7);
    expect(metcalfeValue(100)).toBe(4950);
    expect(reedValue(100)).toBe(Number(1267650600228229401496703205275n));
    expect(odlyzkoValue(100)).toBeCloseTo(460.517019, 6);
    expect([0, 1].map(odlyzkoValue)).toEqual([0, 0]);
  });

  it("agree with pairs and groups counted one by one", () => {
    for (const users of [2, 3, 7, 12]) {
      let pairs = 0;
      let groups = 0;
      for (let set = 0; set < 2 ** users; set += 1) {
        const size = set.toString(2).replaceAll("0", "").length;
        if (size === 2) pairs += 1;
        if (size >= 2) groups += 1;
      }
      expect(metcalfeValue(users)).toBe(pairs);
      expect(reedValue(users)).toBe(groups);
    }
  });

  it("have doublings that were computed elsewhere", () => {
    expect(metcalfeValue(200) / metcalfeValue(100)).toBeCloseTo(4.0202, 4);
    expect(odlyzkoValue(200) / odlyzkoValue(100)).toBeCloseTo(2.301, 3);
  });

  it("keep Reed's value beyond the largest double, as a logarithm", () => {
    expect(reedValue(1024)).toBe(Infinity);
    expect(reedValueLog2(1024)).toBeCloseTo(1024, 9);
    expect(reedValueLog2(10)).toBeCloseTo(Math.log2(1013), 12);
  });

  it("links used in a network where everyone writes to rank k with chance 1/k: n times H(n-1)", () => {
    const users = 1000;
    let [mean, variance] = [0, 0];
    for (let k = 1; k < users; k += 1) {
      mean += users / k;
      variance += (users / k) * (1 - 1 / k);
    }
    const used = countUsedLinks(users, { seed: 3 });
    expect(Math.abs(used - mean)).toBeLessThan(4 * Math.sqrt(variance));
    // H(n-1) exceeds ln n by Euler's constant: the law is n ln n up to a term that grows as n.
    expect((used - odlyzkoValue(users)) / users).toBeCloseTo(0.577, 0);
  });

  it("reject what is no number of users", () => {
    expect(() => metcalfeValue(1.5)).toThrow(
      new RangeError("users must be a whole number >= 0, got 1.5"),
    );
    expect(() => reedValueLog2(1)).toThrow(new RangeError("users must be >= 2, got 1"));
  });
});
