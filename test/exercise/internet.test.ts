import { describe, expect, it } from "vitest";
import * as internet from "../../lib/exercise/internet";
import { simulatePath, simulateSessions } from "../../lib/scenario/internet";
import { expectWithinFourErrors } from "../model/availability/four-errors";
import { answerOf, curveOf, drawsOf, someOf } from "./draws";

const { carriedOften, overflowFunction, throughBoxes, usersThatFit } = internet;

describe("carried-often and through-boxes", () => {
  it("hold for what is drawn", () => {
    for (const numbers of someOf(drawsOf(carriedOften), 3)) {
      const { pathLinks = 1, linkLoss = 0 } = numbers;
      const losses = new Array<number>(pathLinks).fill(linkLoss);
      const run = { losses, repeats: "end to end", packets: 20_000, seed: 1 } as const;
      expectWithinFourErrors(answerOf(carriedOften, numbers), simulatePath(run));
    }
    for (const numbers of someOf(drawsOf(throughBoxes), 3)) {
      const { boxes = 1, boxLife = 1, sessionTime = 1 } = numbers;
      const run = { routers: boxes, stateful: boxes, ways: 1, mttf: boxLife, mttr: 1 };
      const [drawn] = simulateSessions({
        ...run,
        lengths: [sessionTime],
        sessions: 20_000,
        seed: 2,
      });
      expectWithinFourErrors(answerOf(throughBoxes, numbers), drawn as never);
    }
  });
});

describe("users-that-fit and overflow-function", () => {
  it("are two readings of one curve", () => {
    for (const numbers of drawsOf(usersThatFit)) {
      const { linkPlaces = 1, userActivity = 0, tooSmall = 0 } = numbers;
      const most = answerOf(usersThatFit, numbers);
      const given = { sharedPlaces: linkPlaces, sharedActivity: userActivity };
      const at = (users: number) => curveOf(overflowFunction)(users, given);
      expect(at(most)).toBeLessThanOrEqual(tooSmall);
      expect(at(most + 1)).toBeGreaterThan(tooSmall);
    }
  });
});
