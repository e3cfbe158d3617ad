import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Folder } from "../../kernel/notebook-session";
import { distlab } from "../command";
import { good, grid, notebookFile, pointsIn, sweep, textOf } from "./sweep-command";

/** What a machine that is busy with other tests may need for a dozen commands (ms). */
const longest = 240_000;

let place: Folder;
beforeEach(() => void (place = new Folder()));
afterEach(() => place.remove());

describe("distlab sweep", () => {
  describe("a whole one", () => {
    let whole: Folder;
    let ended: ReturnType<typeof distlab>;
    beforeAll(() => {
      whole = new Folder();
      notebookFile(whole, good);
      ended = sweep(whole, "whole", grid);
    });
    afterAll(() => whole.remove());

    it("has a row for each point, a figure, and says how far it is", () => {
      expect(ended.code).toBe(0);
      expect(textOf(whole, "whole", "results.csv")).toBe(
        "servers,rtt_s,response_s,plan\n1,0.02,0.02,fast\n1,0.08,0.08,fast\n2,0.02,0.01,fast\n" +
          "2,0.08,0.04,fast\n3,0.02,0.006666666666666667,fast\n3,0.08,0.02666666666666667,fast\n",
      );
      expect(textOf(whole, "whole", "results.svg")).toContain("response (s)");
      expect(ended.stderr).toMatch(/^\[1\/6\] servers = \d, rtt = \d0 ms \(about \d+ s left\)$/m);
      expect(ended.stderr).toMatch(/^\[6\/6\] servers = \d, rtt = \d0 ms$/m);
      expect(ended.stdout).toMatch(/whole.results\.csv\n.*whole.results\.svg\n$/);
    });

    it.each([2, 3])(
      "has the same bytes from %s shards, in any order",
      { timeout: longest },
      (shards) => {
        const names = Array.from({ length: shards }, (_, i) => `${shards}-${i + 1}`);
        for (const [i, name] of names.entries()) {
          const { code, stderr } = sweep(whole, name, grid, "--shard", `${i + 1}/${shards}`);
          expect(code).toBe(0);
          expect(stderr).toContain(
            `shard ${i + 1} of ${shards} is over; with the others, npx distlab`,
          );
          expect(pointsIn(whole, name)).toHaveLength(6 / shards);
          expect(existsSync(join(whole.path, name, "results.csv"))).toBe(false);
        }
        for (const order of [names, [...names].reverse()]) {
          const out = `${shards}-${order[0]}-all`;
          const folders = order.map((name) => join(whole.path, name));
          expect(distlab("sweep", "merge", ...folders, "--out", join(whole.path, out)).code).toBe(
            0,
          );
          for (const file of ["results.csv", "results.svg"]) {
            expect(textOf(whole, out, file)).toBe(textOf(whole, "whole", file));
          }
        }
        const [first = ""] = names;
        const part = distlab(
          ...["sweep", "merge", join(whole.path, first), "--out", join(whole.path, "x")],
        );
        expect([part.code, part.stderr]).toEqual([
          1,
          expect.stringMatching(/points are missing \(servers = 1, rtt = 80 ms; .*run the shards/),
        ]);
      },
    );

    it("runs what is missing only, and has the same bytes again", () => {
      const before = textOf(whole, "whole", "results.csv");
      const [first = ""] = pointsIn(whole, "whole");
      rmSync(join(whole.path, "whole", "points", first));
      rmSync(join(whole.path, "whole", "results.csv"));
      const { code, stderr } = sweep(whole, "whole", grid);
      expect(code).toBe(0);
      expect(stderr).toMatch(
        /^5 of 6 points are there already in .*whole\n\[1\/1\] servers = .*\n$/,
      );
      expect(textOf(whole, "whole", "results.csv")).toBe(before);
    });
  });

  it("does not take points of other cells, and takes those of a smaller grid", () => {
    notebookFile(place, good);
    expect(sweep(place, "out", ["servers=1,2"]).code).toBe(0);
    const larger = sweep(place, "out", ["servers=1..3"], "--format", "png");
    expect(larger.stderr).toMatch(
      /^2 of 3 points are there already in .*\n\[1\/1\] servers = 3\n$/,
    );
    expect(existsSync(join(place.path, "out", "results.png"))).toBe(true);
    expect(existsSync(join(place.path, "out", "results.svg"))).toBe(false);
    notebookFile(place, good.replace("rtt /", "2 * rtt /"));
    const other = sweep(place, "out", ["servers=1,2"]);
    expect(other.stderr).toMatch(
      /^3 points in .*out not used: of another notebook, or of other cells\n\[1\/2\]/,
    );
    expect(textOf(place, "out", "results.csv")).toBe(
      "servers,response_s,plan\n1,0.16,fast\n2,0.08,fast\n",
    );
  });

  it.each([
    {
      args: ["-p", "server=1"],
      says: "server is not one of servers, rtt, plan; did you mean server",
    },
    { args: ["-p", "servers=1..200"], says: "servers[100] must be in [1, 100], got 101" },
    { args: [], says: "a sweep needs a parameter of the notebook to run through values" },
    { args: ["-p", "servers=1", "-p", "servers=2"], says: "servers was given before" },
    { args: ["-p", "servers=1", "--shard", "3/2"], says: "It must be i/n with i of 1 to n: 2/3." },
    { args: ["-p", "servers=1", "--jobs", "0"], says: "It must be a whole number of 1 to 1000." },
    { args: ["-p", "servers=1", "--format", "bmp"], says: "There is no bmp (there are svg, png" },
  ])("says before it runs what is wrong with $args", ({ args, says }) => {
    notebookFile(place, good);
    const { code, stderr } = sweep(place, "out", [], ...args);
    expect(code).toBe(1);
    expect(stderr).toContain(says);
    expect(existsSync(join(place.path, "out"))).toBe(false);
  });

  it("says that --out or the notebook is missing, and has help with the parameters", () => {
    const path = notebookFile(place, good);
    expect(distlab("sweep", path, "-p", "servers=1").stderr).toContain("--out DIR is needed");
    expect(distlab("sweep", "nowhere.ipynb", "--out", "x").stderr).toContain(
      "there is no notebook nowhere.ipynb",
    );
    const { stdout } = distlab("sweep", path, "--help");
    expect(stdout).toContain("servers=5    servers behind the balancer (count, 1..100)");
    expect(stdout).toContain("npx distlab sweep notebook.ipynb -p servers=1..20 -p rtt=20ms,80ms");
    expect(distlab("sweep", "--help").stdout).toContain("merge [options] <dirs...>");
  });
});
