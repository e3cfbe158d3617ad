/** The buttons of a figure, in one row with what they say. */

import { make } from "./controls/control";

/** What a button does; the sentence that it gives is shown, or that of its error. */
export type Action = () => string | Promise<string>;

/**
 * A row of buttons.
 *
 * @param actions - by the words on their buttons
 * @param status - where sentences are shown
 */
export function buttonRow(
  actions: Readonly<Record<string, Action>>,
  status: HTMLElement,
): HTMLElement {
  const buttons = Object.entries(actions).map(([words, act]) => {
    const button = make("button", { type: "button" }, words);
    button.addEventListener("click", () => void run(act, status));
    return button;
  });
  return make("div", { class: "distlab-buttons" }, ...buttons, status);
}

async function run(act: Action, status: HTMLElement): Promise<void> {
  try {
    status.textContent = await act();
  } catch (error) {
    status.textContent = error instanceof Error ? error.message : String(error);
  }
}
