/** A student's copy in JupyterLab: it is answered, judged while it is edited, saved, and graded. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sandboxProblem } from "../../lib/homework/grade/sandbox";
import { hasTag, joinLines } from "../../lib/notebook/format";
import { readNotebook } from "../../lib/notebook/read";
import { distlab } from "../notebook/command";
import { JupyterServer, browserPath, programs } from "./jupyter";
import { NotebookPage } from "./notebook-page";

const name = "03-failure-models";
const author = join("notebooks", "homework", `${name}.ipynb`);
const exercises = readNotebook(author).cells.filter((cell) => hasTag(cell, "solution")).length;

describe.skipIf(!programs || !browserPath)("a student's copy in JupyterLab", () => {
  let server: JupyterServer;
  let browser: Browser;
  let copy: NotebookPage;
  const place = (file: string) => join(server.folder, file);
  const run = (...args: string[]) => {
    const { code, stderr } = distlab("homework", ...args, "--secret", place("secret"));
    expect(code, stderr).toBe(0);
  };

  beforeAll(async () => {
    server = await JupyterServer.start("lab");
    server.write("secret", "the secret of this test, always the same\n");
    server.write("roster.csv", "student\nada\n");
    run("release", author, "--roster", place("roster.csv"), "--out", place("copies"));
    browser = await NotebookPage.launch();
    copy = await NotebookPage.open(browser, server, "lab", `copies/ada/${name}.ipynb`);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it("Run All leaves every exercise unanswered, and none in error", async () => {
    await copy.runAll();
    const outputs = await copy.outputs();
    expect(outputs.filter((text) => text.includes("Not answered yet."))).toHaveLength(exercises);
    expect(outputs.filter((text) => /Error/.test(text))).toEqual([]);
    await copy.picture("homework-untouched", 0.3);
  });

  it("names a usual mistake, and says when the answer is right", async () => {
    const answered = async (from: string, to: string) => {
      await copy.replaceInCell("let partlyShare", from, to);
      await copy.runAll();
      return copy.outputOf('answer("partly-down"');
    };
    const product = "clusterMachines * machineDown";
    const mistaken = await answered("partlyShare = NaN", `partlyShare = ${product}`);
    expect(mistaken).toContain("a usual mistake. So many machines are down on average");
    await copy.picture("homework-mistake", 0.3);
    const exact = "1 - (1 - machineDown) ** clusterMachines - machineDown ** clusterMachines";
    expect(await answered(product, exact)).toContain("Right. (1 of 1 point)");
    await copy.picture("homework-right", 0.3);
  });

  it("saved, is graded as it was judged", async () => {
    await copy.save();
    const saved = readNotebook(place(`copies/ada/${name}.ipynb`));
    expect(saved.cells.map(({ source }) => joinLines(source)).join("\n")).toContain("1 - (1 -");
    const trusted = sandboxProblem() === undefined ? [] : ["--trusted"];
    const out = ["--out", place("grades.csv")];
    run("grade", place("copies"), "--notebook", author, ...out, ...trusted);
    const [head = "", row = ""] = readFileSync(place("grades.csv"), "utf8").split(/\r?\n/);
    const marks = Object.fromEntries(head.split(",").map((each, i) => [each, row.split(",")[i]]));
    expect(marks).toMatchObject({
      student: "ada",
      earned: "1",
      "partly-down": "1",
      "machines-ordered": "0",
    });
  });

  it("no request left the machine", () => {
    expect(copy.outside).toEqual([]);
  });
});
