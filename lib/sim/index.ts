/** What a cell gets by `import { … } from "#sim"`. */

export * from "./distribution";
export type { Timer } from "./event-list";
export { type QueueParams, type QueueRun, gg1 } from "./gg1";
export * from "./ggc";
export type { Clock, Level } from "./level";
export type { Link, LinkOptions } from "./link";
export type { Envelope, Network, NetworkOptions } from "./network";
export type { Process, Resumable, Wait, Waitable } from "./process";
export type { RequestOptions, Server, ServerOptions } from "./server";
export type { Latch, Signal } from "./signal";
export * from "./simulate";
export type { EveryOptions, Simulation, StreamOptions } from "./simulation";
export type { Mailbox, Store, StoreOptions } from "./store";
export { type Precision, Tally, type TallyOptions } from "./tally";
export * from "./tandem";
export type { TraceRecord } from "./trace";
