/** What a cell calls: `import { show, table } from "#lab"`. */

export {
  type Attempt,
  demonstrateAudit,
  demonstrateAuthentication,
  demonstrateAuthorization,
  demonstrateEncryption,
  demonstrateIntegrity,
  demonstrateRelay,
} from "./demonstrations";
export { type MimeBundle, display } from "./display";
export { type MeasuredTableName, type MeasuredTables, measuredTable } from "./measured-table";
export { type Given, type GridSettings, type LiveSettings, type Settings, live } from "./live";
export { type RecordOptions, type RecordedValue, record } from "./record";
export { type ReplicateOptions, replicate } from "./replicate";
export { type SaveOptions, save } from "./save";
export { show } from "./show";
export { type Row, type TableOptions, table } from "./table";
