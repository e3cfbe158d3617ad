/** What all controls of a parameter have in common. */

import type { Option } from "../../core/option";

/** A control of one parameter. */
export interface Control {
  readonly element: HTMLElement;
  /** The value that it is set to, or a RangeError for text that is none. */
  value(): unknown;
  /** Sets it, without telling anyone. */
  set(value: unknown): void;
  /** Shows what is wrong with its value, or that nothing is. */
  refuse(message: string | undefined): void;
}

/** What a control is made of. */
export interface ControlParts {
  /** Name of the parameter in code. */
  readonly name: string;
  readonly option: Option<unknown>;
  readonly start: unknown;
  /** Called when a reader has moved it. */
  readonly onChange: () => void;
  /** The only values of its slider, where each was computed beforehand. */
  readonly stops?: readonly number[];
}

let made = 0;

/** An id that no other control on the page has. */
export function newId(): string {
  made += 1;
  return `distlab-control-${made}`;
}

type Attributes = Readonly<Record<string, string | number | boolean>>;

/** An element with attributes and children; all text in it stays text. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== false) element.setAttribute(name, String(value));
  }
  element.append(...children);
  return element;
}

/**
 * A place for a message beside a control, and what it is about.
 *
 * @param inputs - all of the control
 * @param wrong - those that a message is about; all by default
 */
export function refusal(
  inputs: () => readonly HTMLElement[],
  wrong: (message: string) => readonly HTMLElement[] = inputs,
): {
  readonly element: HTMLElement;
  readonly refuse: (message: string | undefined) => void;
} {
  const id = newId();
  const element = make("span", { class: "distlab-refusal", id, role: "alert" });
  const refuse = (message: string | undefined) => {
    if (element.textContent !== (message ?? "")) element.textContent = message ?? "";
    for (const input of inputs()) {
      input.removeAttribute("aria-invalid");
      input.removeAttribute("aria-describedby");
    }
    for (const input of message === undefined ? [] : wrong(message)) {
      input.setAttribute("aria-invalid", "true");
      input.setAttribute("aria-describedby", id);
    }
  };
  return { element, refuse };
}
