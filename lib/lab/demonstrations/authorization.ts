/** What may they do? A store that asks who comes but not what for, and stores that ask both. */

import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { Attempt } from "./attempt";

const owners: Readonly<Record<string, string>> = { "alice.txt": "alice", "bob.txt": "bob" };

/** A right in writing: who may do what with which file, sealed by the store. */
interface Ticket {
  readonly text: string;
  readonly seal: Buffer;
}

const sealOf = (text: string, key: Buffer) => createHmac("sha256", key).update(text).digest();

function admits({ text, seal }: Ticket, wanted: string, key: Buffer): boolean {
  return text === wanted && timingSafeEqual(seal, sealOf(text, key));
}

/**
 * Bob, who is who he says, tries to read alice's file: from a store that only knows him, from one with a list of
 * who may, and from one that takes sealed tickets.
 *
 * @returns attempts; each store but the first lets bob at his own file only
 */
export function demonstrateAuthorization(): Attempt[] {
  const row = (measure: string, attempt: string, succeeds: boolean): Attempt => {
    return { measure, attempt, outcome: succeeds ? "done" : "refused", succeeds };
  };
  const users = ["alice", "bob"];
  const knowsUser = (user: string) => users.includes(user);
  const isOnList = (user: string, file: string) => knowsUser(user) && owners[file] === user;

  const key = randomBytes(32);
  const text = "bob may read bob.txt";
  const ticket: Ticket = { text, seal: sealOf(text, key) };
  const forged: Ticket = { ...ticket, text: "bob may read alice.txt" };

  return [
    row("authentication alone", "bob reads alice.txt", knowsUser("bob")),
    row("a list of who may", "bob reads bob.txt", isOnList("bob", "bob.txt")),
    row("a list of who may", "bob reads alice.txt", isOnList("bob", "alice.txt")),
    row("sealed tickets", "bob reads bob.txt", admits(ticket, "bob may read bob.txt", key)),
    row(
      "sealed tickets",
      "bob reads alice.txt with his own ticket",
      admits(ticket, "bob may read alice.txt", key),
    ),
    row(
      "sealed tickets",
      "bob reads alice.txt with a ticket he changed",
      admits(forged, "bob may read alice.txt", key),
    ),
  ];
}
