/**
 * Users and revenue of one network. Generated from data/network_effect_facebook.csv: `npm run data`.
 *
 * Source: Facebook S-1 (2012), SEC exhibits 99.1 for 2016 and 2017, press; see data/README.md.
 */

/** A row of `facebookYears`. */
export interface FacebookYear {
  /** Calendar year (year). */
  readonly year: number;
  /** Monthly active users in December (count); absent where unknown. */
  readonly usersInDecember?: number;
  /** Monthly active users, mean of the year (count). */
  readonly users: number;
  /** Revenue of the year (US dollar); absent where unknown. */
  readonly revenue?: number;
  /** Exact, or to how many million US dollars the source rounds; absent where unknown. */
  readonly revenuePrecision?: string;
  /** A primary text, B restated. */
  readonly evidence: string;
}

/** Users and revenue of one network. */
export const facebookYears: readonly FacebookYear[] = [
  { year: 2008, users: 100000000, evidence: "B" },
  { year: 2009, users: 276000000, revenue: 777000000, revenuePrecision: "exact", evidence: "A" },
  { year: 2010, usersInDecember: 608000000, users: 517750000, revenue: 1974000000, revenuePrecision: "exact", evidence: "A" },
  { year: 2011, usersInDecember: 845000000, users: 766000000, revenue: 3710000000, revenuePrecision: "rounded to 10", evidence: "A" },
  { year: 2012, usersInDecember: 1056000000, users: 979750000, revenue: 5090000000, revenuePrecision: "rounded to 10", evidence: "B" },
  { year: 2013, usersInDecember: 1228000000, users: 1170500000, revenue: 7870000000, revenuePrecision: "rounded to 10", evidence: "A" },
  { year: 2014, usersInDecember: 1390000000, users: 1334000000, revenue: 12500000000, revenuePrecision: "rounded to 100", evidence: "B" },
  { year: 2015, usersInDecember: 1591000000, users: 1516750000, revenue: 17928000000, revenuePrecision: "exact", evidence: "A" },
  { year: 2016, usersInDecember: 1860000000, users: 1753500000, revenue: 27638000000, revenuePrecision: "exact", evidence: "A" },
  { year: 2017, usersInDecember: 2130000000, users: 2035750000, revenue: 40653000000, revenuePrecision: "exact", evidence: "A" },
];
