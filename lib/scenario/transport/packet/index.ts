/** Packets of transport protocols, one by one. */

export {
  type BottleneckParams,
  type BottleneckRun,
  type FlowParams,
  type FlowRun,
  simulateBottleneck,
} from "./bottleneck";
export { type FlowKind, flowKinds } from "./flow";
export * from "./steady-streams";
export * from "./stories";
export * from "./stream-completion";
