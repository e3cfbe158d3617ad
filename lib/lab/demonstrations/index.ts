/** Attacks on real primitives, with and without a measure against them: functions for a cell to call. */

export type { Attempt } from "./attempt";
export { demonstrateAudit } from "./audit";
export { demonstrateAuthentication } from "./authentication";
export { demonstrateAuthorization } from "./authorization";
export { demonstrateEncryption } from "./encryption";
export { demonstrateIntegrity } from "./integrity";
export { demonstrateRelay } from "./relay";
