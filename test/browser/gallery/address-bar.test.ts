import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { AddressBar } from "../../../lib/browser/gallery/address-bar";

describe("the address bar", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const barOf = () => {
    const written: string[] = [];
    return { written, bar: new AddressBar((hash) => void written.push(hash)) };
  };

  it("shows the first change at once, and the last one of many", () => {
    const { written, bar } = barOf();
    for (const hash of ["#1", "#2", "#3"]) bar.show(hash);
    expect(written).toEqual(["#1"]);
    vi.advanceTimersByTime(349);
    expect(written).toEqual(["#1"]);
    vi.advanceTimersByTime(1);
    expect(written).toEqual(["#1", "#3"]);
    vi.advanceTimersByTime(5000);
    bar.show("#4");
    expect(written).toEqual(["#1", "#3", "#4"]);
  });

  it("changes no more than 100 times in 30 seconds, however often it is asked", () => {
    const { written, bar } = barOf();
    for (let ms = 0; ms < 30_000; ms += 10) {
      bar.show(`#${ms}`);
      vi.advanceTimersByTime(10);
    }
    expect(written.length).toBeGreaterThan(50);
    expect(written.length).toBeLessThanOrEqual(100);
  });

  it("shows what is left when asked to, and forgets it when the page is left", () => {
    const { written, bar } = barOf();
    for (const hash of ["#1", "#2"]) bar.show(hash);
    bar.flush();
    expect(written).toEqual(["#1", "#2"]);
    bar.show("#3");
    bar.drop();
    vi.advanceTimersByTime(5000);
    bar.flush();
    expect(written).toEqual(["#1", "#2"]);
  });
});
