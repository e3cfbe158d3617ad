/** The bundle of all registered figures: on a page it makes them live, in a worker it draws them. */

import { type Schema, resolve } from "../core/option";
import { figures } from "../figure/registry";
import { callText } from "./call-text";
import { Computer, type Order, deliver } from "./compute";
import { frameOf, schemaOf } from "./frames";
import { type LiveFigure, type LiveParts, liveFigure } from "./live-figure";
import type { LiveSpec } from "./live-spec";
import type { PagePlotly } from "./page-plotly";

type Builder = ((options?: object) => ReturnType<(typeof figures)[number]>) &
  Pick<(typeof figures)[number], "id" | "options">;

/** What a page lends to live figures. */
export interface PageParts {
  readonly plotly: Promise<PagePlotly>;
  /** Starts this bundle again, as a worker. */
  readonly startWorker: () => Worker;
}

function builderOf(id: string): Builder {
  const found = (figures as readonly unknown[] as readonly Builder[]).find(
    (each) => each.id === id,
  );
  if (found) return found;
  throw new RangeError(`${id} is no figure of this library`);
}

/** Whether a figure is simulated: then it has a seed, and is drawn off the main thread. */
export const isSimulated = ({ options }: { readonly options: Schema }) =>
  Object.values(options).some(({ kind }) => kind === "seed");

/**
 * Makes a figure live in its place.
 *
 * @throws RangeError if there is no such figure, or its options are refused
 */
export function live(
  place: HTMLElement,
  spec: LiveSpec,
  page: PageParts & Pick<LiveParts, "onDraw" | "fills">,
): LiveFigure {
  const { plotly, onDraw, fills } = page;
  const more = { ...(onDraw && { onDraw }), ...(fills && { fills }) };
  if ("grid" in spec) {
    const { grid, options } = spec;
    const numbers = Object.entries(grid.controls).filter(
      ([, each]) => each.option.kind === "number",
    );
    return liveFigure(place, {
      ...{ schema: schemaOf(grid), start: options, plotly, ...more },
      stops: Object.fromEntries(numbers.map(([name, { values }]) => [name, values as number[]])),
      draw: (values) => frameOf(grid, values),
    });
  }
  const build = builderOf(spec.figure);
  const computer = new Computer(page.startWorker);
  return liveFigure(place, {
    ...{ schema: build.options, plotly, ...more, ...(spec.only && { only: spec.only }) },
    start: resolve(build.options, spec.options),
    code: (values) => callText(build.id, values, build.options),
    draw: (values) =>
      isSimulated(build) ? computer.draw(build.id, values) : build(resolve(build.options, values)),
  });
}

const scope = globalThis as typeof globalThis & {
  distlabLive?: typeof live;
  onmessage: ((event: MessageEvent<Order>) => void) | null;
};

if (typeof document === "undefined") {
  scope.onmessage = ({ data }) => {
    postMessage(deliver(data, (id, options) => builderOf(id)(options)));
  };
} else scope.distlabLive = live;
