/**
 * Running time and failures of 25 disk models, the most reliable ones of a large fleet. Generated from data/disk_models.csv: `npm run data`.
 *
 * Source: Z. Mayer, backblaze_analysis, from the public data of Backblaze.
 */

/** A row of `diskModels`. */
export interface DiskModel {
  /** Model number. */
  readonly model: string;
  /** Capacity (byte). */
  readonly capacity: number;
  /** Disks that were watched (count). */
  readonly drives: number;
  /** Running time of all disks together (s). */
  readonly driveTime: number;
  /** Disks that failed (count). */
  readonly failures: number;
}

/** Running time and failures of 25 disk models, the most reliable ones of a large fleet. */
export const diskModels: readonly DiskModel[] = [
  { model: "wdc wuh721816ale6l0", capacity: 16000000000000, drives: 2705, driveTime: 125147808000, failures: 6 },
  { model: "wdc wuh721414ale6l4", capacity: 14000000000000, drives: 8468, driveTime: 604994832000, failures: 56 },
  { model: "hgst huh721212ale600", capacity: 12000000000000, drives: 2636, driveTime: 284503622400, failures: 27 },
  { model: "wdc wuh721816ale6l4", capacity: 16000000000000, drives: 14117, driveTime: 216036201600, failures: 19 },
  { model: "hgst hms5c4040ale640", capacity: 4000000000000, drives: 8723, driveTime: 1480405680000, failures: 247 },
  { model: "hgst huh721212ale604", capacity: 12000000000000, drives: 13287, driveTime: 828166550400, failures: 131 },
  { model: "hgst huh721212aln604", capacity: 12000000000000, drives: 11006, driveTime: 1360105776000, failures: 291 },
  { model: "hitachi hds5c4040ale630", capacity: 4000000000000, drives: 2719, driveTime: 401086512000, failures: 89 },
  { model: "toshiba mg08aca16tey", capacity: 16000000000000, drives: 5335, driveTime: 211247308800, failures: 36 },
  { model: "hitachi hds5c3030ala630", capacity: 3000000000000, drives: 4664, driveTime: 599147107200, failures: 150 },
  { model: "st12000nm001g", capacity: 12000000000000, drives: 13040, driveTime: 926409225600, failures: 226 },
  { model: "st6000dx000", capacity: 6000000000000, drives: 1939, driveTime: 344519568000, failures: 97 },
  { model: "toshiba mg07aca14ta", capacity: 14000000000000, drives: 39096, driveTime: 2914942809600, failures: 858 },
  { model: "hgst huh728080ale600", capacity: 8000000000000, drives: 1209, driveTime: 181676563200, failures: 47 },
  { model: "st16000nm001g", capacity: 16000000000000, drives: 22206, driveTime: 838025481600, failures: 223 },
  { model: "st8000dm002", capacity: 8000000000000, drives: 10300, driveTime: 2016173030400, failures: 820 },
  { model: "toshiba mg08aca16ta", capacity: 16000000000000, drives: 5215, driveTime: 93982982400, failures: 20 },
  { model: "st14000nm001g", capacity: 14000000000000, drives: 11021, driveTime: 724800787200, failures: 260 },
  { model: "st8000nm0055", capacity: 8000000000000, drives: 15678, driveTime: 2613720700800, failures: 1308 },
  { model: "st12000nm0008", capacity: 12000000000000, drives: 20674, driveTime: 1910747232000, failures: 898 },
  { model: "hitachi hds722020ala330", capacity: 2000000000000, drives: 4774, driveTime: 490375814400, failures: 235 },
  { model: "toshiba mg08aca16te", capacity: 16000000000000, drives: 6042, driveTime: 261112896000, failures: 110 },
  { model: "st10000nm0086", capacity: 10000000000000, drives: 1304, driveTime: 209042208000, failures: 120 },
  { model: "st12000nm0007", capacity: 12000000000000, drives: 38838, driveTime: 3144965961600, failures: 2040 },
  { model: "st4000dm000", capacity: 4000000000000, drives: 37039, driveTime: 6541902144000, failures: 5260 },
];
