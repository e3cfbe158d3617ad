/** Every table of data/. Generated: `npm run data`. */

export * from "./measured-speedup-workers";
export * from "./microprocessor-trends";
export * from "./microprocessors-named";
export * from "./network-effect-facebook";
export * from "./network-effect-users";
export * from "./scalability-measurements";
export * from "./scaled-speedup-gustafson";
export * from "./cloud-sla-tiers";
export * from "./cloud-sla-services";
export * from "./cloud-sla-distribution";
export * from "./outages";
export * from "./disk-failure-rates";
export * from "./disk-models";
export * from "./datacentre-failures";
export * from "./latency-numbers";
export * from "./measured-loopback";
export * from "./measured-batching";
export * from "./measured-window-sweep";
export * from "./azure-region-rtt";
export * from "./ibm-cloud-rtt";
export * from "./cloud-regions";
export * from "./storage-latency-percentiles";
export * from "./rtt-quantiles";
export * from "./rtt-timeseries-seattle";
export * from "./measured-heartbeat-summary";
export * from "./measured-heartbeat-series";
