/**
 * Microprocessors of each year: maxima and medians over fifty years. Generated from data/microprocessor_trends.csv: `npm run data`.
 *
 * Source: K. Rupp, Microprocessor Trend Data (2022), CC BY 4.0.
 */

/** A row of `microprocessorTrends`. */
export interface MicroprocessorTrend {
  /** Calendar year (year). */
  readonly year: number;
  /** Most transistors on a chip (count). */
  readonly transistors: number;
  /** Median clock frequency (Hz). */
  readonly frequency: number;
  /** Most logical cores (count). */
  readonly logicalCores: number;
  /** Best single-thread result (SPECint); absent where unknown. */
  readonly singleThread?: number;
  /** Median typical power (W). */
  readonly power: number;
  /** Chips behind the transistor count (count). */
  readonly chips: number;
}

/** Microprocessors of each year: maxima and medians over fifty years. */
export const microprocessorTrends: readonly MicroprocessorTrend[] = [
  { year: 1971, transistors: 2308, frequency: 704100, logicalCores: 1, power: 0.4451, chips: 1 },
  { year: 1972, transistors: 3555, frequency: 509400, logicalCores: 1, power: 0.4217, chips: 1 },
  { year: 1974, transistors: 6098, frequency: 2017000, logicalCores: 1, power: 0.9222, chips: 1 },
  { year: 1979, transistors: 29160, frequency: 5048000, logicalCores: 1, power: 1.715, chips: 1 },
  { year: 1982, transistors: 135800, frequency: 6098000, logicalCores: 1, power: 3.023, chips: 1 },
  { year: 1985, transistors: 273800, frequency: 16110000, logicalCores: 1, power: 1.54, chips: 1 },
  { year: 1986, transistors: 109400, frequency: 16110000, logicalCores: 1, power: 3.023, chips: 1 },
  { year: 1988, transistors: 121900, frequency: 40320000, logicalCores: 1, singleThread: 0.08354, power: 3.96, chips: 1 },
  { year: 1989, transistors: 1208000, frequency: 24800000, logicalCores: 1, singleThread: 0.05003, power: 2.788, chips: 1 },
  { year: 1990, transistors: 1208000, frequency: 33380000, logicalCores: 1, singleThread: 0.05573, power: 3.46, chips: 1 },
  { year: 1992, transistors: 3106000, frequency: 65520000, logicalCores: 1, singleThread: 0.2738, power: 10.2, chips: 3 },
  { year: 1993, transistors: 3106000, frequency: 67320000, logicalCores: 1, singleThread: 0.322, power: 13.34, chips: 3 },
  { year: 1994, transistors: 2788000, frequency: 224100000, logicalCores: 1, singleThread: 0.5989, power: 15.71, chips: 2 },
  { year: 1995, transistors: 9647000, frequency: 193800000, logicalCores: 1, singleThread: 1.027, power: 33.07, chips: 2 },
  { year: 1996, transistors: 9647000, frequency: 198100000, logicalCores: 1, singleThread: 1.811, power: 30.78, chips: 5 },
  { year: 1997, transistors: 8896000, frequency: 274700000, logicalCores: 1, singleThread: 1.762, power: 28.65, chips: 4 },
  { year: 1998, transistors: 15261000, frequency: 495800000, logicalCores: 1, singleThread: 3.555, power: 90.58, chips: 1 },
  { year: 1999, transistors: 21674000, frequency: 428400000, logicalCores: 1, singleThread: 2.714, power: 19.05, chips: 4 },
  { year: 2000, transistors: 37180000, frequency: 871600000, logicalCores: 1, singleThread: 4.783, power: 36.19, chips: 3 },
  { year: 2001, transistors: 42551000, frequency: 1159000000, logicalCores: 1, singleThread: 6.264, power: 72.02, chips: 4 },
  { year: 2002, transistors: 220673000, frequency: 1811000000, logicalCores: 1, singleThread: 9.39, power: 62.08, chips: 3 },
  { year: 2003, transistors: 151247000, frequency: 1811000000, logicalCores: 1, singleThread: 13.335, power: 88.17, chips: 3 },
  { year: 2004, transistors: 273842000, frequency: 2642000000, logicalCores: 2, singleThread: 21.097, power: 100.9, chips: 3 },
  { year: 2005, transistors: 305053000, frequency: 2788000000, logicalCores: 8, singleThread: 21.097, power: 85.82, chips: 3 },
  { year: 2006, transistors: 582942000, frequency: 2642000000, logicalCores: 2, singleThread: 35.227, power: 74.99, chips: 6 },
  { year: 2007, transistors: 805842000, frequency: 2714000000, logicalCores: 9, singleThread: 31.623, power: 85.82, chips: 6 },
  { year: 2008, transistors: 445079000, frequency: 2308000000, logicalCores: 4, singleThread: 20.535, power: 77.04, chips: 2 },
  { year: 2009, transistors: 2308242000, frequency: 2642000000, logicalCores: 8, power: 125.2, chips: 4 },
  { year: 2010, transistors: 1309747000, frequency: 2308000000, logicalCores: 16, power: 168.5, chips: 2 },
  { year: 2011, transistors: 2600000000, frequency: 3000000000, logicalCores: 20, singleThread: 46.001, power: 130, chips: 3 },
  { year: 2012, transistors: 2400000000, frequency: 3000000000, logicalCores: 32, singleThread: 59, power: 135, chips: 4 },
  { year: 2013, transistors: 5000000000, frequency: 1950000000, logicalCores: 240, singleThread: 59.001, power: 215, chips: 2 },
  { year: 2014, transistors: 5700000000, frequency: 2800000000, logicalCores: 64, singleThread: 66, power: 140, chips: 5 },
  { year: 2016, transistors: 8000000000, frequency: 2200000000, logicalCores: 272, singleThread: 73.9, power: 195, chips: 2 },
  { year: 2017, transistors: 19200000000, frequency: 2200000000, logicalCores: 64, singleThread: 83.6, power: 180, chips: 1 },
  { year: 2018, transistors: 21100000000, frequency: 2300000000, logicalCores: 88, power: 220, chips: 2 },
  { year: 2019, transistors: 39500000000, frequency: 2475000000, logicalCores: 128, singleThread: 90.9, power: 215, chips: 2 },
  { year: 2020, transistors: 30400000000, frequency: 2900000000, logicalCores: 128, singleThread: 99, power: 205, chips: 2 },
  { year: 2021, transistors: 58200000000, frequency: 2450000000, logicalCores: 208, singleThread: 105.3, power: 195, chips: 3 },
];
