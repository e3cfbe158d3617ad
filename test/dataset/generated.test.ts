import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { choice, date, number, optional, share, text } from "../../lib/dataset/declare";
import { tables } from "../../lib/dataset/tables";
import { generateDataset, generateDatasets } from "../../lib/host/dataset";
import {
  commitmentCounts,
  diskModels,
  facebookYears,
  microprocessorTrends,
  outages,
  serviceCommitments,
  slaTiers,
} from "../../lib/dataset";

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
    expect(diskModels[0]).toEqual({
      model: "wdc wuh721816ale6l0",
      capacity: 16e12,
      drives: 2705,
      driveTime: 1448470 * 86_400,
      failures: 6,
    });
    expect(outages.find(({ date }) => date === "2017-02-28")?.duration).toBe(257 * 60);
  });

  it("give what is next to 1 together with its complement", () => {
    expect(serviceCommitments.find(({ service }) => service === "kms")).toMatchObject({
      commitment: 0.99999,
      allowedUnavailability: 1e-5,
    });
    expect(slaTiers.find(({ provider }) => provider === "Cloudflare")).toMatchObject({
      commitment: 1,
      allowedUnavailability: 0,
    });
  });

  it("of agreements have bands without gaps, from the promise down to nothing", () => {
    const agreements = new Map<string, (typeof slaTiers)[number][]>();
    for (const tier of slaTiers.filter(({ credit }) => credit !== undefined)) {
      const key = [tier.provider, tier.service, tier.scope].join();
      agreements.set(key, [...(agreements.get(key) ?? []), tier]);
    }
    expect(agreements.size).toBe(15);
    for (const tiers of agreements.values()) {
      expect(tiers.map(({ below }) => below)).toEqual([
        tiers[0]?.commitment,
        ...tiers.slice(0, -1).map(({ from }) => from),
      ]);
      expect(tiers.at(-1)?.from).toBe(0);
    }
  });

  it("of services count all 363, and of outages name each once", () => {
    expect(commitmentCounts.reduce((sum, { services }) => sum + services, 0)).toBe(363);
    expect(serviceCommitments).toHaveLength(75);
    expect(new Set(outages.map(({ report }) => report)).size).toBe(68);
    expect(outages.map(({ date }) => date)).toEqual(outages.map(({ date }) => date).sort());
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

  const kinds = {
    ...table,
    columns: {
      day: date("day", "when"),
      scope: optional(choice("scope", "how far", ["zone", "region"])),
      promise_pct: optional(share("promise", "rest", "uptime promised")),
    },
  };

  it("keeps days and words, and gives a share with its complement to the last digit", () => {
    const module = generateDataset(
      kinds,
      "day,scope,promise_pct\n2024-02-29,zone,99.999\n2023-01-01,,\n2023-01-02,region,100\n",
    );
    expect(module).toContain(
      '  { day: "2024-02-29", scope: "zone", promise: 0.99999, rest: 0.00001 },\n' +
        '  { day: "2023-01-01" },\n' +
        '  { day: "2023-01-02", scope: "region", promise: 1, rest: 0 },\n',
    );
    expect(module).toContain(
      '/** How far; absent where unknown. */\n  readonly scope?: "zone" | "region";',
    );
    expect(module).toContain(
      "/** 1 - `promise`, with all its digits (fraction); absent where unknown. */\n  readonly rest?: number;",
    );
    expect(module).toContain("/** When (day: 2017-02-28). */\n  readonly day: string;");
  });

  it.each([
    {
      cells: "2023-02-29,zone,1",
      message: 'column 1 (day) must be a day like 2017-02-28, got "2023-02-29"',
    },
    {
      cells: "2023-2-9,zone,1",
      message: 'column 1 (day) must be a day like 2017-02-28, got "2023-2-9"',
    },
    { cells: ",zone,1", message: 'column 1 (day) must be a day like 2017-02-28, got ""' },
    {
      cells: "2023-01-01,Zone,1",
      message: 'column 2 (scope) must be one of zone, region, got "Zone"',
    },
    {
      cells: "2023-01-01,zone,100.1",
      message: "column 3 (promise_pct) must be in [0, 100], got 100.1",
    },
    {
      cells: "2023-01-01,zone,most",
      message: 'column 3 (promise_pct) must be a number, got "most"',
    },
  ])("rejects: $message", ({ cells, message }) => {
    expect(() => generateDataset(kinds, `day,scope,promise_pct\n${cells}\n`)).toThrow(
      `data/demo.csv:2: ${message}`,
    );
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
