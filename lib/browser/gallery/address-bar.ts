/** Keeps the address in step with the page, no more often than browsers let a page change it. */

/** Least time between two changes (ms): Safari refuses more than 100 in 30 s. */
const least = 350;

export class AddressBar {
  readonly #write: (hash: string) => void;
  #next: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param write - puts an address into the bar, in place of the one that is there */
  constructor(write = (hash: string) => history.replaceState(history.state, "", hash)) {
    this.#write = write;
  }

  /** Shows an address: now, or soon after the one before it; then the last one that was given. */
  show(hash: string): void {
    this.#next = hash;
    if (this.#timer === undefined) this.flush();
  }

  /** Shows now what is still to be shown. */
  flush(): void {
    if (this.#next === undefined) return;
    const hash = this.#next;
    this.drop();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.flush();
    }, least);
    this.#write(hash);
  }

  /** Forgets what is still to be shown: the page is elsewhere by now. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#next = undefined;
  }
}
