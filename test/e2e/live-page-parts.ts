/** What tests of live figures in exported pages share. */

import type { Locator, Page } from "playwright-core";
import type { LiveSpec } from "../../lib/browser/live-spec";
import { liveMimeType } from "../../lib/browser/live-spec";
import { stopsOf } from "../../lib/browser/stops";
import { choice, number, type Option, toggle } from "../../lib/core/option";
import type { Figure } from "../../lib/figure/figure";
import { gridSpec } from "../../lib/lab/live-specs";
import { packColumns } from "../../lib/notebook/columns";
import type { Output } from "../../lib/notebook/format";
import { shown } from "../export/html/inspect";

/** The output that a cell with a live figure leaves in a notebook. */
export function liveOutput({ spec, first }: { spec: LiveSpec; first: Figure }): Output {
  const data = { [liveMimeType]: spec, "application/vnd.plotly.v1+json": packColumns(first) };
  // As a file holds it.
  return shown(JSON.parse(JSON.stringify(data)) as Record<string, unknown>);
}

/** Text that would run, if it were anything but text. */
export const attack =
  "</script><script>document.title='run'</script><img src=x onerror=\"document.title='run'\">'\"";

export const controls = {
  load: number({ default: 0.5, min: 0, max: 1, label: `load ${attack}` }),
  kind: choice(["squares", attack], { default: "squares", label: "kind" }),
  doubled: toggle({ default: false, label: "doubled" }),
};

/** A cell's own function: refuses a load of 1. */
export function ownFigure(values: object): Figure {
  const { load, kind, doubled } = values as { load: number; kind: string; doubled: boolean };
  if (load === 1) throw new RangeError(`load must be < 1 ${attack}, got 1`);
  const y = [1, 2, 3, 4, 5, 6].map((x) => (kind === "squares" ? x * x : x) * load);
  return {
    data: [{ name: `${kind}`, x: [1, 2, 3, 4, 5, 6], y: doubled ? y.map((each) => 2 * each) : y }],
    layout: { title: { text: `${kind} at ${load} ${attack}` } },
  };
}

export const ownSpec = () => gridSpec(ownFigure, controls, { points: 5 });

/** A live figure of a page: what is drawn, and its controls by their labels. */
export class LivePlace {
  readonly place: Locator;

  constructor(
    readonly page: Page,
    readonly index: number,
  ) {
    this.place = page.locator(`.plot[data-live="${index}"]`);
  }

  /** Scrolls to it, and waits until it is drawn. */
  async open(): Promise<void> {
    await this.place.scrollIntoViewIfNeeded();
    await this.page.locator(`.plot.ready[data-live="${this.index}"] .distlab-plot`).waitFor();
  }

  /** The traces that are drawn. */
  data(): Promise<unknown> {
    return this.place
      .locator(".distlab-plot")
      .evaluate((plot) => (plot as unknown as { data: unknown }).data);
  }

  /** The title that is drawn, without its line breaks. */
  async title(): Promise<string> {
    const text = await this.place
      .locator(".distlab-plot")
      .evaluate(
        (plot) => (plot as unknown as { layout: { title: { text: string } } }).layout.title.text,
      );
    return text.replaceAll("<br>", " ");
  }

  control(label: string): Locator {
    return this.place.getByLabel(label, { exact: true });
  }

  button(name: string): Locator {
    return this.place.getByRole("button", { name, exact: true });
  }

  /** Moves a slider to its right end with the mouse. */
  async dragToEnd(label: string): Promise<void> {
    const slider = this.control(label);
    await slider.scrollIntoViewIfNeeded();
    const box = await slider.boundingBox();
    if (!box) throw new Error(`${label} is not to be seen`);
    const y = box.y + box.height / 2;
    const [value, most] = await slider.evaluate((input: HTMLInputElement) => [
      ...[Number(input.value), Number(input.max)],
    ]);
    const thumb = 16;
    const from = box.x + thumb / 2 + ((value ?? 0) / (most ?? 1)) * (box.width - thumb);
    await this.page.mouse.move(from, y);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + box.width + 20, y, { steps: 5 });
    await this.page.mouse.up();
  }
}

/** The stop of a slider that comes after a value. */
export function nextStop(option: Option<unknown>, value: number): number {
  const stops = stopsOf(option, [value]);
  return stops[stops.indexOf(value) + 1] ?? NaN;
}

/** Traces as JSON carries them. */
export const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
