import { describe, expect, it } from "vitest";
import { topologyGraphFigure, topologyWaterfallFigure } from "../../../lib/figure/topology";
import { layersOf } from "../../../lib/figure/topology/layers";
import {
  type Topology,
  topologyExceededBy,
  topologyLoads,
  topologySpans,
} from "../../../lib/model/architecture";
import { chain, shop, star } from "./own-topologies";

interface Trace {
  readonly name: string;
  readonly x: readonly (number | null)[];
  readonly y: readonly (number | string | null)[];
  readonly text: readonly string[];
}
const tracesOf = (figure: { readonly data: readonly object[] }) => figure.data as readonly Trace[];
const titleOf = (figure: { readonly layout: { readonly title?: unknown } }) =>
  (figure.layout.title as { text: string }).text.replaceAll("<br>", " ");
const placed = (topology: Topology) =>
  layersOf(
    topology,
    topologyLoads(1, topology).map(({ name }) => name),
  );
const service = (name: string, calls: readonly (readonly string[])[], optional: string[] = []) => ({
  ...{ name, work: 0.01, unavailability: 0, calls, optional },
});

describe("the layers of a graph", () => {
  it("put every caller before those that it calls, as near as the longest way allows", () => {
    const { places, edges, depth } = placed(shop);
    const layerOf = (name: string) => places.get(name)?.layer ?? NaN;
    for (const { from, to } of edges) expect(layerOf(to)).toBeGreaterThan(layerOf(from));
    expect([layerOf("gateway"), layerOf("basket"), layerOf("prices")]).toEqual([0, 1, 2]);
    expect([layerOf("database"), depth]).toEqual([3, 4]);
    expect([placed(chain).depth, placed(chain).width]).toEqual([12, 1]);
    expect([placed(star).depth, placed(star).width]).toEqual([2, 11]);
  });

  it("give each service and each passing call a place of its own", () => {
    const { edges } = placed(shop);
    const all = edges.flatMap(({ way }) => way);
    for (const { across } of all) {
      expect(across).toBeGreaterThan(0);
      expect(across).toBeLessThan(1);
    }
    const long = edges.find(({ from, to }) => from === "authentication" && to === "sessions");
    expect(long?.way.map(({ layer }) => layer)).toEqual([1, 2, 3]);
    // Between them nobody else stands there.
    const { layer = NaN, across = NaN } = long?.way[1] ?? {};
    const same = all.filter((each) => each.layer === layer && each.across === across);
    expect(same).toHaveLength(1);
  });

  it("untangle what was declared in the wrong order", () => {
    const tangled: Topology = {
      entry: "a",
      services: [
        service("a", [["b", "c", "d"]]),
        service("b", [["z"]]),
        service("c", [["y"]]),
        service("d", [["x"]]),
        ...["x", "y", "z"].map((name) => service(name, [])),
      ],
    };
    const { places } = placed(tangled);
    const across = (name: string) => places.get(name)?.across;
    expect([across("z"), across("y"), across("x")]).toEqual([
      ...[across("b"), across("c"), across("d")],
    ]);
  });

  it("leave no crossing that a sweep can take away", () => {
    const crossing: Topology = {
      entry: "a",
      services: [
        service("a", [["b", "c", "d"]]),
        service("b", [["x"]]),
        service("c", [["y"]]),
        service("d", [["x"]]),
        ...["x", "y"].map((name) => service(name, [])),
      ],
    };
    const { edges } = placed(crossing);
    const steps = edges.flatMap(({ way }) => way.slice(1).map((to, i) => ({ from: way[i], to })));
    const crossings = steps.flatMap((one, i) =>
      steps.slice(i + 1).filter((other) => {
        const [before, after] = [
          (one.from?.across ?? NaN) - (other.from?.across ?? NaN),
          one.to.across - other.to.across,
        ];
        return one.to.layer === other.to.layer && before * after < 0;
      }),
    );
    expect(crossings).toEqual([]);
  });

  it("know how often a call is made, and which can be done without", () => {
    const { edges } = placed(shop);
    const known = (name: string, callee: string) =>
      edges.find(({ from, to }) => from === name && to === callee);
    expect(known("prices", "database")).toMatchObject({ times: 2, isOptional: false });
    expect(known("gateway", "recommendations")).toMatchObject({ times: 1, isOptional: true });
    expect(edges.filter(({ isOptional }) => isOptional)).toHaveLength(2);
  });
});

describe("topologyGraphFigure", () => {
  it("draws every service once, coloured by how busy it is, with its mean time", () => {
    const figure = topologyGraphFigure(shop, { arrivalRate: 45 });
    const [needed, without, ...bands] = tracesOf(figure);
    expect([needed?.name, without?.name]).toEqual(["call", "optional call"]);
    expect(without?.text.filter((each, i) => each && each !== without.text[i - 1])).toEqual([
      "gateway → recommendations",
      "catalogue → images",
    ]);
    expect(bands.map(({ name }) => name)).toEqual(["under 50% busy", "50 to 80%", "80% and more"]);
    expect(bands.map(({ x }) => x.length)).toEqual([9, 2, 1]);
    // 45 requests a second call the database four times and work 3 ms each: six calls, 81 %.
    expect(bands[2]?.text).toEqual(["database: 81%, 15.8 ms"]);
    expect(titleOf(figure)).toBe(
      "At 45 requests/s database is the busiest: 81%; 0.896% of the requests fail",
    );
  });

  it("says which service is overloaded", () => {
    const figure = topologyGraphFigure(shop, { arrivalRate: 60 });
    expect(titleOf(figure)).toMatch(/^At 60 requests\/s database gets 108% of what it can do;/);
    expect(tracesOf(figure).at(-1)?.text).toEqual(["database: 108%, queue grows"]);
    // Exactly full is overloaded, too: the queue grows without end.
    const full = { entry: "a", services: [service("a", [])] };
    expect(tracesOf(topologyGraphFigure(full, { arrivalRate: 100 }))[0]?.name).toBe("overloaded");
  });

  it("stands callers left of what they call, and above if the graph is deep", () => {
    const shallow = topologyGraphFigure(star, { arrivalRate: 1 });
    expect(shallow.layout.xaxis?.range).toEqual([-0.1, 1.9]);
    const [, nodes] = tracesOf(topologyGraphFigure(chain, { arrivalRate: 1 }));
    expect(new Set(nodes?.x)).toEqual(new Set([0.5]));
    expect(nodes?.y).toEqual(Array.from({ length: 12 }, (_, i) => 0 - i));
  });

  it("takes a title, and refuses what it cannot draw", () => {
    expect(titleOf(topologyGraphFigure(star, { arrivalRate: 1, title: "Leaves" }))).toBe("Leaves");
    const many: Topology = {
      entry: "root",
      services: [
        service("root", [Array.from({ length: 40 }, (_, i) => `${i}`)]),
        ...Array.from({ length: 40 }, (_, i) => service(`${i}`, [])),
      ],
    };
    expect(() => topologyGraphFigure(many, { arrivalRate: 1 })).toThrow(
      new RangeError("topology must reach 40 services or fewer, got 41"),
    );
    expect(() => topologyGraphFigure(star, { arrivalRate: -1 })).toThrow(
      "arrivalRate must be finite and >= 0, got -1",
    );
  });
});

describe("topologyWaterfallFigure", () => {
  const sumOf = ({ x }: Trace) =>
    x.reduce<number>(
      (sum, each, i) => (i % 3 === 1 ? sum + Number(each) - Number(x[i - 1]) : sum),
      0,
    );

  it("draws mean times as the model has them", () => {
    const figure = topologyWaterfallFigure(shop, { arrivalRate: 45 });
    const spans = topologySpans(45, shop);
    const [critical, others, work] = tracesOf(figure) as [Trace, Trace, Trace];
    expect(critical.x.slice(0, 2)).toEqual([0, 1000 * (spans[0]?.end ?? NaN)]);
    expect(critical.x.length + others.x.length).toBe(3 * spans.length);
    // What is critical works one after the other, all the time.
    expect(sumOf(work)).toBeCloseTo(1000 * (spans[0]?.end ?? NaN), 6);
    expect(titleOf(figure)).toMatch(/^At mean times a request takes \S+ ms; critical: gateway → /);
  });

  it("draws one request with a seed, another with another, the same with the same", () => {
    const drawn = (seed: number) => topologyWaterfallFigure(shop, { arrivalRate: 45, seed });
    expect(drawn(1)).toEqual(drawn(1));
    expect(drawn(1)).not.toEqual(drawn(2));
    for (let seed = 1; seed <= 20; seed += 1) {
      const [critical, , work] = tracesOf(drawn(seed)) as [Trace, Trace, Trace];
      expect(sumOf(work)).toBeCloseTo(Number(critical.x[1]), 6);
    }
    expect(titleOf(drawn(1))).toMatch(/^This request takes \S+ ms; critical: .*→ …$/);
  });

  it("draws requests of which one in ten takes longer than the model says", () => {
    const most = 1000 * topologyExceededBy(0.1, { arrivalRate: 30, topology: shop });
    let longer = 0;
    for (let seed = 1; seed <= 400; seed += 1) {
      const [critical] = tracesOf(topologyWaterfallFigure(shop, { arrivalRate: 30, seed }));
      if (Number(critical?.x[1]) > most) longer += 1;
    }
    expect(Math.abs(longer - 40) / Math.sqrt(400 * 0.1 * 0.9)).toBeLessThan(4);
  });

  it("leaves out others where there are none, and what no request reaches", () => {
    const extra = { ...chain, services: [...chain.services, service("never", [])] };
    const traces = tracesOf(topologyWaterfallFigure(extra, { arrivalRate: 45, seed: 3 }));
    expect(traces).toHaveLength(2);
    expect(traces[0]?.x).toHaveLength(36);
  });

  it("shows times in a unit that suits them", () => {
    const of = (work: number) =>
      topologyWaterfallFigure(
        { entry: "a", services: [{ ...service("a", []), work }] },
        { arrivalRate: 0 },
      ).layout.xaxis?.title;
    expect([of(20), of(0.02), of(2e-5)]).toEqual([
      ...[{ text: "time (s)" }, { text: "time (ms)" }, { text: "time (µs)" }],
    ]);
  });

  it("refuses more calls than can be seen, and overload", () => {
    const many = {
      entry: "a",
      services: [service("a", [Array.from({ length: 60 }, () => "b")]), service("b", [])],
    };
    expect(() => topologyWaterfallFigure(many, { arrivalRate: 0.1 })).toThrow(
      new RangeError("topology must make 60 calls or fewer, got 61"),
    );
    // Each calls the next one twice: 2⁴⁰ calls, which are counted and not made.
    const doubling = {
      entry: "s0",
      services: Array.from({ length: 40 }, (_, i) =>
        service(`s${i}`, i < 39 ? [[`s${i + 1}`, `s${i + 1}`]] : []),
      ),
    };
    expect(() => topologyWaterfallFigure(doubling, { arrivalRate: 0 })).toThrow(
      new RangeError(`topology must make 60 calls or fewer, got ${2 ** 40 - 1}`),
    );
    expect(() => topologyWaterfallFigure(shop, { arrivalRate: 60, seed: 1 })).toThrow(
      new RangeError("arrivalRate must overload no service, got 60"),
    );
  });
});
