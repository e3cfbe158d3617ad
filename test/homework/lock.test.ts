import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lockOf, opens } from "../../lib/homework/lock";

const salt = "salt";
const size = fc.double({ min: -300, max: 300, noNaN: true }).map((power) => 10 ** power);
const value = fc.tuple(size, fc.boolean()).map(([each, isBelow]) => (isBelow ? -each : each));
const tolerance = fc.double({ min: -8, max: Math.log10(0.45), noNaN: true }).map((p) => 10 ** p);
const share = fc.double({ min: 0, max: 0.999, noNaN: true });
const sign = fc.constantFrom(-1, 1);

describe("a lock", () => {
  it("opens for all values within its tolerance, above and below", () => {
    fc.assert(
      fc.property(value, tolerance, share, sign, (right, within, part, side) => {
        const near = right * (1 + side * part * within);
        return opens(lockOf(right, within, salt), near, salt);
      }),
    );
  });

  it("stays shut for values beyond it", () => {
    const beyond = fc.double({ min: 1.001, max: 1000, noNaN: true });
    fc.assert(
      fc.property(value, tolerance, beyond, sign, (right, within, part, side) => {
        const far = right * (1 + side * part * within);
        return !opens(lockOf(right, within, salt), far, salt);
      }),
    );
  });

  it("reaches as far below as above: 5 % of 100 is from 95 to 105", () => {
    const lock = lockOf(100, 0.05, salt);
    const tried = [94.99, 95.01, 100, 104.99, 105.01];
    expect(tried.map((each) => opens(lock, each, salt))).toEqual([false, true, true, true, false]);
  });

  it("does not open for the value with the other sign, or for zero", () => {
    fc.assert(
      fc.property(value, tolerance, (right, within) => {
        const lock = lockOf(right, within, salt);
        return !opens(lock, -right, salt) && !opens(lock, 0, salt) && !opens(lock, -0, salt);
      }),
    );
  });

  it("of zero opens for zero alone, whatever its tolerance", () => {
    for (const within of [0, 0.01, 0.4]) {
      const lock = lockOf(0, within, salt);
      const tried = [0, -0, 1e-300, -1e-300];
      expect(tried.map((each) => opens(lock, each, salt))).toEqual([true, true, false, false]);
    }
  });

  it("without a tolerance opens for the same twelve digits alone", () => {
    const lock = lockOf(0.3, 0, salt);
    const tried = [0.3, 0.1 + 0.2, 0.3 + 1e-14, 0.3 + 1e-11, -0.3];
    expect(tried.map((each) => opens(lock, each, salt))).toEqual([true, true, true, false, false]);
    const whole = lockOf(7, 0, salt);
    expect([6, 7, 8].map((each) => opens(whole, each, salt))).toEqual([false, true, false]);
  });

  it("never opens for what is no finite number, even if it was made from it", () => {
    for (const made of [NaN, Infinity, -Infinity, 1]) {
      for (const within of [0, 0.01]) {
        const lock = lockOf(made, within, salt);
        expect([NaN, Infinity, -Infinity].some((each) => opens(lock, each, salt))).toBe(false);
      }
    }
    expect(opens(lockOf(Infinity, 0.01, salt), Number.MAX_VALUE, salt)).toBe(false);
  });

  it("opens with its own salt only, and looks different with another", () => {
    fc.assert(
      fc.property(value, tolerance, fc.string(), fc.string(), (right, within, one, other) => {
        fc.pre(one !== other);
        const lock = lockOf(right, within, one);
        expect(lock.hash).not.toBe(lockOf(right, within, other).hash);
        return opens(lock, right, one) && !opens(lock, right, other);
      }),
    );
  });

  it("says where in an interval its value is, and not in which", () => {
    const width = Math.log(1.01 / 0.99);
    const lock = lockOf(0.042, 0.01, salt);
    expect(Object.keys(lock).sort()).toEqual(["hash", "shift", "width"]);
    for (const k of [-2000, -1, 1, 3, 2000]) {
      const other = lockOf(0.042 * Math.exp(k * width), 0.01, salt);
      expect(other.width).toBe(lock.width);
      const apart = Math.abs(other.shift - lock.shift);
      expect(Math.min(apart, 1 - apart)).toBeLessThan(1e-9);
      expect(other.hash).not.toBe(lock.hash);
    }
  });

  it("without a tolerance shows nothing but a hash", () => {
    const { hash, ...rest } = lockOf(42, 0, salt);
    expect(rest).toEqual({ width: 0, shift: 0 });
    expect(hash).toMatch(/^[\w-]{16}$/);
  });
});
