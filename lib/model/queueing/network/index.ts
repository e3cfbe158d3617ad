/** Networks of queues, closed and open. */

export * from "./bounds";
export * from "./machine-repairman";
export * from "./mva";
export * from "./schweitzer";
export type { ClosedNetworkParams, Station } from "./stations";
export * from "./jackson";
export * from "./traffic";
