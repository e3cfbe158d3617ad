/** One server of an election: it follows, stands for election, or leads. */

import type { Seconds } from "../../core/units";
import type { Network } from "../../sim/network";
import type { Process } from "../../sim/process";
import type { Simulation } from "../../sim/simulation";
import type { Span } from "./heartbeats";

/** A server that asked for votes. */
export interface Candidacy {
  readonly server: string;
  /** The term that it wants to lead: 1, 2, 3, … */
  readonly term: number;
  readonly time: Seconds;
}

/** A server that led, from its majority until it crashed, or knew of a later term. */
export interface Office extends Span {
  readonly server: string;
  readonly term: number;
}

/** What servers tell each other, with the term of who says it. */
export interface ElectionMessage {
  readonly kind: "ask" | "vote" | "beat" | "too old";
  readonly term: number;
}

/** What all servers of a run share. */
export interface ElectionParts {
  readonly sim: Simulation;
  readonly network: Network<ElectionMessage>;
  readonly patience: () => Seconds;
  readonly interval: Seconds;
  readonly majority: number;
  readonly candidacies: Candidacy[];
  readonly offices: Office[];
}

/** A server, with what its disk keeps in a crash (its term and its vote) and what it forgets. */
export class ElectionServer {
  readonly #name: string;
  readonly #parts: ElectionParts;
  #role: "follower" | "candidate" | "leader" = "follower";
  #term = 0;
  #votedFor: string | undefined;
  #votes = 0;
  /** Until when it is quiet if nothing comes: then it sends a heartbeat, or stands for election. */
  #deadline = 0;
  #downUntil = 0;

  constructor(name: string, parts: ElectionParts) {
    this.#name = name;
    this.#parts = parts;
  }

  get isLeader(): boolean {
    return this.#role === "leader";
  }

  crash(downtime: Seconds): void {
    const { sim, patience } = this.#parts;
    this.endOffice();
    this.#role = "follower";
    this.#downUntil = sim.now + downtime;
    this.#deadline = this.#downUntil + patience();
    sim.note(this.#name, "crash");
  }

  /** Writes down that it leads no longer, if it did. */
  endOffice(): void {
    if (!this.isLeader) return;
    const { sim, offices } = this.#parts;
    const last = offices.findLastIndex(({ server }) => server === this.#name);
    offices[last] = { ...(offices[last] as Office), to: sim.now };
  }

  *run(): Process {
    const { sim, network } = this.#parts;
    const inbox = network.inbox(this.#name);
    this.#wait();
    for (;;) {
      const got = yield inbox.within(Math.max(0, this.#deadline - sim.now));
      // Nothing is heard while it is down, and a crash puts off what it was about to do.
      if (sim.now < this.#downUntil) continue;
      if (got !== undefined) this.#hear(got.from, got.message);
      else if (sim.now < this.#deadline) continue;
      else if (this.isLeader) this.#beat();
      else this.#stand();
    }
  }

  #wait(): void {
    this.#deadline = this.#parts.sim.now + this.#parts.patience();
  }

  #beat(): void {
    const { sim, interval } = this.#parts;
    this.#tellAll("beat");
    this.#deadline = sim.now + interval;
  }

  #stand(): void {
    const { sim, candidacies } = this.#parts;
    this.#term += 1;
    [this.#role, this.#votedFor, this.#votes] = ["candidate", this.#name, 1];
    candidacies.push({ server: this.#name, term: this.#term, time: sim.now });
    this.#tellAll("ask");
    this.#wait();
  }

  #hear(from: string, { kind, term }: ElectionMessage): void {
    if (term > this.#term) {
      if (this.isLeader) this.#wait();
      this.endOffice();
      [this.#role, this.#term, this.#votedFor] = ["follower", term, undefined];
    }
    if (term < this.#term) {
      if (kind === "ask" || kind === "beat") this.#tell(from, "too old");
    } else if (kind === "vote") this.#count();
    else if (kind === "beat") {
      this.#role = "follower";
      this.#wait();
    } else if (kind === "ask" && (this.#votedFor ?? from) === from) {
      this.#votedFor = from;
      this.#wait();
      this.#tell(from, "vote");
    }
  }

  #count(): void {
    const { sim, majority, offices } = this.#parts;
    this.#votes += 1;
    if (this.#role !== "candidate" || this.#votes < majority) return;
    this.#role = "leader";
    offices.push({ server: this.#name, term: this.#term, from: sim.now, to: Infinity });
    sim.note(this.#name, `leads ${this.#term}`);
    this.#beat();
  }

  #tell(to: string, kind: ElectionMessage["kind"]): void {
    const { network } = this.#parts;
    network.send(this.#name, to, { kind, term: this.#term }, `${kind} ${this.#term}`);
  }

  #tellAll(kind: ElectionMessage["kind"]): void {
    const { network } = this.#parts;
    network.broadcast(this.#name, { kind, term: this.#term }, `${kind} ${this.#term}`);
  }
}
