import { describe, expect, it } from "vitest";
import { type LinkOptions, type Simulation, type TraceRecord, simulate } from "../../lib/sim";

/** Sends 0, 1, 2, … one each second; what arrives, with its time. */
function sent(
  count: number,
  options: Omit<LinkOptions<number>, "to">,
  act?: (sim: Simulation) => void,
) {
  const arrived: [time: number, message: number][] = [];
  const { link } = simulate(
    (sim) => {
      const made = sim.link<number>({
        ...options,
        to: (message) => arrived.push([sim.now, message]),
      });
      sim.every(1, (i) => made.send(i), { count, start: 0 });
      act?.(sim);
      return { link: made };
    },
    { seed: 8 },
  );
  return { arrived, link };
}

const delays = (values: readonly number[]) => {
  let next = 0;
  return () => values[next++] as number;
};

describe("Link", () => {
  it("delivers after its delay", () => {
    expect(sent(3, { delay: 0.5 }).arrived).toEqual([
      [0.5, 0],
      [1.5, 1],
      [2.5, 2],
    ]);
  });

  it("lets a fast message overtake a slow one, unless it keeps the order", () => {
    const delay = () => delays([5, 1, 0.5]);
    expect(sent(3, { delay: delay() }).arrived).toEqual([
      [2, 1],
      [2.5, 2],
      [5, 0],
    ]);
    expect(sent(3, { delay: delay(), inOrder: true }).arrived).toEqual([
      [5, 0],
      [5, 1],
      [5, 2],
    ]);
  });

  it("that keeps the order: what is held up arrives exactly when the slow one does", () => {
    const arrived: [time: number, message: string][] = [];
    simulate(
      (sim) => {
        const to = (message: string) => void arrived.push([sim.now, message]);
        const link = sim.link({ to, delay: delays([0.9, 0, 0]), inOrder: true });
        link.send("slow");
        // 0.2 + (0.9 - 0.2) is less than 0.9.
        sim.at(0.2, () => link.send("fast"));
        sim.at(0.3, () => link.send("last"));
      },
      { seed: 1 },
    );
    expect(arrived).toEqual([
      [0.9, "slow"],
      [0.9, "fast"],
      [0.9, "last"],
    ]);
  });

  it("loses and repeats the share it is told, within four standard errors", () => {
    const { arrived, link } = sent(20_000, { delay: 0, loss: 0.1, duplication: 0.05 });
    const error = (share: number, n: number) => Math.sqrt((share * (1 - share)) / n);
    expect(link.sent).toBe(20_000);
    expect(Math.abs(link.lost / 20_000 - 0.1)).toBeLessThan(4 * error(0.1, 20_000));
    const kept = 20_000 - link.lost;
    const repeated = arrived.length - kept;
    expect(Math.abs(repeated / kept - 0.05)).toBeLessThan(4 * error(0.05, kept));
    expect(new Set(arrived.map(([, message]) => message)).size).toBe(kept);
    expect(link.delivered).toBe(arrived.length);
  });

  it("loses the same messages, whatever its delay and its repetitions", () => {
    const lost = (delay: number, duplication: number) =>
      new Set(sent(200, { delay, loss: 0.2, duplication }).arrived.map(([, message]) => message));
    expect(lost(1, 0)).toEqual(lost(3, 0.5));
  });

  it("rejects impossible shares", () => {
    expect(() => sent(1, { delay: 1, loss: 1.1 })).toThrow(
      new RangeError("loss must be in [0, 1], got 1.1"),
    );
  });
});

describe("Network", () => {
  const run = (act: (network: ReturnType<typeof make>, sim: Simulation) => void) => {
    const log: string[] = [];
    simulate(
      (sim) => {
        const network = make(sim);
        function* listen(place: string) {
          for (;;) {
            const { from, message }: { from: string; message: string } = yield network.inbox(place);
            log.push(`${sim.now} ${from}>${place} ${message}`);
          }
        }
        for (const place of ["a", "b", "c"]) sim.spawn(listen, place);
        act(network, sim);
      },
      { seed: 1 },
    );
    return log;
  };
  const make = (sim: Simulation) => sim.network<string>(["a", "b", "c"], { delay: 1 });

  it("carries messages between all places, and says who sent them", () => {
    const log = run((network) => {
      network.send("a", "b", "x");
      network.broadcast("c", "y");
    });
    expect(log).toEqual(["1 a>b x", "1 c>b y", "1 c>a y"]);
  });

  it("loses across a partition what is sent while it lasts, and not what is on its way", () => {
    const log = run((network, sim) => {
      network.send("a", "c", "before");
      sim.at(0.5, () => {
        network.partition(["a", "b"]);
        network.send("a", "b", "within");
        network.send("a", "c", "across");
        network.send("c", "c", "own");
      });
      sim.at(2, () => {
        network.heal();
        network.send("a", "c", "after");
      });
    });
    expect(log).toEqual(["1 a>c before", "1.5 a>b within", "1.5 c>c own", "3 a>c after"]);
  });

  it.each([
    { act: "send" as const, message: "place must be one of a, b, c, got d" },
    { act: "partition" as const, message: "a must be in one group, is in two" },
  ])("rejects: $message", ({ act, message }) => {
    const wrong = () =>
      run((network) =>
        act === "send" ? network.send("a", "d", "x") : network.partition(["a"], ["a", "b"]),
      );
    expect(wrong).toThrow(new RangeError(message));
  });
});

describe("trace", () => {
  it("tells of every message and note, in flat records", () => {
    const trace: TraceRecord[] = [];
    simulate(
      (sim) => {
        const network = sim.network<string>(["client", "server"], { delay: 2 });
        network.send("client", "server", "x", "request");
        sim.at(1, () => {
          network.partition();
          network.send("server", "client", "y", "reply");
          sim.note("server", "crash");
        });
      },
      { seed: 1, trace },
    );
    const [client, server] = ["client", "server"];
    expect(trace).toEqual([
      { time: 0, lane: client, event: "send", label: "request", peer: server, message: 1 },
      { time: 1, lane: server, event: "send", label: "reply", peer: client, message: 2 },
      { time: 1, lane: server, event: "lose", label: "reply", peer: client, message: 2 },
      { time: 1, lane: server, event: "note", label: "crash", peer: "", message: 0 },
      { time: 2, lane: server, event: "receive", label: "request", peer: client, message: 1 },
    ]);
  });
});
