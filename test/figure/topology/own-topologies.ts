/** Topologies that the drawings are tested with. */

import { ms } from "../../../lib/core/units";
import type { Topology } from "../../../lib/model/architecture";

const service = (
  name: string,
  work: number,
  calls: readonly (readonly string[])[] = [],
  optional: readonly string[] = [],
) => ({ name, work, unavailability: 0.001, calls, optional });

/** Twelve services, as a shop may have them. */
export const shop: Topology = {
  entry: "gateway",
  services: [
    service(
      "gateway",
      ms(2),
      [["authentication"], ["catalogue", "basket", "recommendations"]],
      ["recommendations"],
    ),
    service("authentication", ms(4), [["sessions"]]),
    service("catalogue", ms(5), [["search", "prices"], ["images"]], ["images"]),
    service("basket", ms(5), [["prices"], ["orders"]]),
    service("recommendations", ms(9), [["profiles"]]),
    service("sessions", ms(1)),
    service("search", ms(12)),
    service("prices", ms(6), [["database"], ["database"]]),
    service("images", ms(3)),
    service("orders", ms(4), [["database", "sessions"]]),
    service("profiles", ms(2), [["database"]]),
    service("database", ms(3)),
  ],
};

/** Twelve in a row. */
export const chain: Topology = {
  entry: "service-1",
  services: Array.from({ length: 12 }, (_, i) =>
    service(`service-${i + 1}`, ms(5), i < 11 ? [[`service-${i + 2}`]] : []),
  ),
};

/** One that asks eleven at once. */
export const star: Topology = {
  entry: "root",
  services: [
    service("root", ms(2), [Array.from({ length: 11 }, (_, i) => `leaf-${i + 1}`)]),
    ...Array.from({ length: 11 }, (_, i) => service(`leaf-${i + 1}`, ms(3 + i))),
  ],
};

export const alone: Topology = { entry: "only", services: [service("only", ms(5))] };
