/**
 * Single microprocessors since 2011. Generated from data/microprocessors_named.csv: `npm run data`.
 *
 * Source: K. Rupp, Microprocessor Trend Data (2022), CC BY 4.0.
 */

/** A row of `namedMicroprocessors`. */
export interface NamedMicroprocessor {
  /** Name. */
  readonly processor: string;
  /** Calendar year (year). */
  readonly year: number;
  /** Month of the year (count). */
  readonly month: number;
  /** Transistors (count); absent where unknown. */
  readonly transistors?: number;
  /** Result of one core (SPECint); absent where unknown. */
  readonly singleThread?: number;
  /** Clock frequency (Hz). */
  readonly frequency: number;
  /** Thermal design power (W); absent where unknown. */
  readonly power?: number;
  /** Hardware threads (count). */
  readonly hardwareThreads: number;
}

/** Single microprocessors since 2011. */
export const namedMicroprocessors: readonly NamedMicroprocessor[] = [
  { processor: "Xeon X5690", year: 2011, month: 2, transistors: 1170000000, singleThread: 46.7, frequency: 3470000000, power: 130, hardwareThreads: 12 },
  { processor: "Xeon E7-8870", year: 2011, month: 4, transistors: 2600000000, singleThread: 39.4, frequency: 2400000000, power: 130, hardwareThreads: 20 },
  { processor: "Opteron 4284", year: 2011, month: 11, transistors: 1200000000, singleThread: 33.6, frequency: 3000000000, power: 95, hardwareThreads: 8 },
  { processor: "Opteron 6284SE", year: 2012, month: 5, transistors: 2400000000, singleThread: 31.8, frequency: 3100000000, power: 140, hardwareThreads: 16 },
  { processor: "Xeon E5-2690", year: 2012, month: 5, transistors: 2300000000, singleThread: 59, frequency: 2900000000, power: 130, hardwareThreads: 16 },
  { processor: "Power7+ 780", year: 2012, month: 8, transistors: 2100000000, frequency: 3700000000, power: 200, hardwareThreads: 32 },
  { processor: "Opteron 6380", year: 2012, month: 11, transistors: 1200000000, singleThread: 33.7, frequency: 2500000000, power: 115, hardwareThreads: 16 },
  { processor: "Xeon Phi", year: 2013, month: 5, transistors: 5000000000, frequency: 1200000000, power: 300, hardwareThreads: 240 },
  { processor: "Xeon E5-2697v2", year: 2013, month: 9, transistors: 4300000000, singleThread: 59.6, frequency: 2700000000, power: 130, hardwareThreads: 24 },
  { processor: "Xeon E7-4890v2", year: 2014, month: 2, transistors: 4300000000, singleThread: 59.9, frequency: 2800000000, power: 155, hardwareThreads: 30 },
  { processor: "Power8 S814", year: 2014, month: 6, transistors: 4200000000, frequency: 3700000000, power: 200, hardwareThreads: 64 },
  { processor: "Xeon E5-2667v3", year: 2014, month: 9, transistors: 2600000000, singleThread: 66.4, frequency: 3200000000, power: 135, hardwareThreads: 16 },
  { processor: "Xeon E5-2690v3", year: 2014, month: 9, transistors: 3800000000, singleThread: 65.4, frequency: 2600000000, power: 135, hardwareThreads: 24 },
  { processor: "Xeon E5-2699v3", year: 2014, month: 9, transistors: 5700000000, singleThread: 66.1, frequency: 2300000000, power: 145, hardwareThreads: 36 },
  { processor: "Xeon E5-2699v4", year: 2016, month: 4, transistors: 7200000000, singleThread: 73.9, frequency: 2200000000, power: 145, hardwareThreads: 44 },
  { processor: "Xeon Phi 7290", year: 2016, month: 6, frequency: 1500000000, power: 245, hardwareThreads: 272 },
  { processor: "Power8", year: 2016, month: 8, transistors: 8000000000, frequency: 4000000000, hardwareThreads: 96 },
  { processor: "Epyc 7601", year: 2017, month: 6, transistors: 19200000000, frequency: 2200000000, power: 180, hardwareThreads: 64 },
  { processor: "Xeon Gold 6152", year: 2017, month: 7, singleThread: 77.9, frequency: 2100000000, power: 140, hardwareThreads: 44 },
  { processor: "Xeon Pl. 8180", year: 2017, month: 7, singleThread: 83.6, frequency: 2500000000, power: 205, hardwareThreads: 56 },
  { processor: "Power9 AC922", year: 2018, month: 4, transistors: 8000000000, frequency: 3400000000, power: 190, hardwareThreads: 88 },
  { processor: "Quadro GV100", year: 2018, month: 5, transistors: 21100000000, frequency: 1200000000, power: 250, hardwareThreads: 80 },
  { processor: "Xeon Pl. 8280", year: 2019, month: 3, transistors: 8000000000, singleThread: 90.9, frequency: 2700000000, power: 205, hardwareThreads: 56 },
  { processor: "Epyc 7742", year: 2019, month: 8, transistors: 39500000000, singleThread: 78.3, frequency: 2250000000, power: 225, hardwareThreads: 128 },
  { processor: "Ryzen 3990X", year: 2020, month: 1, transistors: 30400000000, singleThread: 99, frequency: 2900000000, power: 280, hardwareThreads: 128 },
  { processor: "Xeon Gold 6258", year: 2020, month: 2, singleThread: 97.2, frequency: 2700000000, power: 205, hardwareThreads: 56 },
  { processor: "M1", year: 2020, month: 9, transistors: 16000000000, frequency: 3200000000, power: 28, hardwareThreads: 8 },
  { processor: "Xeon Pl. 8380", year: 2021, month: 3, singleThread: 105.3, frequency: 2300000000, power: 290, hardwareThreads: 80 },
  { processor: "M1 Max", year: 2021, month: 8, transistors: 57000000000, frequency: 3200000000, power: 30, hardwareThreads: 10 },
  { processor: "Radeon MI250", year: 2021, month: 9, transistors: 58200000000, frequency: 1000000000, power: 500, hardwareThreads: 208 },
  { processor: "Graviton 3", year: 2021, month: 9, transistors: 55000000000, frequency: 2600000000, power: 100, hardwareThreads: 64 },
];
