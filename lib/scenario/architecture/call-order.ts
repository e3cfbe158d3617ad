/** Services that call each other: whom requests reach, and that calls come to an end. */

import { requireItems } from "../../core/check";

interface Caller {
  readonly name: string;
  readonly calls: readonly (readonly string[])[];
}

/** Services that the entry reaches, callers before those that they call. */
export function callOrder<S extends Caller>({
  entry,
  services,
}: {
  readonly entry: string;
  readonly services: readonly S[];
}): S[] {
  requireItems(1, { services });
  const named = new Map(services.map((service) => [service.name, service]));
  const order: S[] = [];
  if (!named.has(entry)) throw new RangeError(`entry must name a service, got ${entry}`);
  const visit = (name: string, above: readonly string[]): void => {
    const service = named.get(name);
    if (service === undefined) throw new RangeError(`calls must name a service, got ${name}`);
    if (above.includes(name)) {
      throw new RangeError(`calls must not go in circles, got ${[...above, name].join(" → ")}`);
    }
    if (order.includes(service)) return;
    for (const callee of service.calls.flat()) visit(callee, [...above, name]);
    order.push(service);
  };
  visit(entry, []);
  return order.reverse();
}
