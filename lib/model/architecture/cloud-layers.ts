/**
 * Who runs what: on premises, or with infrastructure, a platform or software as a service.
 *
 * Assumes the split of NIST's definition, layer by layer. Leaves out offers in between, and that who runs a layer may
 * still have to configure it.
 */

import { requireFraction, requireOneOf } from "../../core/check";
import { seriesUnavailability } from "../availability/series";

/** How computing is bought; on premises it is not. */
export type CloudService = "on premises" | "IaaS" | "PaaS" | "SaaS";

/** What a request needs, from the bottom to the top. */
export type CloudLayer =
  "site and network" | "servers and storage" | "operating system" | "platform" | "application";

/** Who runs a layer, and is called when it is down. */
export type CloudParty = "customer" | "provider";

/** A layer, who runs it in each service, and what is metered where the provider does. */
export interface CloudLayerRow {
  readonly layer: CloudLayer;
  readonly "on premises": CloudParty;
  readonly IaaS: CloudParty;
  readonly PaaS: CloudParty;
  readonly SaaS: CloudParty;
}

/** What a bill of a service counts, and who pays while nobody uses it. */
export interface CloudBilling {
  readonly service: CloudService;
  /** What is counted, usually. */
  readonly meter: string;
  /** Who pays for capacity that is not used. */
  readonly idlePaidBy: CloudParty;
}

const row = (
  layer: CloudLayer,
  ...[onPremises, iaas, paas, saas]: CloudParty[]
): CloudLayerRow => ({
  layer,
  "on premises": onPremises as CloudParty,
  IaaS: iaas as CloudParty,
  PaaS: paas as CloudParty,
  SaaS: saas as CloudParty,
});
const [me, they] = ["customer", "provider"] as const;

/**
 * The layers from the bottom to the top, and who runs each: what is a customer's on the left is a provider's from some
 * column on. Data, and settings of the application, stay the customer's everywhere.
 *
 * @see Mell and Grance (2011), The NIST Definition of Cloud Computing, NIST SP 800-145
 */
export const cloudLayers: readonly CloudLayerRow[] = [
  row("site and network", me, they, they, they),
  row("servers and storage", me, they, they, they),
  row("operating system", me, me, they, they),
  row("platform", me, me, they, they),
  row("application", me, me, me, they),
];

/**
 * What is paid for. A metered service is metered at the level that it offers: machines, work done, accounts.
 *
 * @see Mell and Grance (2011), The NIST Definition of Cloud Computing, NIST SP 800-145
 */
export const cloudBillings: readonly CloudBilling[] = [
  { service: "on premises", meter: "machines bought, power, people", idlePaidBy: me },
  { service: "IaaS", meter: "hours of machines, stored bytes, bytes that leave", idlePaidBy: me },
  {
    service: "PaaS",
    meter: "requests, or hours of instances that follow the load",
    idlePaidBy: they,
  },
  { service: "SaaS", meter: "accounts and months", idlePaidBy: they },
];

/** Unavailability of each layer (fractions). */
export type LayerUnavailabilities = Readonly<Record<CloudLayer, number>>;

/**
 * Share of time that the layers of one party are down: those layers in series.
 *
 * @param service - how computing is bought
 * @param params - `party` whose layers count; `unavailabilities` of all layers (fractions)
 * @returns fraction; 0 if the party runs nothing
 * @throws RangeError if a name is none of those above, or a fraction is outside [0, 1]
 *
 * @example
 * ```ts
 * layersUnavailability("IaaS", {
 *   party: "provider",
 *   unavailabilities: {
 *     "site and network": 0.0005, "servers and storage": 0.001,
 *     "operating system": 0, platform: 0, application: 0.01,
 *   },
 * }) // => 0.0014995
 * ```
 */
export function layersUnavailability(
  service: CloudService,
  params: { readonly party: CloudParty; readonly unavailabilities: LayerUnavailabilities },
): number {
  const { party, unavailabilities } = params;
  requireOneOf(["on premises", "IaaS", "PaaS", "SaaS"], { service });
  requireOneOf([me, they], { party });
  for (const { layer } of cloudLayers) {
    const name = `unavailabilities.${layer.replace(/ /g, "-")}`;
    requireFraction({ [name]: unavailabilities[layer] });
  }
  const theirs = cloudLayers.filter((each) => each[service] === party);
  return theirs.length === 0
    ? 0
    : seriesUnavailability(theirs.map(({ layer }) => unavailabilities[layer]));
}
