import { describe, expect, it } from "vitest";
import { ms } from "../../../lib/core/units";
import { timelineFigure } from "../../../lib/figure/timeline";
import { type TraceRecord, simulate } from "../../../lib/sim";
import { makePicture } from "../../../lib/export/picture";

/** A request that is answered, one that is lost, and a note. */
function trace(): TraceRecord[] {
  const records: TraceRecord[] = [];
  simulate(
    (sim) => {
      const network = sim.network<string>(["client", "server"], { delay: ms(5) });
      network.send("client", "server", "x", "ask");
      sim.at(ms(5), () => network.send("server", "client", "y", "answer"));
      sim.at(ms(12), () => {
        sim.note("server", "crash");
        network.partition();
        network.send("client", "server", "z", "ask again");
      });
    },
    { seed: 1, trace: records },
  );
  return records;
}

interface Trace {
  readonly name: string;
  readonly x: readonly (number | null)[];
  readonly y: readonly (number | null)[];
  readonly text?: readonly string[];
}
const tracesOf = (figure: { readonly data: readonly object[] }) =>
  Object.fromEntries((figure.data as readonly Trace[]).map((each) => [each.name, each]));

describe("timelineFigure", () => {
  it("draws a lane for each process, and each message from where and when to where and when", () => {
    const figure = timelineFigure(trace());
    const { client, server, message, lost, note } = tracesOf(figure);
    expect([client?.y, server?.y]).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(message?.x).toEqual([0, 5, null, 5, 10, null]);
    expect(message?.y).toEqual([0, 1, null, 1, 0, null]);
    // A lost message goes part of the usual way.
    expect(lost?.x).toEqual([12, 12 + 0.45 * 5, null]);
    expect(lost?.y).toEqual([0, 0.45, null]);
    expect([note?.x, note?.y, note?.text]).toEqual([[12], [1], ["crash"]]);
    expect(figure.layout.yaxis).toMatchObject({ ticktext: ["client", "server"] });
    expect(figure.layout.xaxis).toMatchObject({ title: { text: "time (ms)" } });
  });

  it("says what it shows: a count, or the title it is given", () => {
    const titleOf = (options?: object) =>
      (timelineFigure(trace(), options).layout.title as { text: string }).text;
    expect(titleOf()).toBe("3 messages between 2 processes, 1 lost");
    expect(titleOf({ title: "A crash" })).toBe("A crash");
  });

  it("begins with the first of its records", () => {
    const late = trace().map((each) => ({ ...each, time: each.time + 100 }));
    expect(tracesOf(timelineFigure(late))["client"]?.x[0]).toBe(100);
  });

  it("orders lanes as it is told, and labels each of few messages", () => {
    const { client, label } = tracesOf(timelineFigure(trace(), { lanes: ["server", "client"] }));
    expect(client?.y).toEqual([1, 1]);
    expect(label?.text).toEqual(["ask", "answer", "ask again"]);
  });

  it("leaves labels out where they would hide the arrows", () => {
    const many = Array.from({ length: 10 }, (_, k) =>
      trace().map((each) => ({ ...each, message: each.message && each.message + 10 * k })),
    ).flat();
    expect(tracesOf(timelineFigure(many))["label"]).toBeUndefined();
  });

  it("names notes that come again and again in the legend, and writes the others beside them", () => {
    const note = (time: number, label: string) => ({
      ...{ time: ms(time), lane: "server", label, event: "note" as const, peer: "", message: 0 },
    });
    const often = [1, 2, 3, 4].map((time) => note(time, "tick"));
    const { note: rest, tick } = tracesOf(timelineFigure([...trace(), ...often])) as Record<
      string,
      Trace & { mode: string; marker: { symbol: string } }
    >;
    expect([rest?.text, rest?.mode]).toEqual([["crash"], "markers+text"]);
    expect([tick?.x, tick?.mode]).toEqual([[1, 2, 3, 4], "markers"]);
    expect(tick?.marker.symbol).not.toBe(rest?.marker.symbol);
    const few = tracesOf(timelineFigure([...trace(), ...often.slice(1)]));
    expect(few["note"]?.text).toEqual(["crash", "tick", "tick", "tick"]);
  });

  it("draws states along their lanes, one colour for each, and lanes that have nothing else", () => {
    const spans = [
      { lane: "server", from: ms(12), to: ms(20), label: "down" },
      { lane: "backup", from: ms(14), to: ms(18), label: "leads" },
      { lane: "client", from: ms(1), to: ms(2), label: "down" },
    ];
    const figure = timelineFigure(trace(), { spans });
    const { down, leads, backup } = tracesOf(figure);
    expect(down?.x).toEqual([12, 20, null, 1, 2, null]);
    expect(down?.y).toEqual([1, 1, null, 0, 0, null]);
    expect([leads?.y, backup?.y]).toEqual([
      [2, 2, null],
      [2, 2],
    ]);
    // The lanes are as long as what lasts longest.
    expect(backup?.x).toEqual([0, 20]);
    const only = tracesOf(timelineFigure([], { spans }));
    expect(Object.keys(only)).toEqual(["server", "backup", "client", "down", "leads"]);
    const colors = figure.data.map((each) => (each as { line?: { color: string } }).line?.color);
    expect(new Set(colors.slice(3, 6)).size).toBe(3);
  });

  it("is drawn like any other figure", async () => {
    const { bytes } = await makePicture(timelineFigure(trace()), {
      format: "svg",
      preset: "slide",
    });
    expect(Buffer.from(bytes).toString()).toContain("ask again");
  });

  it.each([
    { make: () => timelineFigure([]), message: /^records must hold 1 items or more/ },
    {
      make: () => timelineFigure(trace(), { lanes: ["client"] }),
      message: "lanes must hold every lane of the records, got none for server",
    },
    {
      make: () =>
        timelineFigure(
          Array.from({ length: 201 }, (_, i) =>
            trace()
              .slice(0, 2)
              .map((each) => ({ ...each, message: i + 1 })),
          ).flat(),
        ),
      message: /^records must hold 200 messages or fewer, got 201/,
    },
  ])("rejects: $message", ({ make, message }) => {
    expect(make).toThrow(message);
  });
});
