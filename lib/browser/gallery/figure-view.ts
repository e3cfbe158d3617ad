/** A figure of the gallery, opened: its controls, its formula, its sources, and its link. */

import { resolve } from "../../core/option";
import type { Figure } from "../../figure/figure";
import { findingOf } from "../../figure/finding";
import { Computer } from "../compute";
import { make } from "../controls/control";
import { callText } from "../call-text";
import { copyText } from "../copy";
import { isSimulated } from "../live";
import { type LiveFigure, liveFigure } from "../live-figure";
import { hashOf, readOptions } from "./address";
import { AddressBar } from "./address-bar";
import type { AnyBuilder } from "./catalogue";
import { darkFigure } from "./dark";
import { loadPlotly, startWorker } from "./page-parts";
import { themeNow } from "./theme";

type Values = Readonly<Record<string, unknown>>;

/** An opened figure in its page. */
export class FigureView {
  readonly heading: HTMLElement;
  readonly #build: AnyBuilder;
  readonly #notice = make("div", { class: "notice", role: "alert" });
  readonly #place = make("div", { class: "place" }, make("p", { class: "waiting" }, "Drawing …"));
  readonly #live: LiveFigure;
  readonly #watch: ResizeObserver;
  readonly #bar = new AddressBar();
  #worker: Worker | undefined;
  readonly #computer = new Computer(() => (this.#worker = startWorker()));
  /** The last figure that was made, before it got the colours of a theme. */
  #made: { readonly key: string; readonly figure: Figure } | undefined;
  /** Values of the first figure in the page, as text. */
  #first: string | undefined;
  #isChanged = false;
  /** Whether the options of the address were given up. */
  #isAsDeclared = false;
  #width = 0;

  /** Opens a figure with the options of an address; wrong ones are as declared, and said to be. */
  constructor(root: HTMLElement, build: AnyBuilder, parameters: URLSearchParams) {
    this.#build = build;
    this.heading = make("h1", { tabindex: -1 }, build.id);
    const back = make("a", { href: "#/" }, "All figures");
    // What was set last is in the address before it is left, for the way back.
    back.addEventListener("click", () => this.#bar.flush());
    root.replaceChildren(
      make("nav", { "aria-label": "Where this is" }, back, ` › ${build.subject}`),
      ...[this.heading, this.#notice, this.#place, this.#linkButton(), this.#about()],
    );
    const { options, problems } = readOptions(build.options, parameters);
    for (const problem of problems) this.#say(problem);
    const { id } = build;
    this.#live = liveFigure(this.#place, {
      schema: build.options,
      start: resolve(build.options, options),
      code: (values) => callText(id, values, build.options),
      draw: (values) => this.#draw(values),
      plotly: loadPlotly(),
      onDraw: (values, figure) => this.#follow(values, figure),
    });
    this.#watch = new ResizeObserver(() => {
      if (this.#place.clientWidth === this.#width) return;
      this.#width = this.#place.clientWidth;
      this.redraw();
    });
    this.#watch.observe(this.#place);
  }

  /** Draws what is shown again: for another theme, or another width. */
  redraw(): void {
    if (this.#first !== undefined) this.#live.set({});
  }

  /** Ends its work, and leaves nothing behind. */
  close(): void {
    this.#bar.drop();
    this.#live.close();
    this.#watch.disconnect();
    this.#worker?.terminate();
    const plot = this.#place.querySelector<HTMLElement>(".js-plotly-plot");
    if (plot) void loadPlotly().then((plotly) => plotly.purge(plot));
  }

  #draw(values: Values): Figure | Promise<Figure> {
    const key = JSON.stringify(values);
    if (this.#made?.key === key) return themed(this.#made.figure);
    const keep = (figure: Figure) => {
      this.#made = { key, figure };
      return themed(figure);
    };
    try {
      if (!isSimulated(this.#build)) return keep(this.#build(values as object));
      const { id } = this.#build;
      return this.#computer.draw(id, values).then(keep, (error: unknown) => this.#refuse(error));
    } catch (error) {
      return this.#refuse(error);
    }
  }

  /** Options that the model refuses have no picture to be kept: the declared ones give one. */
  #refuse(error: unknown): never {
    if (this.#first === undefined && !this.#isAsDeclared && error instanceof RangeError) {
      this.#isAsDeclared = true;
      this.#say(error.message);
      this.#live.set(resolve(this.#build.options, {}));
    }
    throw error;
  }

  /** Keeps title and address in step with the figure; a link that was opened stays as it came. */
  #follow(values: Values, figure: Figure): void {
    const key = JSON.stringify(values);
    this.#first ??= key;
    this.#width = this.#place.clientWidth;
    document.title = `${findingOf(figure)} · distlab`;
    this.#isChanged ||= key !== this.#first;
    if (!this.#isChanged) return;
    this.#notice.replaceChildren();
    const { id, options } = this.#build;
    this.#bar.show(hashOf(id, options, values));
  }

  /** Says what is wrong in the address. */
  #say(sentence: string): void {
    const used = "The figure has its own value instead.";
    this.#notice.append(make("p", {}, /[.…]$/.test(sentence) ? sentence : `${sentence}.`));
    if (this.#notice.childElementCount === 1) this.#notice.append(make("p", {}, used));
    else this.#notice.append(this.#notice.children[1] ?? "");
  }

  #linkButton(): HTMLElement {
    const status = make("span", { role: "status" });
    const button = make("button", { type: "button" }, "Copy link");
    const line = make("div", { class: "link" }, button, status);
    button.addEventListener("click", () => {
      this.#bar.flush();
      void copyText(location.href, line, "link").then((said) => (status.textContent = said));
    });
    return line;
  }

  #about(): HTMLElement {
    const { id, formula, sources } = this.#build;
    const picture = make("img", { src: `formulas/${id}.svg`, alt: formula });
    const frame = make("div", { class: "formula" }, picture);
    picture.addEventListener("load", () => {
      // Who has no mouse scrolls what has the focus.
      if (frame.scrollWidth <= frame.clientWidth) return;
      for (const [name, value] of scrolled) frame.setAttribute(name, value);
    });
    return make(
      "section",
      { class: "about", "aria-label": "About the model" },
      ...[make("h2", {}, "Formula"), frame, make("h2", {}, "Sources")],
      make("ul", {}, ...sources.map((source) => make("li", {}, source))),
    );
  }
}

const scrolled = Object.entries({ tabindex: "0", role: "group", "aria-label": "Formula" });

const themed = (figure: Figure) => (themeNow() === "dark" ? darkFigure(figure) : figure);
