import { describe, expect, it } from "vitest";
import { keyText } from "../../lib/homework/key";
import { smallExercises } from "./small-homework";

describe("keyText", () => {
  it("has numbers, answers and what mistakes would give and earn", () => {
    const drawer = { secret: "the secret of a test", student: "anna" };
    expect(keyText(smallExercises, drawer).split("\n")).toEqual([
      "response-time: Time in the system (2 points)",
      "  given   arrivalRate = 60, serviceRate = 120",
      "  answer  0.016666667 s (within 0.5 %)",
      "  0.0083333333: an empty system, 0.5 points",
      "  60: a rate for a time, 0 points",
      "  16.666667: milliseconds, 1 point",
      "  0.00027777778: minutes, 1 point",
      "  0.0000046296296: hours, 1 point",
      "",
      "speedup: Workers (3 points)",
      "  given   serialShare = 0.06",
      "  answer  speedup as a function of workers",
      "  1 count: 1",
      "  12 count: 7.2289157",
      "  22 count: 9.7345133",
      "  33 count: 11.30137",
      "  43 count: 12.215909",
      "  54 count: 12.91866",
      "  64 count: 13.389121",
      "",
      "plan: How many machines? (4 points)",
      "  given   machineCost = 2, delayCost = 90",
      "  answer  cost as a function of machines",
      "  1 count: 92",
      "  3 count: 36",
      "  5 count: 28",
      "  7 count: 26.857143",
      "  8 count: 27.25",
      "  10 count: 29",
      "  12 count: 31.5",
      "  mark    7 count",
    ]);
  });

  it("differs between students", () => {
    const [one, other] = ["anna", "ben"].map((student) =>
      keyText(smallExercises, { secret: "the secret of a test", student }),
    );
    expect(one).not.toBe(other);
  });
});
