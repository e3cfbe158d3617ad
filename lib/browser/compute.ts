/** Figures that are simulated, off the page's main thread. */

import type { Figure } from "../figure/figure";

/** Asks for a figure. */
export interface Order {
  readonly ticket: number;
  readonly id: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** A figure, or why there is none. */
export type Delivery =
  | { readonly ticket: number; readonly figure: Figure }
  | { readonly ticket: number; readonly refusal: string };

/** What a worker answers. */
export function deliver({ ticket, id, options }: Order, draw: Draw): Delivery {
  try {
    return { ticket, figure: draw(id, options) };
  } catch (error) {
    return { ticket, refusal: error instanceof Error ? error.message : String(error) };
  }
}

type Draw = (id: string, options: Readonly<Record<string, unknown>>) => Figure;

/** A worker that draws one figure at a time: what is asked next ends what it is at. */
export class Computer {
  readonly #start: () => Worker;
  #worker: Worker | undefined;
  #isBusy = false;
  #ticket = 0;

  constructor(start: () => Worker) {
    this.#start = start;
  }

  /**
   * Draws a figure in the worker.
   *
   * @returns the figure; never, if another one is asked for meanwhile
   * @throws RangeError with the model's sentence, if it refuses the options
   */
  draw(id: string, options: Readonly<Record<string, unknown>>): Promise<Figure> {
    if (this.#isBusy) {
      this.#worker?.terminate();
      this.#worker = undefined;
    }
    const worker = (this.#worker ??= this.#start());
    this.#isBusy = true;
    const ticket = (this.#ticket += 1);
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Delivery>) => {
        if (data.ticket !== ticket || ticket !== this.#ticket) return;
        this.#isBusy = false;
        if ("figure" in data) resolve(data.figure);
        else reject(new RangeError(data.refusal));
      };
      worker.onerror = ({ message }) => {
        // What is left of a worker that was ended says nothing about the next one.
        if (ticket !== this.#ticket) return;
        this.#isBusy = false;
        this.#worker = undefined;
        reject(new Error(`The simulation could not run: ${message || "no worker started"}`));
      };
      worker.postMessage({ ticket, id, options } satisfies Order);
    });
  }
}
