import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { number, optional, text } from "../../lib/dataset/declare";
import { tables } from "../../lib/dataset/tables";
import { generateDataset, generateDatasets } from "../../lib/host/dataset";
import { facebookYears, microprocessorTrends } from "../../lib/dataset";

describe("the tables of data/", () => {
  it.each(generateDatasets(".").map((file) => ({ ...file })))(
    "$path is what npm run data writes",
    ({ path, text }) => {
      expect(readFileSync(path, "utf8")).toBe(text);
    },
  );

  it("are all declared, and all described in data/README.md", () => {
    const files = readdirSync("data")
      .filter((name) => name.endsWith(".csv"))
      .map((name) => name.replace(".csv", ""));
    expect(files.sort()).toEqual(tables.map(({ file }) => file).sort());
    const readme = readFileSync("data/README.md", "utf8");
    for (const { file, columns } of tables) {
      expect(readme).toContain(`${file}.csv`);
      for (const column of Object.keys(columns)) expect(readme).toContain(`\`${column}\``);
    }
  });

  it("come out in SI, with gaps as absent properties", () => {
    expect(microprocessorTrends[0]).toEqual({
      year: 1971,
      transistors: 2308,
      frequency: 704_100,
      logicalCores: 1,
      power: 0.4451,
      chips: 1,
    });
    expect(facebookYears[0]).toEqual({ year: 2008, users: 1e8, evidence: "B" });
  });
});

describe("generateDataset", () => {
  const table = {
    file: "demo",
    name: "demo",
    row: "Demo",
    about: "A demonstration",
    source: "nobody",
    columns: {
      place: text("place", "where"),
      rtt_ms: number("rtt", "round trip", "s", 1e-3),
      share_pct: optional(number("share", "share", "fraction", 0.01)),
    },
  };

  it("converts units and leaves gaps out", () => {
    const module = generateDataset(table, 'place,rtt_ms,share_pct\n"a, b",80,99.95\nc,1,\n');
    expect(module).toContain(
      '  { place: "a, b", rtt: 0.08, share: 0.9995 },\n  { place: "c", rtt: 0.001 },\n',
    );
    expect(module).toContain("/** Round trip (s). */\n  readonly rtt: number;");
  });

  it.each([
    { csv: "place,rtt,share_pct\n", message: "data/demo.csv:1: column 2 must be rtt_ms, got rtt" },
    { csv: "place,rtt_ms\n", message: "data/demo.csv:1: column 3 must be share_pct, got nothing" },
    {
      csv: "place,rtt_ms,share_pct,more\n",
      message: "data/demo.csv:1: column 4 (more) is not declared",
    },
    {
      csv: "place,rtt_ms,share_pct\na,1,2\nb,fast,2\n",
      message: 'data/demo.csv:3: column 2 (rtt_ms) must be a number, got "fast"',
    },
    { csv: "place,rtt_ms,share_pct\na,1\n", message: "data/demo.csv:2: must have 3 cells, got 2" },
    {
      csv: "place,rtt_ms,share_pct\n,1,2\n",
      message: "data/demo.csv:2: column 1 (place) must not be empty",
    },
    {
      csv: "place,rtt_ms,share_pct\na,,2\n",
      message: 'data/demo.csv:2: column 2 (rtt_ms) must be a number, got ""',
    },
  ])("rejects: $message", ({ csv, message }) => {
    expect(() => generateDataset(table, csv)).toThrow(message);
  });
});
