import { describe, expect, it } from "vitest";
import { measuredBatching, measuredLoopback, measuredWindows } from "../../../lib/dataset";
import {
  drawBatchSweep,
  drawLoopbackLadder,
  drawLoopbackSizes,
  drawWindowSweep,
} from "../../../lib/figure/latency";
import { drawnBy } from "../claim";
import { measuredLatencyClaims } from "./measured-claims";

const loopback = measuredLoopback.filter(({ placement }) => placement === "unpinned");
const windows = measuredWindows.filter(({ placement }) => placement === "unpinned");
const batches = measuredBatching.filter(({ placement }) => placement === "unpinned");

describe("figures of a reader's own measurements", () => {
  it("draw a ladder on another machine, whose socket is a pipe", () => {
    const own = loopback.map((row) => ({
      ...row,
      median: 2 * row.median,
      means: row.means.replace("unix domain socket", "named pipe"),
    }));
    const figure = drawLoopbackLadder(own);
    expect(figure.data[0]).toMatchObject({ y: expect.arrayContaining(["named pipe", "TCP"]) });
    measuredLatencyClaims["loopback-ladder"]?.(drawnBy(figure));
  });

  it("draw what was measured where some rows were left out", () => {
    const small = loopback.filter(({ size }) => size < 10_000);
    const figure = drawLoopbackSizes(small, { means: ["UDP echo"] });
    expect((figure.data[0] as { x: number[] }).x).toEqual([16, 64, 256, 1024, 4096]);
    measuredLatencyClaims["window-sweep"]?.(drawnBy(drawWindowSweep(windows.slice(3, 9))));
    measuredLatencyClaims["batch-sweep"]?.(drawnBy(drawBatchSweep(batches.slice(2))));
  });

  it("do not depend on the order of the rows", () => {
    const back = <T>(rows: readonly T[]) => [...rows].reverse();
    expect(drawLoopbackLadder(back(loopback))).toEqual(drawLoopbackLadder(loopback));
    expect(drawWindowSweep(back(windows))).toEqual(drawWindowSweep(windows));
    expect(drawBatchSweep(back(batches))).toEqual(drawBatchSweep(batches));
  });

  it("say what is missing", () => {
    const none = (text: string) => new RangeError(text);
    expect(() => drawLoopbackLadder([])).toThrow(none("rows must hold a call_ladder, got none"));
    expect(() => drawWindowSweep([])).toThrow(none("rows must hold 1 items or more, got 0"));
    expect(() => drawBatchSweep([])).toThrow(none("transfers must hold 3 items or more, got 0"));
    expect(() => drawLoopbackSizes(loopback, { means: ["pigeons"] })).toThrow(
      none("transfers must hold 3 items or more, got 0"),
    );
  });
});
