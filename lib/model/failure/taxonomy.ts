/**
 * The classes of faults: what a faulty replica may do, and how the others get to know of it.
 *
 * Each class allows more than the one before, but for partitions, where links fail and not replicas.
 * Leaves out how likely a class is: an assumption is chosen, and `assumption.ts` says how often it holds.
 */

/** A class of faults, from the mildest to the worst. */
export type FaultClass =
  | "fail-stop"
  | "crash"
  | "fail-recover"
  | "omission"
  | "timing"
  | "partition"
  | "signed Byzantine"
  | "Byzantine";

/** What a faulty replica may do, and how that is noticed. */
export interface FaultTraits {
  readonly fault: FaultClass;
  /** What the others see. */
  readonly seen: string;
  /** How it is noticed. */
  readonly noticed: string;
  /** Whether it may stop for good. */
  readonly mayHalt: boolean;
  /** Whether it may come back after it stopped. */
  readonly mayReturn: boolean;
  /** Whether messages may be lost while it runs. */
  readonly mayOmit: boolean;
  /** Whether a right answer may come after its bound. */
  readonly mayBeLate: boolean;
  /** Whether it may say what is wrong, and different things to different replicas. */
  readonly mayLie: boolean;
  /** Whether it may say what is wrong in the name of others. */
  readonly mayForge: boolean;
}

const harmless = {
  mayHalt: true,
  mayReturn: false,
  mayOmit: false,
  mayBeLate: false,
  mayLie: false,
  mayForge: false,
};
const lossy = { ...harmless, mayReturn: true, mayOmit: true };
const lying = { ...lossy, mayBeLate: true, mayLie: true };

/**
 * Every class of faults, from the mildest to the worst.
 *
 * @see Cristian (1991), Communications of the ACM 34(2); Schneider (1990), ACM Computing Surveys 22(4)
 */
export const faultClasses: readonly FaultTraits[] = [
  {
    ...harmless,
    fault: "fail-stop",
    seen: "it halts, and the others are told",
    noticed: "without error",
  },
  {
    ...harmless,
    fault: "crash",
    seen: "it halts, and is silent (fail-silent)",
    noticed: "by a time-out, without error only if the system is synchronous",
  },
  {
    ...harmless,
    fault: "fail-recover",
    seen: "it halts and comes back with what its disk kept",
    noticed: "as a crash, and by a new incarnation number",
    mayReturn: true,
  },
  {
    ...lossy,
    fault: "omission",
    seen: "it fails to send or to receive some messages",
    noticed: "by gaps in sequence numbers",
  },
  {
    ...lossy,
    fault: "timing",
    seen: "it answers rightly, but outside of the bound",
    noticed: "by a deadline",
    mayBeLate: true,
  },
  {
    ...lossy,
    fault: "partition",
    seen: "groups of replicas cannot reach each other",
    noticed: "by the loss of a majority",
    mayHalt: false,
    mayBeLate: true,
  },
  {
    ...lying,
    fault: "signed Byzantine",
    seen: "anything, but it cannot sign for others",
    noticed: "by voting and signatures",
  },
  {
    ...lying,
    fault: "Byzantine",
    seen: "anything",
    noticed: "by voting",
    mayForge: true,
  },
];
