import { setTimeout as sleep } from "node:timers/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readNotebook } from "../../lib/notebook/read";
import { JupyterServer, browserPath, programs } from "./jupyter";
import { NotebookPage } from "./notebook-page";

const file = "01-scaling.ipynb";
const figureCount = readNotebook(`notebooks/${file}`)
  .cells.flatMap((cell) => (cell.cell_type === "code" ? cell.outputs : []))
  .filter((output) => "data" in output && "application/vnd.plotly.v1+json" in output.data).length;

const emptyNotebook = JSON.stringify({
  nbformat: 4,
  nbformat_minor: 5,
  metadata: { kernelspec: { name: "python3", display_name: "Python 3", language: "python" } },
  cells: [
    { cell_type: "code", id: "a", metadata: {}, source: "", outputs: [], execution_count: null },
  ],
});

describe.skipIf(!programs || !browserPath).each(["lab", "notebook"] as const)("%s", (app) => {
  let server: JupyterServer;
  let browser: Browser;
  let notebook: NotebookPage;
  /** What this Jupyter logs by itself, with an empty notebook of another kernel. */
  let itsOwn: readonly string[];
  beforeAll(async () => {
    server = await JupyterServer.start(app);
    browser = await NotebookPage.launch();
    server.write("empty.ipynb", emptyNotebook);
    const other = await NotebookPage.open(browser, server, app, "empty.ipynb");
    await sleep(2000);
    itsOwn = other.errors;
    await other.page.close();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it("opened untrusted, shows a picture of each figure and says how to trust the notebook", async () => {
    notebook = await NotebookPage.open(browser, server, app, file);
    await notebook.scrollThrough();
    const stills = await notebook.stills();
    expect(stills.map(({ words }) => words).join("\n")).toContain("However many workers you add");
    expect(stills).toHaveLength(figureCount);
    expect(stills.filter(({ width }) => width !== 760)).toEqual([]);
    expect((await notebook.places()).join("\n")).toContain("Trust Notebook");
    expect((await notebook.figures()).every(({ traces }) => traces === 0)).toBe(true);
    await notebook.picture(`${app}-untrusted`, 0.12);
  });

  it("Run All draws every figure", async () => {
    await notebook.runAll();
    await notebook.scrollThrough();
    await sleep(500);
    const figures = await notebook.figures();
    expect(figures).toHaveLength(figureCount);
    expect(figures.filter(({ traces }) => traces === 0)).toEqual([]);
    expect(await notebook.stills()).toEqual([]);
    await notebook.picture(`${app}-run-all`, 0.46);
  });

  it("a changed parameter moves the curve", async () => {
    const curve = async () =>
      (await notebook.figures()).find(({ title }) => /However many/.test(title));
    const titled = await curve();
    expect(titled?.title).toContain("below 20×");
    await notebook.replaceInCell("serialFraction: number = 0.05", "= 0.05", "= 0.02");
    await notebook.runAll();
    await notebook.scrollThrough();
    const moved = await curve();
    expect(moved?.title).toContain("below 50×");
    expect(moved?.firstY).toEqual(titled?.firstY);
    await notebook.picture(`${app}-changed`, 0.12);
  });

  it("figures are still there after saving and reloading", async () => {
    await notebook.page.keyboard.press("Escape");
    await notebook.page.keyboard.press("ControlOrMeta+S");
    await sleep(2000);
    await notebook.page.reload();
    await notebook.untilOpen();
    await sleep(1000);
    await notebook.scrollThrough();
    await sleep(500);
    const figures = await notebook.figures();
    expect(figures).toHaveLength(figureCount);
    expect(figures.filter(({ traces }) => traces === 0)).toEqual([]);
    await notebook.picture(`${app}-reloaded`, 0.46);
  });

  it("no error was logged and no request left the machine", () => {
    expect(notebook.errors.filter((error) => !itsOwn.includes(error))).toEqual([]);
    expect(notebook.outside).toEqual([]);
  });
});
