/** Places that are all linked with each other, until a partition parts them. */

import { requireItems } from "../core/check";
import type { Link, LinkOptions } from "./link";
import type { Mailbox } from "./store";

/** A message and who sent it. */
export interface Envelope<T> {
  readonly from: string;
  readonly message: T;
}

/** What all links of a network have in common. */
export type NetworkOptions<T> = Omit<LinkOptions<Envelope<T>>, "to" | "lanes">;

/** What a network is made with. */
interface NetworkParts<T> {
  readonly options: NetworkOptions<T>;
  readonly newMailbox: (name: string) => Mailbox<Envelope<T>>;
  readonly newLink: (options: LinkOptions<Envelope<T>>) => Link<Envelope<T>>;
}

export class Network<T> {
  readonly #inboxes: ReadonlyMap<string, Mailbox<Envelope<T>>>;
  readonly #links: ReadonlyMap<string, ReadonlyMap<string, Link<Envelope<T>>>>;

  constructor(places: readonly string[], { options, newMailbox, newLink }: NetworkParts<T>) {
    requireItems(1, { places });
    this.#inboxes = new Map(places.map((place) => [place, newMailbox(`inbox of ${place}`)]));
    const linkTo = (from: string, to: string) =>
      newLink({ ...options, to: this.inbox(to), lanes: [from, to] });
    this.#links = new Map(
      places.map((from) => [from, new Map(places.map((to) => [to, linkTo(from, to)]))]),
    );
  }

  /**
   * Where messages to a place arrive.
   *
   * @throws RangeError if there is no such place
   */
  inbox(place: string): Mailbox<Envelope<T>> {
    return this.#find(this.#inboxes, place);
  }

  /** The link from one place to another. @throws RangeError if there is no such place */
  link(from: string, to: string): Link<Envelope<T>> {
    return this.#find(this.#find(this.#links, from), to);
  }

  /** Sends a message; `label` stands in traces. @throws RangeError if there is no such place */
  send(from: string, to: string, message: T, label = "message"): void {
    this.link(from, to).send({ from, message }, label);
  }

  /** Sends a message to all others. @throws RangeError if there is no such place */
  broadcast(from: string, message: T, label = "message"): void {
    for (const to of this.#inboxes.keys()) if (to !== from) this.send(from, to, message, label);
  }

  /**
   * Cuts all links between groups; who is in no group is alone.
   *
   * @throws RangeError if a place is unknown or in two groups
   */
  partition(...groups: readonly (readonly string[])[]): void {
    const groupOf = new Map<string, number>();
    groups.forEach((group, i) => {
      for (const place of group) {
        this.inbox(place);
        if (groupOf.has(place)) throw new RangeError(`${place} must be in one group, is in two`);
        groupOf.set(place, i);
      }
    });
    for (const [from, links] of this.#links) {
      for (const [to, link] of links) {
        const together = groupOf.has(from) && groupOf.get(from) === groupOf.get(to);
        if (together || from === to) link.heal();
        else link.cut();
      }
    }
  }

  /** Ends all partitions. */
  heal(): void {
    for (const links of this.#links.values()) for (const link of links.values()) link.heal();
  }

  #find<V>(map: ReadonlyMap<string, V>, place: string): V {
    const found = map.get(place);
    if (found) return found;
    const known = [...this.#inboxes.keys()].join(", ");
    throw new RangeError(`place must be one of ${known}, got ${place}`);
  }
}
