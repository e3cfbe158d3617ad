/** A figure with a control for each of its parameters. */

import type { Schema } from "../core/option";
import type { Figure } from "../figure/figure";
import { findingOf, titleOf } from "../figure/finding";
import { type Action, buttonRow } from "./button-row";
import type { Control } from "./controls/control";
import { make } from "./controls/control";
import { makeControl } from "./controls/make-control";
import { copyPicture, copyText } from "./copy";
import { fitLayout, fitWords } from "./fit";
import { useLook } from "./look";
import { keepPlainKeys } from "./own-keys";
import type { PagePlotly } from "./page-plotly";

type Values = Readonly<Record<string, unknown>>;

export interface LiveParts {
  readonly schema: Schema;
  /** Values of all parameters. */
  readonly start: Values;
  /** The parameters that have a control; all by default. */
  readonly only?: readonly string[];
  /** The only values of sliders, by name. */
  readonly stops?: Readonly<Record<string, readonly number[]>>;
  /** The same figure as code, if there is any. */
  readonly code?: (values: Values) => string;
  /** Draws, now or later; refuses values by a RangeError whose message begins with their name. */
  readonly draw: (values: Values) => Figure | Promise<Figure>;
  readonly plotly: Promise<PagePlotly>;
  /** Called with the values of each figure that was drawn. */
  readonly onDraw?: (values: Values, figure: Figure) => void;
  /** True if the figure is as high as its place lets it be; by default as it says itself. */
  readonly fills?: boolean;
}

const config = { responsive: true, displaylogo: false };

/** Puts a live figure into a place; what was there stays until the first picture is drawn. */
export function liveFigure(place: HTMLElement, parts: LiveParts): LiveFigure {
  useLook();
  return new LiveFigure(place, parts);
}

/** A live figure on a page. */
export class LiveFigure {
  readonly #parts: LiveParts;
  readonly #place: HTMLElement;
  readonly #controls: ReadonlyMap<string, Control>;
  readonly #plot = make("div", { class: "distlab-plot", role: "figure" });
  readonly #status = make("p", { class: "distlab-status", role: "status" });
  readonly #problem = make("p", { class: "distlab-refusal", role: "alert" });
  readonly #watch = new ResizeObserver(() => this.#refit());
  #isAsked = false;
  #turn = 0;
  #isPlaced = false;
  #isClosed = false;
  /** What is drawn, and how its title is broken. */
  #drawn: { readonly figure: Figure; readonly title: string } | undefined;

  constructor(place: HTMLElement, parts: LiveParts) {
    const { schema, start, only = Object.keys(schema), stops = {} } = parts;
    this.#parts = parts;
    this.#place = place;
    this.#controls = new Map(
      only.flatMap((name) => {
        const option = schema[name];
        const own = stops[name];
        if (!option) return [];
        const onChange = () => this.#ask();
        const given = { name, option, start: start[name], onChange, ...(own && { stops: own }) };
        return [[name, makeControl(given)]];
      }),
    );
    this.#ask();
  }

  /** Values of all parameters, as the controls have them. */
  get values(): Values {
    const set = [...this.#controls].map(([name, control]) => [name, control.value()]);
    return { ...this.#parts.start, ...(Object.fromEntries(set) as Values) };
  }

  /** Sets parameters as a control would. */
  set(values: Values): void {
    for (const [name, control] of this.#controls) {
      if (Object.hasOwn(values, name)) control.set(values[name]);
    }
    this.#ask();
  }

  /** Draws no more, and tells no one of what is being drawn. */
  close(): void {
    this.#isClosed = true;
    this.#turn += 1;
    this.#watch.disconnect();
  }

  /** Draws with the next frame, however many changes there are until then. */
  #ask(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    const later = document.hidden ? (then: () => void) => setTimeout(then) : requestAnimationFrame;
    later(() => {
      this.#isAsked = false;
      if (!this.#isClosed) void this.#update();
    });
  }

  async #update(): Promise<void> {
    const turn = (this.#turn += 1);
    this.#refuse(undefined);
    try {
      const { values } = this;
      const drawn = this.#parts.draw(values);
      if (drawn instanceof Promise) this.#status.textContent = "Computing …";
      const figure = await drawn;
      if (turn !== this.#turn) return;
      await this.#show(figure);
      if (turn !== this.#turn) return;
      this.#status.textContent = "";
      this.#parts.onDraw?.(values, figure);
      this.#place.dispatchEvent(new CustomEvent("distlab:drawn", { detail: { values, figure } }));
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#status.textContent = "";
      if (!this.#isPlaced) this.#place.append(this.#problem);
      this.#refuse(error instanceof Error ? error.message : String(error));
    }
  }

  async #show(figure: Figure): Promise<void> {
    const plotly = await this.#parts.plotly;
    if (this.#isClosed) return;
    if (!this.#isPlaced) this.#put();
    const layout = this.#fitted(figure);
    this.#drawn = { figure, title: titleOf(layout) };
    this.#plot.setAttribute("aria-label", findingOf(figure));
    await plotly.react(this.#plot, figure.data, layout, config);
  }

  #fitted({ layout }: Figure): Figure["layout"] {
    const fit = this.#parts.fills ? fitWords : fitLayout;
    return fit(layout, this.#plot.clientWidth || 640);
  }

  /** Draws again, if the place has become so wide or narrow that the title breaks elsewhere. */
  #refit(): void {
    const { figure, title } = this.#drawn ?? {};
    // What is hidden, or taken out of the page, has no width.
    if (this.#plot.clientWidth === 0) return;
    if (figure && titleOf(this.#fitted(figure)) !== title) void this.#show(figure);
  }

  /** Replaces the picture by the figure and its controls. */
  #put(): void {
    this.#isPlaced = true;
    const form = make(
      "form",
      { class: "distlab-controls", "aria-label": "Parameters of the figure" },
      ...[...this.#controls.values()].map(({ element }) => element),
      ...[this.#problem, this.#buttons()],
    );
    keepPlainKeys(form);
    form.addEventListener("submit", (event) => event.preventDefault());
    this.#place.classList.add("distlab-live");
    this.#place.replaceChildren(this.#plot, form);
    this.#watch.observe(this.#plot);
  }

  #buttons(): HTMLElement {
    const { code, start, plotly } = this.#parts;
    const actions: Readonly<Record<string, Action>> = {
      Reset: () => {
        this.set(start);
        return "";
      },
      ...(code && { "Copy as code": () => copyText(code(this.values), this.#place, "code") }),
      "Copy picture": async () => copyPicture(await plotly, this.#plot),
    };
    return buttonRow(actions, this.#status);
  }

  /** Shows the model's own sentence beside the control that it names. */
  #refuse(message: string | undefined): void {
    const named = /^([A-Za-z_$][\w$]*)/.exec(message ?? "")?.[1] ?? "";
    const owner = this.#controls.get(named);
    for (const control of this.#controls.values()) {
      control.refuse(control === owner ? message : undefined);
    }
    this.#problem.textContent = owner === undefined ? (message ?? "") : "";
  }
}
