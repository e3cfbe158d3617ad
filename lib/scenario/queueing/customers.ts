/** How many customers a run has, and which of them count. */

import { requireAtLeast, requireBetween, requireCount, requireWhole } from "../../core/check";

export interface Customers {
  /** Customers (count, >= 3; 100 000 by default). */
  readonly customers?: number;
  /** The first of them, who do not count: the warm-up (a tenth by default). */
  readonly skip?: number;
  readonly seed: number;
}

/** The same with its defaults: two customers at least must be left. */
export function completeCustomers({ customers = 100_000, ...rest }: Customers) {
  const { skip = Math.floor(customers / 10), seed } = rest;
  requireCount({ customers });
  requireAtLeast(3, { customers });
  requireWhole({ skip });
  requireBetween(0, customers - 2, { skip });
  return { customers, skip, seed };
}
