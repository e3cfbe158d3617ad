/** The start page: cards of all figures, which the build wrote, and a field that searches them. */

import { catalogue } from "./catalogue";
import { searchHash } from "./address";
import { AddressBar } from "./address-bar";
import { matches, wordsOf } from "./search";

interface Card {
  readonly element: HTMLElement;
  readonly words: string;
}

/** The start page, with what a reader did to it. */
export class StartPage {
  readonly #root: HTMLElement;
  readonly #field: HTMLInputElement;
  readonly #count: HTMLElement;
  readonly #notice: HTMLElement;
  readonly #cards: readonly Card[];
  readonly #bar = new AddressBar();

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#field = root.querySelector("input") as HTMLInputElement;
    this.#count = root.querySelector("[role=status]") as HTMLElement;
    this.#notice = root.querySelector("[role=alert]") as HTMLElement;
    this.#cards = catalogue.flatMap((figure) => {
      const element = this.#cardOf(figure.id);
      const finding = element?.textContent ?? "";
      return element ? [{ element, words: wordsOf(figure, finding) }] : [];
    });
    const form = root.querySelector("form") as HTMLFormElement;
    form.hidden = false;
    // What was typed last is in the address before it is left, for the way back.
    root.addEventListener("click", () => this.#bar.flush());
    form.addEventListener("submit", (event) => event.preventDefault());
    this.#field.addEventListener("input", () => {
      this.#bar.show(searchHash(this.#field.value));
      this.#filter();
    });
  }

  /** Shows the page, searched for some words; and a sentence, if an address led nowhere. */
  show(words: string, problem = ""): void {
    document.title = "Figures of distributed systems · distlab";
    this.#notice.textContent = problem;
    if (this.#field.value !== words) this.#field.value = words;
    this.#filter();
  }

  /** Ends what is still to be done, when another page is shown. */
  leave(): void {
    this.#bar.drop();
  }

  /** Puts the focus on the card of a figure that was left. */
  focus(id: string): void {
    this.#cardOf(id)?.querySelector("a")?.focus({ preventScroll: true });
  }

  #cardOf(id: string): HTMLElement | null {
    return this.#root.querySelector(`[data-figure="${CSS.escape(id)}"]`);
  }

  #filter(): void {
    const asked = this.#field.value;
    let found = 0;
    for (const { element, words } of this.#cards) {
      element.hidden = !matches(words, asked);
      if (!element.hidden) found += 1;
    }
    for (const section of this.#root.querySelectorAll<HTMLElement>("section")) {
      section.hidden = section.querySelector("li:not([hidden])") === null;
    }
    this.#count.textContent =
      asked.trim() === "" ? "" : `${found} of ${this.#cards.length} figures`;
  }
}
