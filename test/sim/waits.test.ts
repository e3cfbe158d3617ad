import { describe, expect, it } from "vitest";
import { type Process, type Simulation, simulate } from "../../lib/sim";

/** Runs a model that writes to a log, each line with the time. */
function logOf(model: (sim: Simulation, say: (what: unknown) => void) => void): string[] {
  const log: string[] = [];
  simulate((sim) => model(sim, (what) => log.push(`${sim.now} ${String(what)}`)), { seed: 1 });
  return log;
}

describe("Signal", () => {
  it("wakes all who wait, in their order, with what it was fired with", () => {
    const log = logOf((sim, say) => {
      const signal = sim.signal();
      function* wait(name: string): Process {
        say(`${name} ${yield signal}`);
        say(`${name} ${yield signal}`);
      }
      sim.spawn(wait, "a");
      sim.spawn(wait, "b");
      sim.at(2, () => signal.fire("now"));
      sim.at(3, () => signal.fire());
    });
    expect(log).toEqual(["2 a now", "2 b now", "3 a true", "3 b true"]);
  });

  it("lets each give up at its own time", () => {
    const log = logOf((sim, say) => {
      const signal = sim.signal();
      function* wait(limit: number): Process {
        say(`${limit} ${yield signal.within(limit)}`);
      }
      for (const limit of [5, 1, 3]) sim.spawn(wait, limit);
      sim.at(2, () => say(signal.waiting));
      sim.at(3, () => signal.fire());
    });
    // Fired at the moment when one would give up: what was scheduled first happens.
    expect(log).toEqual(["1 1 false", "2 2", "3 5 true", "3 3 true"]);
  });

  it("takes the shorter of two limits", () => {
    const log = logOf((sim, say) => {
      sim.spawn(function* () {
        say(yield sim.signal().within(4).within(2));
      });
    });
    expect(log).toEqual(["2 false"]);
  });
});

describe("Latch", () => {
  it("opens when enough have arrived, and stays open", () => {
    const log = logOf((sim, say) => {
      const quorum = sim.latch(2);
      sim.spawn(function* () {
        say(yield quorum.within(1));
        say(yield quorum);
        say(yield quorum);
      });
      for (const time of [2, 3, 4]) sim.at(time, () => quorum.arrive());
    });
    expect(log).toEqual(["1 false", "3 true", "3 true"]);
  });
});

describe("Mailbox", () => {
  it("brings messages in their order, to takers in theirs", () => {
    const log = logOf((sim, say) => {
      const inbox = sim.mailbox<string>();
      function* take(name: string) {
        const message: string = yield inbox;
        say(`${name} ${message}`);
      }
      inbox.deliver("early");
      for (const name of ["a", "b", "c"]) sim.spawn(take, name);
      sim.at(1, () => ["x", "y", "z"].forEach((each) => inbox.deliver(each)));
      sim.at(2, () => say(inbox.size));
    });
    expect(log).toEqual(["0 a early", "1 b x", "1 c y", "2 1"]);
  });

  it("brings undefined when nothing came in time", () => {
    const log = logOf((sim, say) => {
      const inbox = sim.mailbox<string>();
      sim.spawn(function* () {
        say(yield inbox.within(1));
        say(yield inbox.within(1));
      });
      sim.at(1.5, () => inbox.deliver("late"));
    });
    expect(log).toEqual(["1 undefined", "1.5 late"]);
  });
});

describe("Store", () => {
  it("makes who puts wait for room, and keeps the order", () => {
    const log = logOf((sim, say) => {
      const store = sim.store<number>({ capacity: 2 });
      sim.spawn(function* () {
        for (let i = 1; i <= 4; i += 1) {
          yield store.put(i);
          say(`put ${i}`);
        }
      });
      sim.spawn(function* () {
        for (let i = 1; i <= 4; i += 1) {
          yield 5;
          say(`took ${yield store}`);
        }
      });
    });
    expect(log).toEqual([
      ...["0 put 1", "0 put 2", "5 took 1", "5 put 3", "10 took 2", "10 put 4", "15 took 3"],
      "20 took 4",
    ]);
  });

  it("gives up a put whose time is up: the item is not in", () => {
    const log = logOf((sim, say) => {
      const store = sim.store<string>({ capacity: 1 });
      sim.spawn(function* () {
        yield store.put("a");
        say(yield store.put("b").within(1));
        yield 1;
        say(yield store);
        say(store.size);
      });
    });
    expect(log).toEqual(["1 false", "2 a", "2 0"]);
  });

  it("hands an item to who waits, and refuses one by force when it is full", () => {
    const log = logOf((sim, say) => {
      const store = sim.store<string>({ capacity: 1, name: "shelf" });
      sim.spawn(function* () {
        say(yield store);
      });
      sim.at(1, () => {
        store.deliver("a");
        store.deliver("b");
        expect(() => store.deliver("c")).toThrow(
          new Error("shelf is full (1): yield store.put(item) waits for room"),
        );
      });
    });
    expect(log).toEqual(["1 a"]);
  });
});

describe("timers", () => {
  it("call at their time unless they are cancelled", () => {
    const log = logOf((sim, say) => {
      const timer = sim.after(3, () => say("never"));
      const other = sim.at(1, () => say("once"));
      sim.at(2, () => say(`${sim.cancel(timer)} ${sim.cancel(timer)} ${sim.cancel(other)}`));
    });
    expect(log).toEqual(["1 once", "2 true false false"]);
  });

  it("at a time call exactly then, whenever they were set", () => {
    const log = logOf((sim, say) => {
      // 0.2 + (0.9 - 0.2) is less than 0.9, 0.3 + (0.9 - 0.3) is more.
      sim.at(0.3, () => void sim.at(0.9, () => say("set at 0.3")));
      sim.at(0.2, () => void sim.at(0.9, () => say("set at 0.2")));
      sim.at(0.1, () => sim.every(1, () => say("every"), { start: 0.9, count: 1 }));
      sim.at(0.9, () => say("set at 0"));
    });
    expect(log).toEqual(["0.9 set at 0", "0.9 every", "0.9 set at 0.2", "0.9 set at 0.3"]);
  });

  it.each([1, NaN, Infinity])("cannot be set at 2 s for %d s", (time) => {
    const model = (sim: Simulation) => sim.at(2, () => void sim.at(time, () => {}));
    expect(() => simulate(model, { seed: 1 })).toThrow(
      new RangeError(`time must be finite and >= now (2), got ${time}`),
    );
  });

  it("a timer never cancels the event that has taken its place", () => {
    const log = logOf((sim, say) => {
      const first = sim.after(1, () => say("first"));
      sim.at(2, () => {
        sim.after(1, () => say("second"));
        sim.cancel(first);
      });
    });
    expect(log).toEqual(["1 first", "3 second"]);
  });
});

describe("every", () => {
  it("happens after each gap, as often as it is told", () => {
    const log = logOf((sim, say) => {
      sim.every(2, (i) => say(i), { count: 3 });
      sim.every(3, (i) => say(`at ${i}`), { count: 2, start: 0 });
    });
    expect(log).toEqual(["0 at 0", "2 0", "3 at 1", "4 1", "6 2"]);
  });

  it("may spawn what happens: each process goes its way once", () => {
    const log = logOf((sim, say) => {
      function* customer(i: number): Process {
        say(`${i} comes`);
        yield 5;
        say(`${i} goes`);
      }
      sim.every(1, (i) => sim.spawn(customer, i), { count: 2 });
    });
    expect(log).toEqual(["1 0 comes", "2 1 comes", "6 0 goes", "7 1 goes"]);
  });

  it("lets a customer leave before the next arrives at the same moment", () => {
    const { refused } = simulate(
      (sim) => {
        const server = sim.server(1, { places: 0 });
        sim.every(
          1,
          function* () {
            const isServed: boolean = yield server;
            if (!isServed) return;
            yield 1;
            server.release();
          },
          { count: 100 },
        );
        return server;
      },
      { seed: 1 },
    );
    expect(refused).toBe(0);
  });
});
