/**
 * The traps of stock tslab, each shown twice: the project's kernel avoids it, stock tslab does not.
 * The second half would notice if a new tslab made a part of lib/kernel unnecessary.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Answer,
  KernelClient,
  contents,
  distlabKernel,
  stockKernel,
  streamText,
} from "./jupyter-client";
import { Folder, root } from "./notebook-session";

const result = (answer: Answer) =>
  (contents(answer, "execute_result")[0]?.["data"] as { "text/plain"?: string })?.["text/plain"] ??
  streamText(answer).trim();

describe.each([
  { name: "distlab", command: distlabKernel, isStock: false },
  { name: "stock tslab", command: stockKernel, isStock: true },
])("$name", ({ command, isStock }) => {
  const folder = new Folder();
  let kernel: KernelClient;
  beforeAll(async () => {
    folder.write("leaf.ts", "export const leaf: number = 1;");
    folder.write("barrel.ts", 'export * from "./leaf";');
    kernel = await KernelClient.start(command, folder.path);
  });
  afterAll(async () => {
    await kernel.stop();
    folder.remove();
  });

  it("1: a cell imports the library", async () => {
    const answer = await kernel.execute('import { ms } from "#core"; ms(40)');
    expect(answer.reply["status"]).toBe(isStock ? "error" : "ok");
    if (!isStock) expect(result(answer)).toBe("0.04");
    await sleep(300);
  });

  it("2: an assignment in a later cell is seen by earlier functions", async () => {
    await kernel.execute("let params = { n: 4 }; function model() { return params.n * 10; }");
    await kernel.execute("params = { n: 7 };");
    expect(result(await kernel.execute("model()"))).toBe(isStock ? "40" : "70");
  });

  it("3: an edited file is run, not only checked", async () => {
    await kernel.execute('import { leaf } from "./barrel"; leaf');
    folder.write("leaf.ts", "export const leaf: number = 2;\nexport const added: number = 3;");
    await sleep(500);
    const answer = await kernel.execute('import { added } from "./barrel"; String(added)');
    expect(result(answer).replaceAll("'", "")).toBe(isStock ? "undefined" : "3");
  });

  it("4: a cell that is sent soon after an error runs", async () => {
    await kernel.execute("throw new Error('expected')");
    const { reply } = await kernel.execute("1 + 1");
    expect(reply["status"]).toBe(isStock ? "abort" : "ok");
    await sleep(300);
  });

  it("5: all output arrives", async () => {
    const id = await kernel.sendExecute(
      'for (let i = 0; i < 20000; i += 1) console.log("line", i);',
    );
    await Promise.race([kernel.answer(id), sleep(3000)]);
    const published = kernel.received.filter(({ parent }) => parent.msg_id === id);
    const lines = streamText({ reply: {}, published }).split("\n").length - 1;
    if (isStock) expect(lines).toBeLessThan(20_000);
    else expect(lines).toBe(20_000);
  });

  it("6: an error is a message with kind, text and the cell's own line", async () => {
    const answer = await kernel.execute("interface A { x: number }\n\nthrow new RangeError('no');");
    if (isStock) expect(contents(answer, "error")).toEqual([]);
    else {
      expect(contents(answer, "error")).toMatchObject([{ ename: "RangeError", evalue: "no" }]);
      expect(answer.reply["traceback"].join("\n")).toMatch(/In\[\d+\]:3:7/);
    }
  });

  it("7: an earlier variable stands in shorthand", async () => {
    await kernel.execute("const load = 3;");
    await sleep(300);
    const { reply } = await kernel.execute("({ load }).load");
    expect(reply["status"]).toBe(isStock ? "error" : "ok");
  });
});

it("tslab is the release that the kernel was built on", () => {
  const { version } = JSON.parse(
    readFileSync(join(root, "node_modules", "tslab", "package.json"), "utf8"),
  ) as { version: string };
  expect(version).toBe("1.0.22");
});
