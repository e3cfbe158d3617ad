import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  measuredBatching,
  measuredLoopback,
  measuredTransport,
  measuredWindows,
} from "../../lib/dataset";
import { type MeasuredTableName, measuredTable } from "../../lib/lab/measured-table";

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "distlab-own-"))));
afterAll(() => rmSync(folder, { recursive: true }));

describe("measuredTable", () => {
  it.each([
    { name: "measured_loopback", rows: measuredLoopback },
    { name: "measured_window_sweep", rows: measuredWindows },
    { name: "measured_batching", rows: measuredBatching },
    { name: "measured_transport", rows: measuredTransport },
  ] as const)("is the library's $name, or the same from its file", ({ name, rows }) => {
    expect(measuredTable(name)).toEqual(rows);
    expect(measuredTable(name, "")).toEqual(rows);
    expect(measuredTable(name, `data/${name}.csv`)).toEqual(rows);
  });

  it("is the reader's own, in SI", () => {
    const path = join(folder, "mine.csv");
    writeFileSync(
      path,
      "placement,messages_per_batch,batches,p50_batch_rtt_us,p99_batch_rtt_us,messages_per_s\nmine,4,100,20,40,2e5\n",
    );
    expect(measuredTable("measured_batching", path)).toEqual([
      { placement: "mine", batch: 4, batches: 100, median: 2e-5, p99: 4e-5, throughput: 2e5 },
    ]);
    expect(() => measuredTable("measured_loopback", path)).toThrow(
      "mine.csv:1: column 2 must be experiment, got messages_per_batch",
    );
  });

  it("says which tables there are, and that there is no file", () => {
    expect(() => measuredTable("measured" as MeasuredTableName)).toThrow(
      new RangeError(
        "name must be one of measured_loopback, measured_window_sweep, measured_batching, measured_crypto_node, measured_transport, got measured",
      ),
    );
    expect(() => measuredTable("measured_batching", "no.csv")).toThrow(
      new RangeError("path must lead to a file of npx distlab measure, got no.csv"),
    );
  });
});
