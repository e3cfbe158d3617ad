import { describe, expect, it } from "vitest";
import {
  type Attempt,
  demonstrateAudit,
  demonstrateAuthentication,
  demonstrateAuthorization,
  demonstrateEncryption,
  demonstrateIntegrity,
  demonstrateRelay,
} from "../../lib/lab";

/** Attempts in a line each: what goes through, and what comes of it. */
const told = (attempts: readonly Attempt[]) =>
  attempts.map(
    ({ measure, attempt, outcome, succeeds }) =>
      `${succeeds ? "+" : "-"} ${measure}: ${attempt}: ${outcome}`,
  );

describe("demonstrations", () => {
  it("of authentication let alice in, and whoever overheard a password", () => {
    expect(told(demonstrateAuthentication())).toEqual([
      "+ a name: impostor says to be alice: let in as alice",
      "- a password: impostor guesses: turned away",
      "+ a password: impostor sends what was overheard: let in as alice",
      "+ challenge and HMAC: alice answers: let in as alice",
      "- challenge and HMAC: impostor sends what was overheard: turned away",
      "- challenge and HMAC: impostor answers with another key: turned away",
    ]);
  });

  it("of a relay let it in unless a signature binds a name or a channel", () => {
    expect(told(demonstrateRelay())).toEqual([
      "+ a signed question: alice answers the bank: let in as alice",
      "+ a signed question: relay passes question and answer on: let in as alice",
      "+ with the name asked: alice answers the bank: let in as alice",
      "- with the name asked: relay passes question and answer on: turned away",
      "+ with the channel: alice answers the bank: let in as alice",
      "- with the channel: relay passes question and answer on: turned away",
    ]);
  });

  it("of authorization let bob at his own file only, once it is asked what for", () => {
    expect(told(demonstrateAuthorization())).toEqual([
      "+ authentication alone: bob reads alice.txt: done",
      "+ a list of who may: bob reads bob.txt: done",
      "- a list of who may: bob reads alice.txt: refused",
      "+ sealed tickets: bob reads bob.txt: done",
      "- sealed tickets: bob reads alice.txt with his own ticket: refused",
      "- sealed tickets: bob reads alice.txt with a ticket he changed: refused",
    ]);
  });

  it("of encryption give a secret away in clear, and with a nonce that is used twice", () => {
    const read = 'reads "attack at dawn"';
    expect(told(demonstrateEncryption())).toEqual([
      `+ none: listener reads the wire: ${read}`,
      `+ AES-128-GCM: receiver opens it: ${read}`,
      "- AES-128-GCM: listener reads the wire: reads noise",
      "- AES-128-GCM, fresh nonces: listener knows another message: reads noise",
      `+ AES-128-GCM, one nonce twice: listener knows another message: ${read}`,
    ]);
  });

  it("of integrity take a changed order unless a code of authenticity forbids it", () => {
    expect(told(demonstrateIntegrity())).toEqual([
      "+ none: eve changes the order: pay eve 900 euro",
      "- hash: eve changes the order: refused",
      "+ hash: eve changes the order and the hash: pay eve 900 euro",
      "+ encryption alone: eve flips bits, blindly: pay eve 900 euro",
      "+ HMAC: nobody changes anything: pay bob 100 euro",
      "- HMAC: eve keeps the code: refused",
      "- HMAC: eve makes a code: refused",
      "+ encryption with a tag: nobody changes anything: pay bob 100 euro",
      "- encryption with a tag: eve flips bits, blindly: refused",
    ]);
  });

  it("of audit notice a change as long as somebody else keeps the end", () => {
    expect(told(demonstrateAudit())).toEqual([
      "+ plain log: eve changes a line: found in order",
      "- hash chain: eve changes a line: noticed at line 3",
      "+ hash chain: eve writes all links anew: found in order",
      "- hash chain, its end kept elsewhere: eve writes all links anew: noticed",
      "+ hash tree, its root kept elsewhere: the log grows honestly: found in order",
      "- hash tree, its root kept elsewhere: eve writes the tree anew: noticed",
    ]);
  });

  it("come out the same every time, though keys and nonces are new", () => {
    const demonstrations = [
      ...[demonstrateAudit, demonstrateAuthentication, demonstrateAuthorization],
      ...[demonstrateEncryption, demonstrateIntegrity, demonstrateRelay],
    ];
    for (const each of demonstrations) {
      const once = told(each());
      for (let run = 0; run < 20; run += 1) expect(told(each())).toEqual(once);
    }
  });
});
