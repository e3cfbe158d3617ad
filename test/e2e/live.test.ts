import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as core from "../../lib/core";
import type { Figure } from "../../lib/figure/figure";
import * as scaling from "../../lib/figure/scaling";
import * as timing from "../../lib/figure/timing";
import { JupyterServer, browserPath, programs } from "./jupyter";
import { NotebookPage } from "./notebook-page";

const cells = [
  `import { count, toggle } from "#core";
import { amdahlFigure, hillMartyFigure } from "#figure/scaling";
import { nfdsFigure, rtoFigure } from "#figure/timing";
import { live } from "#lab";`,
  "live(amdahlFigure, { maxWorkers: 1024 })",
  "live(rtoFigure, {}, { only: ['link', 'variations'] })",
  "live(nfdsFigure)",
  `const steps = ({ height, isSquare }: { height: number; isSquare: boolean }) => ({
  data: [{ name: "steps", x: [0, 1, 2], y: [0, height, isSquare ? height ** 2 : 2 * height] }],
  layout: { title: { text: "height " + height }, xaxis: { title: { text: "x (s)" } }, yaxis: { title: { text: "y (s)" } } },
});
live(steps, {
  height: count({ default: 2, min: 1, max: 5, label: "height </script><img src=x onerror=alert(1)>" }),
  isSquare: toggle({ default: true, label: "squared" }),
})`,
  "live(amdahlFigure, { workers: 3 })",
];

const notebookText = JSON.stringify({
  nbformat: 4,
  nbformat_minor: 5,
  metadata: {
    kernelspec: { name: "distlab", display_name: "TypeScript (distlab)", language: "typescript" },
    language_info: { name: "typescript", file_extension: ".ts", mimetype: "text/typescript" },
  },
  cells: cells.map((source, i) => ({
    ...{ cell_type: "code", id: `cell-${i}`, metadata: {}, outputs: [], execution_count: null },
    source,
  })),
});

type Points = readonly { readonly x?: unknown; readonly y?: unknown }[];
const pointsOf = (data: Points) =>
  JSON.parse(JSON.stringify(data.map(({ x, y }) => ({ x, y })))) as Points;

/** Equal, but for what logarithms and powers of two engines differ by. */
function expectSame(one: unknown, other: unknown): void {
  if (typeof one === "number" && typeof other === "number") {
    expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-9 * Math.abs(other));
  } else if (typeof one === "object" && one !== null && typeof other === "object" && other) {
    expect(Object.keys(one)).toEqual(Object.keys(other));
    for (const [key, value] of Object.entries(one)) {
      expectSame(value, (other as Record<string, unknown>)[key]);
    }
  } else expect(one).toBe(other);
}

/** The figure that a text of code draws, here. */
function drawnHere(code: string): Figure {
  const names = { ...core, ...scaling, ...timing };
  const run = new Function(...Object.keys(names), `return ${code}`) as (
    ...all: unknown[]
  ) => Figure;
  return run(...Object.values(names));
}

describe.skipIf(!programs || !browserPath)("live figures in JupyterLab", () => {
  let server: JupyterServer;
  let browser: Browser;
  let notebook: NotebookPage;
  beforeAll(async () => {
    server = await JupyterServer.start("lab");
    browser = await NotebookPage.launch();
    server.write("live.ipynb", notebookText);
    notebook = await NotebookPage.open(browser, server, "lab", "live.ipynb");
    // Before its kernel is there, JupyterLab would ask for one.
    await notebook.page.getByText("TypeScript (distlab) | Idle").waitFor({ timeout: 60_000 });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const placeOf = (figure: number) => notebook.page.locator(".distlab-live").nth(figure);

  /** What a place has drawn: the data of its curves. */
  const drawnIn = (place: Locator) =>
    place.locator(".distlab-plot").evaluate((plot) =>
      (plot as unknown as { data: { x: unknown; y: unknown }[] }).data.map(({ x, y }) => ({
        x,
        y,
      })),
    );

  /** Changes a control and waits until the figure is drawn anew. */
  async function change(place: Locator, act: () => Promise<unknown>): Promise<void> {
    await place.evaluate((element) => {
      element.addEventListener("distlab:drawn", () => element.setAttribute("data-drawn", "yes"), {
        once: true,
      });
      element.removeAttribute("data-drawn");
    });
    await act();
    await place
      .page()
      .waitForFunction(
        (element) => element?.hasAttribute("data-drawn"),
        await place.elementHandle(),
        { timeout: 20_000 },
      );
  }

  /** The figure as code: what the button copies. */
  async function codeOf(place: Locator): Promise<string> {
    await place.locator('button:has-text("Copy as code")').click();
    await sleep(200);
    const said = (await place.locator(".distlab-status").textContent()) ?? "";
    if (said.startsWith("Copied: ")) return said.slice("Copied: ".length);
    return place.locator("textarea").inputValue();
  }

  async function expectSameAsHere(place: Locator): Promise<string> {
    const code = await codeOf(place);
    expectSame(await drawnIn(place), pointsOf(drawnHere(code).data as Points));
    return code;
  }

  it("Run All gives each its controls, and a wrong option is an error of types in the cell", async () => {
    await notebook.runAll();
    await notebook.scrollThrough();
    await expect
      .poll(() => notebook.page.locator(".distlab-live form").count(), { timeout: 30_000 })
      .toBe(4);
    const error = await notebook.page.locator(".jp-OutputArea-output").last().textContent();
    expect(error).toContain("workers");
    expect(error).toMatch(/does not exist in type|No overload matches/);
    await notebook.picture("live-first", 0.05);
  });

  it("a slider moves the model, by mouse and by keyboard", async () => {
    const place = placeOf(0);
    expect(await expectSameAsHere(place)).toBe("amdahlFigure({ maxWorkers: 1024 })");
    const slider = place.getByLabel("most workers", { exact: true });
    const box = (await slider.boundingBox())!;
    await change(place, async () => {
      await notebook.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await notebook.page.mouse.down();
      await notebook.page.mouse.move(box.x + 0.8 * box.width, box.y + box.height / 2, { steps: 5 });
      await notebook.page.mouse.up();
    });
    const dragged = await expectSameAsHere(place);
    expect(dragged).not.toContain("1024");
    await change(place, () => slider.press("ArrowLeft"));
    expect(await expectSameAsHere(place)).not.toBe(dragged);
    // The field takes an exact value.
    const field = place.getByLabel("most workers, exact value");
    await change(place, async () => {
      await field.fill("777");
      await field.press("Enter");
    });
    expect(await expectSameAsHere(place)).toBe("amdahlFigure({ maxWorkers: 777 })");
  });

  it("a list takes more and fewer", async () => {
    const place = placeOf(0);
    await change(place, () => place.getByRole("button", { name: /^Add to/ }).click());
    const more = await expectSameAsHere(place);
    expect(more).toMatch(/serialFractions: \[0.5, 0.25, 0.1, 0.05, /);
    await change(place, () => place.getByRole("button", { name: /^Remove 1 from/ }).click());
    expect(await expectSameAsHere(place)).toMatch(/serialFractions: \[0.25, 0.1, 0.05, /);
  });

  it("a value that the model refuses is refused in its own words, and the last figure stays", async () => {
    const place = placeOf(0);
    const before = await drawnIn(place);
    const field = place.getByLabel("most workers, exact value");
    await field.fill("0");
    await field.press("Enter");
    const alert = place.locator('.distlab-control [role="alert"]', { hasText: "maxWorkers" });
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/^maxWorkers must be in \[/);
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    expect(await drawnIn(place)).toEqual(before);
    await change(place, () => place.getByRole("button", { name: "Reset", exact: true }).click());
    expect(await expectSameAsHere(place)).toBe("amdahlFigure({ maxWorkers: 1024 })");
    expect(await alert.count()).toBe(0);
  });

  it("a choice chooses, and only the controls that were asked for are there", async () => {
    const place = placeOf(1);
    expect(await place.locator(".distlab-control").count()).toBe(2);
    await change(place, () => place.locator("select").selectOption("steady"));
    expect(await expectSameAsHere(place)).toBe('rtoFigure({ link: "steady" })');
  });

  it("a simulation runs off the main thread, with the same numbers as here", async () => {
    const place = placeOf(2);
    await change(place, () => place.getByRole("button", { name: "Another seed" }).click());
    expect(await expectSameAsHere(place)).toMatch(/^nfdsFigure\(\{ seed: \d+ \}\)$/);
  });

  it("a cell's own function shows what was drawn beforehand, and its words stay words", async () => {
    const place = placeOf(3);
    const y = async () => (await drawnIn(place)).map((each) => each.y);
    expect(await y()).toEqual([[0, 2, 4]]);
    await change(place, () => place.locator('input[type="range"]').press("End"));
    expect(await y()).toEqual([[0, 5, 25]]);
    await change(place, () => place.getByLabel("squared").click());
    expect(await y()).toEqual([[0, 5, 10]]);
    expect(await place.locator("label").first().textContent()).toContain("</script><img src=x");
    expect(await place.locator('img[src="x"]').count()).toBe(0);
    await notebook.picture("live-last", 0.9);
  });

  it("they are alive after a reload, without a kernel that knows them", async () => {
    await notebook.page.keyboard.press("Escape");
    await notebook.page.keyboard.press("ControlOrMeta+S");
    await sleep(2000);
    await notebook.page.reload();
    await notebook.untilOpen();
    await sleep(1000);
    await notebook.scrollThrough();
    await expect
      .poll(() => notebook.page.locator(".distlab-live form").count(), { timeout: 30_000 })
      .toBe(4);
    const place = placeOf(0);
    await change(place, () =>
      place.getByLabel("most workers", { exact: true }).press("ArrowRight"),
    );
    await expectSameAsHere(place);
  });

  it("they are alive after the kernel was restarted, by keyboard alone", async () => {
    await notebook.page.locator('.lm-MenuBar-item:has-text("Kernel")').click();
    await notebook.page.locator('.lm-Menu-item[data-command="kernelmenu:restart"]').click();
    await notebook.page.locator(".jp-Dialog .jp-mod-accept").click();
    await notebook.page.getByText("TypeScript (distlab) | Idle").waitFor({ timeout: 60_000 });
    const place = placeOf(0);
    // From the first field of the list on, Tab leads to each control in turn.
    await place.locator("input").first().focus();
    const reached: string[] = [];
    for (let i = 0; i < 40 && !reached.includes("most workers"); i += 1) {
      await notebook.page.keyboard.press("Tab");
      reached.push(
        await notebook.page.evaluate(() => {
          const at = document.activeElement as HTMLInputElement | null;
          return at?.labels?.[0]?.textContent ?? at?.getAttribute("aria-label") ?? "";
        }),
      );
    }
    expect(reached.at(-1)).toBe("most workers");
    await change(place, () => notebook.page.keyboard.press("ArrowRight"));
    await expectSameAsHere(place);
  });

  it("nothing went wrong in the page, and no request left the machine", () => {
    const own = notebook.errors.filter((error) => /distlab|plotly|live/i.test(error));
    expect(own).toEqual([]);
    expect(notebook.outside).toEqual([]);
  });
});
