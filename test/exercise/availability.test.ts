import { describe, expect, it } from "vitest";
import * as availability from "../../lib/exercise/availability";
import { answerOf, bestByLooking, curveOf, drawsOf, markOf, someOf } from "./draws";

const { checkpointDesign, copiesDesign, shopUnavailability, spareDisks } = availability;

describe("copies-design", () => {
  it.each(drawsOf(copiesDesign))("marks the first number that meets the target: %o", (numbers) => {
    const target = numbers["designTarget"] ?? NaN;
    const meets = (copies: number) => curveOf(copiesDesign)(copies, numbers) <= target;
    expect([1, 2, 3, 4, 5, 6, 7, 8].find(meets)).toBe(markOf(copiesDesign, numbers));
  });
});

describe("checkpoint-design", () => {
  it("marks the interval with which a job is done first", () => {
    for (const numbers of drawsOf(checkpointDesign)) {
      const found = bestByLooking(checkpointDesign, numbers, "lowest");
      expect(Math.abs(found / markOf(checkpointDesign, numbers) - 1)).toBeLessThan(0.01);
    }
  });

  it("takes as long as pieces of work that are begun again after each failure", () => {
    const numbers = drawsOf(checkpointDesign)[0] ?? {};
    const { jobMachines = 0, machineMttf = 0, jobWork = 0, saveTime = 0 } = numbers;
    const { restartTime = 0 } = numbers;
    const [mttf, interval] = [machineMttf / jobMachines, 3600];
    // A piece of so much undisturbed time, with pauses before it that failures disturb, too: the
    // mean time is that of the tries which fail, and of the one which does not.
    const meanUntil = (length: number) => {
      const passes = Math.exp(-length / mttf);
      const whenFailed = mttf - (length * passes) / (1 - passes);
      return { failures: 1 / passes - 1, whenFailed };
    };
    const restart = meanUntil(restartTime);
    const pause = restartTime + restart.failures * restart.whenFailed;
    const piece = meanUntil(interval + saveTime);
    const time = interval + saveTime + piece.failures * (piece.whenFailed + pause);
    const whole = (time * jobWork) / interval;
    expect(curveOf(checkpointDesign)(interval, numbers) / whole).toBeCloseTo(1, 9);
  });
});

describe("shop-unavailability", () => {
  it("is the chance of all states in which the shop is closed", () => {
    for (const numbers of drawsOf(shopUnavailability)) {
      const { webUnavailability: w = 0, applicationUnavailability: a = 0 } = numbers;
      const chances = [w, w, a, a, a, numbers["databaseUnavailability"] ?? 0];
      let closed = 0;
      for (let state = 0; state < 64; state += 1) {
        const down = chances.map((_, i) => (state >> i) % 2 === 1);
        const chance = chances.reduce((all, each, i) => all * (down[i] ? each : 1 - each), 1);
        const applications = down.slice(2, 5).filter((each) => !each).length;
        if ((down[0] && down[1]) || applications < 2 || down[5]) closed += chance;
      }
      expect(answerOf(shopUnavailability, numbers) / closed).toBeCloseTo(1, 9);
    }
  });
});

describe("spare-disks", () => {
  it("is the first number with which a shortage is rare enough, term by term", () => {
    for (const numbers of someOf(drawsOf(spareDisks), 24)) {
      const { fleetDisks = 0, diskYearlyFailures = 0, spareDelay = 0, spareRisk = 0 } = numbers;
      const mean = (fleetDisks * diskYearlyFailures * spareDelay) / (365.25 * 86_400);
      let [spares, term] = [0, Math.exp(-mean)];
      for (let enough = term; 1 - enough > spareRisk; enough += term) {
        spares += 1;
        term *= mean / spares;
      }
      expect(answerOf(spareDisks, numbers)).toBe(spares);
    }
  });
});
