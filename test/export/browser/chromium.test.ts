import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Chromium } from "../../../lib/export/browser/chromium";
import { type Beginning, FakePlace, isRunning } from "./fake-chromium";

const dressed = (title: string, origin?: string) => ({
  figure: {
    data: [{ y: [1, 2] }],
    layout: {
      title: { text: title },
      ...(origin !== undefined && { meta: { figure: origin, options: {} } }),
    },
  },
  width: 300,
  height: 200,
});
const svg = { format: "svg", scale: 2 } as const;

/** The fake is a script with its interpreter in the first line. */
describe.skipIf(process.platform === "win32")("Chromium", () => {
  let place: FakePlace;
  beforeEach(() => {
    place = new FakePlace();
    vi.stubEnv("TMPDIR", place.folder);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    place.remove();
  });
  const start = (beginning: Beginning, timeout = 20) =>
    Chromium.start(place.program(beginning), { timeout });
  const draw = async (chromium: Chromium, title: string, origin?: string) =>
    String(Buffer.from(await chromium.draw(dressed(title, origin), svg)));
  const nothingIsLeft = async () => {
    expect(place.profiles()).toEqual([]);
    await expect.poll(() => place.processes().filter(isRunning)).toEqual([]);
  };

  it("draws several figures with one browser, and leaves nothing", async () => {
    const chromium = await start("speaks");
    expect(place.profiles()).toHaveLength(1);
    const drawn = await Promise.all([draw(chromium, "one"), draw(chromium, "two")]);
    expect(drawn[0]).toBe(drawn[1]);
    expect(place.processes()).toHaveLength(2);
    expect(place.processes().filter(isRunning)).toHaveLength(2);
    await chromium.close();
    await nothingIsLeft();
    await expect(draw(chromium, "late")).rejects.toThrow("late: Chromium was closed");
  });

  it("puts the size of a pixel into a PNG and takes the dates out of a PDF", async () => {
    const chromium = await start("speaks");
    const png = await chromium.draw(dressed("a"), { format: "png", scale: 2 });
    expect(String(Buffer.from(png.subarray(37, 41)))).toBe("pHYs");
    const pdf = await chromium.draw(dressed("a"), { format: "pdf", scale: 2 });
    expect(String(Buffer.from(pdf))).toBe("/CreationDate (D:19700101000000+00'00')");
    await chromium.close();
  });

  it.each([
    ["it dies", "it dies: Chromium ended by SIGKILL"],
    ["it crashes", "it crashes: Chromium's page crashed"],
    ["it refused", "it refused: Runtime.evaluate: no such page"],
    ["it throws", "it throws: no data"],
  ])(
    "names a figure that fails (%s), and draws the next in a fresh browser",
    async (title, text) => {
      const chromium = await start("speaks");
      const before = await draw(chromium, "before");
      const failing = draw(chromium, title);
      const next = draw(chromium, "after");
      await expect(failing).rejects.toThrow(new Error(text));
      expect(await next).not.toBe(before);
      expect(place.profiles()).toHaveLength(1);
      await chromium.close();
      await nothingIsLeft();
    },
  );

  it("ends a browser that hangs, and names the figure by its id", async () => {
    const chromium = await start("speaks", 3);
    await expect(draw(chromium, "it hangs", "amdahl")).rejects.toThrow(
      new Error("amdahl: Chromium was not done after 3 s"),
    );
    await nothingIsLeft();
    expect(await draw(chromium, "after")).toMatch(/<svg>/);
    await chromium.close();
  });

  it("fails a figure that is drawn while it is closed", async () => {
    const chromium = await start("speaks");
    const drawing = draw(chromium, "it hangs");
    await new Promise(setImmediate);
    const closing = chromium.close();
    await expect(drawing).rejects.toThrow("it hangs: Chromium was closed");
    await closing;
    await nothingIsLeft();
  });

  it("says why it does not start", async () => {
    await expect(start("dies")).rejects.toThrow(
      new Error("Chromium ended with code 127: a library is missing"),
    );
    await expect(start("is silent", 1)).rejects.toThrow("Chromium was not done after 1 s");
    await expect(start("talks nonsense")).rejects.toThrow("Chromium said what is no JSON: no JSON");
    await nothingIsLeft();
    const missing = `${place.folder}/missing`;
    await expect(Chromium.start(missing)).rejects.toThrow(
      new Error(`${missing}: spawn ${missing} ENOENT`),
    );
    await expect(Chromium.start("a\0b")).rejects.toThrow("null bytes");
    expect(place.profiles()).toEqual([]);
  });

  it("refuses maps that come from the network, without a browser", async () => {
    const chromium = await start("speaks");
    const map = {
      ...dressed("map"),
      figure: { data: [{ type: "scattermap" as never }], layout: {} },
    };
    await expect(chromium.draw(map, svg)).rejects.toThrow(
      "a figure: trace 1 is of type scattermap, whose map comes from the network, and none is " +
        'used: set layout.map.style to "white-bg", or draw it as scattergeo or choropleth',
    );
    const empty = { ...map, figure: { ...map.figure, layout: { map: { style: "white-bg" } } } };
    await chromium.draw(empty as never, svg);
    await chromium.close();
  });

  it.each([
    ["SIGINT", "", [null, "SIGINT"]],
    ["SIGTERM", "", [null, "SIGTERM"]],
    ["SIGINT", 'process.on("SIGINT", () => process.exit(130));', [130, null]],
    ["", "process.exit(3);", [3, null]],
    ["", 'throw new Error("oops");', [1, null]],
  ])("ends with its own process: %s %s", async (signal, more, ended) => {
    const module = JSON.stringify(`${process.cwd()}/.cache/lib/export/browser/chromium.js`);
    const program = JSON.stringify(place.program("speaks"));
    const code = `require(${module}).Chromium.start(${program}).then(() => {
      console.log("started"); setInterval(() => {}, 1000); ${more} });`;
    const child = spawn(process.execPath, ["-e", code], { stdio: ["ignore", "pipe", "ignore"] });
    const exit = once(child, "exit");
    await once(child.stdout, "data");
    if (signal) child.kill(signal as NodeJS.Signals);
    expect(await exit).toEqual(ended);
    await nothingIsLeft();
    expect(place.processes()).toHaveLength(2);
  });
});
