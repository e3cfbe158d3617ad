/** The tables of data/: what their columns mean, and how their units become SI. */

import { architectureTables } from "./architecture-tables";
import { availabilityTables } from "./availability-tables";
import { cachingTables } from "./caching-tables";
import { clockTables } from "./clock-tables";
import type { Table } from "./declare";
import { latencyTables } from "./latency-tables";
import { replicationTables } from "./replication-tables";
import { scalingTables } from "./scaling-tables";
import { securityTables } from "./security-tables";
import { timingTables } from "./timing-tables";
import { transportTables } from "./transport-tables";

export const tables: readonly Table[] = [
  ...scalingTables,
  ...availabilityTables,
  ...latencyTables,
  ...clockTables,
  ...timingTables,
  ...cachingTables,
  ...replicationTables,
  ...securityTables,
  ...architectureTables,
  ...transportTables,
];
