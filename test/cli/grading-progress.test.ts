import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { GradingProgress } from "../../lib/cli/grading-progress";

let seconds: number;
let said: string[];
let progress: GradingProgress;
beforeEach(() => {
  seconds = 100;
  said = [];
  vi.spyOn(performance, "now").mockImplementation(() => 1000 * seconds);
  progress = new GradingProgress((line) => void said.push(line));
});
afterEach(() => void vi.restoreAllMocks());

describe("GradingProgress", () => {
  it("says no more than once in two seconds how far it is, and how long it will take", () => {
    for (let done = 1; done <= 5; done += 1) {
      seconds += 1;
      progress.graded(done, 10, false);
    }
    expect(said).toEqual(["2 of 10 graded, about 8 s left", "4 of 10 graded, about 6 s left"]);
  });

  it("says the end whenever it comes, without a time", () => {
    progress.graded(1, 2, false);
    progress.graded(2, 2, false);
    expect(said).toEqual(["2 of 2 graded"]);
  });

  it("counts what was done before, which says nothing of the time that is left", () => {
    seconds += 3;
    progress.graded(1, 5, true);
    seconds += 3;
    progress.graded(2, 5, false);
    seconds += 3;
    progress.graded(5, 5, true);
    expect(said).toEqual([
      "1 of 5 graded, 1 were done before",
      "2 of 5 graded, 1 were done before, about 18 s left",
      "5 of 5 graded, 2 were done before",
    ]);
  });
});
