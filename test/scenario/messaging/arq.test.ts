import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goBackNExactUtilization } from "../../../lib/model/messaging";
import { selectiveRepeatUtilization, stopAndWaitUtilization } from "../../../lib/model/messaging";
import { type ArqProtocol, type ArqRunParams, simulateArq } from "../../../lib/scenario/messaging";
import { ArqReceiver, ArqSender, numberOf } from "../../../lib/scenario/messaging/arq-ends";
import { type TraceRecord, exponential, fixed, uniform } from "../../../lib/sim";
import { expectWithinFourErrors } from "../../model/availability/four-errors";

const protocols = ["go back N", "selective repeat"] as const;
const largest = (protocol: ArqProtocol, bits: number) =>
  protocol === "go back N" ? 2 ** bits - 1 : 2 ** (bits - 1);

/** Ends without a link between them. */
function endsOf(protocol: ArqProtocol, { window, bits }: { window: number; bits: number }) {
  const ends = { goesBack: protocol === "go back N", window, numbers: 2 ** bits };
  const sender = new ArqSender({ ...ends, isInOrder: true, frames: Infinity });
  return { sender, receiver: new ArqReceiver(ends), numbers: ends.numbers };
}

/**
 * Sends frame after frame, each with one of three ends: it is lost (0), its acknowledgement is lost (1), or neither.
 * When the window is full, the timers of all that was sent run out. Says which frames were handed up.
 */
function handedUp(
  protocol: ArqProtocol,
  ends: readonly number[],
  how: { window: number; bits: number },
) {
  const { sender, receiver, numbers } = endsOf(protocol, how);
  const taken: number[] = [];
  let open: [frame: number, at: number][] = [];
  ends.forEach((end, now) => {
    let frame = sender.frameAt(now);
    if (frame === undefined) {
      open.forEach(([each, at]) => sender.expire(each, at));
      open = [];
      frame = sender.frameAt(now);
    }
    if (frame === undefined) throw new Error("no frame may be sent");
    open.push([frame, now]);
    const number = numberOf(frame, numbers);
    if (end === 0) return;
    if (receiver.takes(number)) taken.push(frame);
    const answer = receiver.answerTo(number);
    if (end === 2 && answer !== undefined) sender.acknowledge(answer);
  });
  return { taken, acknowledged: sender.oldest };
}

/** Whether a frame was handed up twice, or one is held for acknowledged that was not, in any of 3ⁿ ways. */
function goesWrong(protocol: ArqProtocol, how: { window: number; bits: number }, steps: number) {
  for (let way = 0; way < 3 ** steps; way += 1) {
    const ends = Array.from({ length: steps }, (_, i) => Math.floor(way / 3 ** i) % 3);
    const { taken, acknowledged } = handedUp(protocol, ends, how);
    const frames = new Set(taken);
    if (frames.size < taken.length) return true;
    for (let frame = 0; frame < acknowledged; frame += 1) if (!frames.has(frame)) return true;
  }
  return false;
}

describe("numbers of so many bits", () => {
  it("are too few for one frame more, by a case in hand", () => {
    // All of the first window arrive, no acknowledgement does, and the first frame is sent again.
    const repeats = (protocol: ArqProtocol, window: number) =>
      handedUp(protocol, new Array<number>(window + 1).fill(1), { window, bits: 2 }).taken;
    expect(repeats("go back N", 3)).toEqual([0, 1, 2]);
    expect(repeats("go back N", 4)).toEqual([0, 1, 2, 3, 0]);
    expect(repeats("selective repeat", 2)).toEqual([0, 1]);
    expect(repeats("selective repeat", 3)).toEqual([0, 1, 2, 0]);
  });

  it.each([
    ["go back N", 1, 8],
    ["go back N", 2, 8],
    ["selective repeat", 1, 8],
    ["selective repeat", 2, 8],
    ["selective repeat", 3, 8],
  ] as const)(
    "allow just the windows of the books: %s with %i bits, every way to lose",
    (...each) => {
      const [protocol, bits, steps] = each;
      const window = largest(protocol, bits);
      expect(goesWrong(protocol, { window, bits }, steps)).toBe(false);
      expect(goesWrong(protocol, { window: window + 1, bits }, window + 2)).toBe(true);
    },
  );

  const allowed = fc.record({
    protocol: fc.constantFrom(...protocols),
    bits: fc.integer({ min: 1, max: 4 }),
    less: fc.nat(3),
    propagation: fc.integer({ min: 0, max: 80 }).map((each) => each / 8),
    patience: fc.integer({ min: 0, max: 40 }).map((each) => each / 8),
    loss: fc.constantFrom(0, 0.1, 0.5),
    acknowledgementLoss: fc.constantFrom(0, 0.1, 0.5),
    duplication: fc.constantFrom(0, 0.3),
    seed: fc.nat(1000),
  });

  it("change nothing at the allowed windows, if nothing is overtaken", () => {
    fc.assert(
      fc.property(allowed, ({ less, patience, bits, ...rest }) => {
        const window = Math.max(1, largest(rest.protocol, bits) - less);
        const timeout = 1 + 2 * rest.propagation + patience;
        const run = { ...rest, window, timeout, duration: 400 };
        const few = simulateArq({ ...run, bits });
        expect([few.copiesTaken, few.framesMissed]).toEqual([0, 0]);
        expect(few).toEqual(simulateArq({ ...run, limits: "in order" }));
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ["go back N", 1, 0.5],
    ["go back N", 2, 1.5],
    ["go back N", 3, 3.5],
    ["selective repeat", 1, 2],
    ["selective repeat", 2, 2],
    ["selective repeat", 3, 2],
  ] as const)("let old copies pass for new with one frame more: %s, %i bits", (...each) => {
    const [protocol, bits, propagation] = each;
    const losses = { loss: 0.1, acknowledgementLoss: 0.1, duration: 4000, seed: 1 };
    const run = { protocol, bits, propagation, ...losses };
    const { takenForNew, missed } = simulateArq({ ...run, window: largest(protocol, bits) + 1 });
    expect(takenForNew.low).toBeGreaterThan(0);
    expect(missed.low).toBeGreaterThan(0);
    const allowedRun = simulateArq({ ...run, window: largest(protocol, bits) });
    expect(allowedRun.takenForNew).toMatchObject({ estimate: 0, low: 0 });
    expect(allowedRun.missed).toMatchObject({ estimate: 0, low: 0 });
  });

  it("stand in the trace", () => {
    const trace: TraceRecord[] = [];
    const run = { protocol: "go back N" as const, window: 1, bits: 1, propagation: 0, loss: 0 };
    simulateArq({ ...run, duplication: 1, duration: 9, frames: 3, seed: 1, trace });
    const at = (lane: string, kind: string) =>
      trace.filter(({ event, lane: each }) => event === kind && each === lane);
    expect(at("sender", "send").map(({ label }) => label)).toEqual(["0", "1", "0"]);
    expect(at("receiver", "note").map(({ label }) => label)).toEqual([
      ...["copy of 0", "copy of 1", "copy of 0"],
    ]);
    expect(at("receiver", "send").map(({ label }) => label)).toEqual([
      ...["ack 0", "ack 0", "ack 1", "ack 1", "ack 0", "ack 0"],
    ]);
  });
});

describe("an acknowledgement that comes after the timer", () => {
  it("spares the repetition, and makes no room twice", () => {
    const ends = { goesBack: false, window: 2, numbers: Infinity, isInOrder: false };
    const sender = new ArqSender({ ...ends, frames: Infinity });
    expect([sender.frameAt(0), sender.frameAt(1), sender.frameAt(2)]).toEqual([0, 1, undefined]);
    sender.expire(0, 0);
    sender.acknowledge(0);
    expect([sender.frameAt(3), sender.frameAt(4)]).toEqual([2, undefined]);
  });
});

describe("copies that come late", () => {
  const [bits, window, duplication] = [4, 6, 0.05];
  const run = { window, bits, propagation: 2, loss: 0, duplication, duration: 4000, seed: 2 };
  const taken = (protocol: ArqProtocol, age: number) =>
    simulateArq({ ...run, protocol, copyDelay: fixed(age) }).copiesTaken > 0;

  it("pass for new at just the ages at which their numbers are in the receiver's window", () => {
    for (let age = 0; age <= 36; age += 0.5) {
      // The receiver is so many frames further; it waits for one of them, or takes all in its window.
      const further = Math.ceil(age);
      const ahead = (((-further % 16) + 16) % 16) as number;
      const isWaitedFor = age > 0 && ahead === 0;
      expect([age, taken("go back N", age)]).toEqual([age, isWaitedFor]);
      expect([age, taken("selective repeat", age)]).toEqual([age, age > 0 && ahead < window]);
    }
  });

  it("pass from half of the numbers on, if the window is the largest: the ambiguous age", () => {
    const at = (age: number) =>
      simulateArq({ ...run, window: 8, protocol: "selective repeat", copyDelay: fixed(age) });
    expect(at(8).copiesTaken).toBe(0);
    expect(at(8.125).copiesTaken).toBeGreaterThan(0);
    expect(at(8.125).framesMissed).toBeGreaterThan(0);
  });

  it("pass as often as they meet the window", () => {
    const random = { ...run, copyDelay: uniform(0, 16), duration: 60_000 };
    // A frame whose place an old copy took is not handed up, and so a copy of it is no second one.
    const share = (met: number) => (duplication * met) / (1 + duplication * met);
    const repeat = simulateArq({ ...random, protocol: "selective repeat" });
    expectWithinFourErrors(share(window / 16), repeat.takenForNew);
    expectWithinFourErrors(share(window / 16), repeat.missed);
    const late = { ...random, copyDelay: fixed(16), protocol: "go back N" as const };
    expectWithinFourErrors(share(1), simulateArq(late).takenForNew);
  });

  it("pass at allowed windows if frames overtake each other, unless there are numbers enough", () => {
    const wild = { ...run, duplication: 0, loss: 0.1, acknowledgementLoss: 0.1 };
    const jitter = exponential(1 / 8);
    for (const protocol of protocols) {
      const how = { ...wild, protocol, jitter, window: largest(protocol, 3), timeout: 12 };
      const few = simulateArq({ ...how, bits: 3 });
      expect(few.copiesTaken + few.framesMissed).toBeGreaterThan(9);
      const many = simulateArq({ ...how, bits: 12 });
      expect([many.copiesTaken, many.framesMissed]).toEqual([0, 0]);
      expect(many).toEqual(simulateArq({ ...how, bits: 30 }));
    }
  });
});

describe("acknowledgements that are lost", () => {
  const cases: readonly [ArqProtocol, number, number, number, number][] = [
    ["stop and wait", 1, 2, 0.1, 0.2],
    ["stop and wait", 1, 0, 0, 0.4],
    ["selective repeat", 7, 2, 0.05, 0.1],
    ["selective repeat", 7, 10, 0.2, 0.3],
    ["selective repeat", 31, 7.5, 0.02, 0.05],
    ["go back N", 1, 3, 0.1, 0.2],
  ];
  it.each(cases)(
    "cost as much as lost frames where each frame has its own: %s, W %i, a %f, p %f, q %f",
    (protocol, window, propagation, loss, acknowledgementLoss) => {
      const either = loss + (1 - loss) * acknowledgementLoss;
      const theory =
        protocol === "selective repeat"
          ? selectiveRepeatUtilization(propagation, { loss: either, window })
          : stopAndWaitUtilization(propagation, { loss: either });
      const run = { protocol, window, propagation, loss, acknowledgementLoss };
      expectWithinFourErrors(
        theory,
        simulateArq({ ...run, duration: 60_000, seed: 5 }).utilization,
      );
    },
  );

  it("cost less where a later one says the same, and next to nothing with a patient timer", () => {
    const losses = { loss: 0.05, acknowledgementLoss: 0.1 };
    const run: ArqRunParams = {
      ...losses,
      ...{ protocol: "go back N", window: 31, propagation: 5, duration: 60_000, seed: 6 },
    };
    const exact = (loss: number) => goBackNExactUtilization(5, { loss, window: 31 });
    const tight = simulateArq(run).utilization;
    expect(tight.low).toBeGreaterThan(exact(0.05 + 0.95 * 0.1));
    expect(tight.high).toBeLessThan(exact(0.05));
    const alone = simulateArq({ ...run, acknowledgementLoss: 0, timeout: 15 }).utilization;
    const patient = simulateArq({ ...run, timeout: 15 }).utilization;
    expect(Math.abs(patient.estimate - alone.estimate)).toBeLessThan(0.02);
  });
});

it.each([
  {
    given: { acknowledgementLoss: 1 },
    text: "acknowledgementLoss must be in [0, 0.9], got 1",
  },
  { given: { duplication: 2 }, text: "duplication must be in [0, 1], got 2" },
  { given: { bits: 53 }, text: "bits must be in [1, 52], got 53" },
  { given: { bits: 1.5 }, text: "bits must be a whole number >= 1, got 1.5" },
  { given: { timeout: 2.5 }, text: "timeout must be >= 3, got 2.5" },
  {
    given: { bits: 3, limits: "on the way" as const },
    text: 'limits must be "in order" for numbers of so many bits, got on the way',
  },
])("rejects: $text", ({ given, text }) => {
  const run = { protocol: "go back N" as const, window: 2, propagation: 1, loss: 0, duration: 9 };
  expect(() => simulateArq({ ...run, seed: 1, ...given })).toThrow(new RangeError(text));
});
