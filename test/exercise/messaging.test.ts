import { describe, expect, it } from "vitest";
import * as messaging from "../../lib/exercise/messaging";
import { simulateArq, simulateAttempts, simulateDelivery } from "../../lib/scenario/messaging";
import { fixed } from "../../lib/sim";
import { expectWithinFourErrors } from "../model/availability/four-errors";
import { answerOf, argumentsOf, curveOf, drawsOf, markOf, someOf } from "./draws";

const { attemptsNeeded, doneTwice, inDoubt, windowDesign } = messaging;

describe("in-doubt and attempts-needed", () => {
  it("hold for messages that are drawn", () => {
    for (const numbers of someOf(drawsOf(inDoubt), 3)) {
      const { wayLoss = 0, backLoss = 0, mostAttempts = 1 } = numbers;
      const run = { loss: wayLoss, acknowledgementLoss: backLoss, limit: mostAttempts };
      const { inDoubt: drawn } = simulateAttempts({ ...run, messages: 50_000, seed: 1 });
      expectWithinFourErrors(answerOf(inDoubt, numbers), drawn.at(-1) as never);
    }
    for (const numbers of someOf(drawsOf(attemptsNeeded), 3)) {
      const { sendLoss = 0, ackLoss = 0 } = numbers;
      const run = { loss: sendLoss, acknowledgementLoss: ackLoss, limit: 100 };
      const { attempts } = simulateAttempts({ ...run, messages: 50_000, seed: 2 });
      expectWithinFourErrors(answerOf(attemptsNeeded, numbers), attempts);
    }
  });
});

describe("done-twice", () => {
  it("counts orders of a client and a server, whatever is lost on the way there", () => {
    for (const numbers of someOf(drawsOf(doneTwice), 2)) {
      const { orderLoss = 0, answerLoss = 0, orders = 1 } = numbers;
      const { executed } = simulateDelivery({
        ...{ attempts: Infinity, deduplicates: false, loss: orderLoss, requests: 20_000, seed: 3 },
        ...{ acknowledgementLoss: answerLoss, delay: fixed(1), timeout: 3 },
      });
      const few = 1 - (executed[0]?.estimate ?? 0) - (executed[1]?.estimate ?? 0);
      const chance = answerOf(doneTwice, numbers) / orders;
      expect(Math.abs(few - chance)).toBeLessThan(4 * Math.sqrt((chance * (1 - chance)) / 20_000));
    }
  });
});

describe("window-design", () => {
  it("marks the smallest window that uses what loss leaves of the link", () => {
    for (const numbers of drawsOf(windowDesign)) {
      const mark = markOf(windowDesign, numbers);
      const use = (window: number) => curveOf(windowDesign)(window, numbers);
      const full = use(argumentsOf(windowDesign, numbers).at(-1) ?? 0);
      expect(use(mark)).toBe(full);
      expect(use(mark - 1)).toBeLessThan(full);
    }
  });

  it("holds for simulated frames", () => {
    const run = { protocol: "selective repeat", propagation: 4, loss: 0.05, seed: 4 } as const;
    for (const window of [5, 9]) {
      const { utilization } = simulateArq({ ...run, window, duration: 40_000 });
      const use = curveOf(windowDesign)(window, { wayFrames: 4, frameLoss: 0.05 });
      expectWithinFourErrors(use, utilization);
    }
  });
});
