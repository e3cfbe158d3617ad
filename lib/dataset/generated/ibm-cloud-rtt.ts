/**
 * Round trips between regions of IBM Cloud, and between zones of a region: means. Generated from data/ibm_cloud_rtt.csv: `npm run data`.
 *
 * Source: IBM Cloud Docs, Network latency dashboard (27 July to 25 August 2024).
 */

/** A row of `ibmRoundTrips`. */
export interface IbmRoundTrip {
  /** One place. */
  readonly from: string;
  /** The other. */
  readonly to: string;
  /** Between regions or between zones. */
  readonly level: "inter-region" | "inter-zone";
  /** Along the earth's surface (m); absent where unknown. */
  readonly distance?: number;
  /** Round trip that the first measures (s). */
  readonly there: number;
  /** Round trip that the other measures (s). */
  readonly back: number;
}

/** Round trips between regions of IBM Cloud, and between zones of a region: means. */
export const ibmRoundTrips: readonly IbmRoundTrip[] = [
  { from: "Dallas", to: "Toronto", level: "inter-region", distance: 1937000, there: 0.034, back: 0.034 },
  { from: "Dallas", to: "Washington DC", level: "inter-region", distance: 1902000, there: 0.031, back: 0.031 },
  { from: "Dallas", to: "Frankfurt", level: "inter-region", distance: 8256000, there: 0.123, back: 0.123 },
  { from: "Dallas", to: "London", level: "inter-region", distance: 7641000, there: 0.113, back: 0.113 },
  { from: "Dallas", to: "Madrid", level: "inter-region", distance: 7957000, there: 0.119, back: 0.122 },
  { from: "Dallas", to: "Osaka", level: "inter-region", distance: 10738000, there: 0.15, back: 0.15 },
  { from: "Dallas", to: "Sydney", level: "inter-region", distance: 13818000, there: 0.186, back: 0.186 },
  { from: "Dallas", to: "Tokyo", level: "inter-region", distance: 10397000, there: 0.143, back: 0.143 },
  { from: "Dallas", to: "Sao Paulo", level: "inter-region", distance: 8217000, there: 0.146, back: 0.144 },
  { from: "Toronto", to: "Washington DC", level: "inter-region", distance: 570000, there: 0.019, back: 0.019 },
  { from: "Toronto", to: "Frankfurt", level: "inter-region", distance: 6332000, there: 0.093, back: 0.093 },
  { from: "Toronto", to: "London", level: "inter-region", distance: 5711000, there: 0.082, back: 0.083 },
  { from: "Toronto", to: "Madrid", level: "inter-region", distance: 6036000, there: 0.108, back: 0.106 },
  { from: "Toronto", to: "Osaka", level: "inter-region", distance: 10608000, there: 0.168, back: 0.169 },
  { from: "Toronto", to: "Sydney", level: "inter-region", distance: 15565000, there: 0.215, back: 0.214 },
  { from: "Toronto", to: "Tokyo", level: "inter-region", distance: 10343000, there: 0.162, back: 0.162 },
  { from: "Toronto", to: "Sao Paulo", level: "inter-region", distance: 8191000, there: 0.129, back: 0.128 },
  { from: "Washington DC", to: "Frankfurt", level: "inter-region", distance: 6531000, there: 0.091, back: 0.091 },
  { from: "Washington DC", to: "London", level: "inter-region", distance: 5899000, there: 0.075, back: 0.075 },
  { from: "Washington DC", to: "Madrid", level: "inter-region", distance: 6089000, there: 0.087, back: 0.088 },
  { from: "Washington DC", to: "Osaka", level: "inter-region", distance: 11174000, there: 0.172, back: 0.172 },
  { from: "Washington DC", to: "Sydney", level: "inter-region", distance: 15710000, there: 0.214, back: 0.214 },
  { from: "Washington DC", to: "Tokyo", level: "inter-region", distance: 10905000, there: 0.164, back: 0.166 },
  { from: "Washington DC", to: "Sao Paulo", level: "inter-region", distance: 7630000, there: 0.118, back: 0.119 },
  { from: "Frankfurt", to: "London", level: "inter-region", distance: 638000, there: 0.013, back: 0.013 },
  { from: "Frankfurt", to: "Madrid", level: "inter-region", distance: 1446000, there: 0.029, back: 0.029 },
  { from: "Frankfurt", to: "Osaka", level: "inter-region", distance: 9236000, there: 0.232, back: 0.231 },
  { from: "Frankfurt", to: "Sydney", level: "inter-region", distance: 16482000, there: 0.25, back: 0.249 },
  { from: "Frankfurt", to: "Tokyo", level: "inter-region", distance: 9331000, there: 0.233, back: 0.233 },
  { from: "Frankfurt", to: "Sao Paulo", level: "inter-region", distance: 9830000, there: 0.198, back: 0.196 },
  { from: "London", to: "Madrid", level: "inter-region", distance: 1264000, there: 0.027, back: 0.027 },
  { from: "London", to: "Osaka", level: "inter-region", distance: 9499000, there: 0.244, back: 0.243 },
  { from: "London", to: "Sydney", level: "inter-region", distance: 16994000, there: 0.261, back: 0.261 },
  { from: "London", to: "Tokyo", level: "inter-region", distance: 9559000, there: 0.243, back: 0.244 },
  { from: "London", to: "Sao Paulo", level: "inter-region", distance: 9497000, there: 0.188, back: 0.187 },
  { from: "Madrid", to: "Osaka", level: "inter-region", distance: 10677000, there: 0.257, back: 0.257 },
  { from: "Madrid", to: "Sydney", level: "inter-region", distance: 17684000, there: 0.275, back: 0.275 },
  { from: "Madrid", to: "Tokyo", level: "inter-region", distance: 10762000, there: 0.258, back: 0.256 },
  { from: "Madrid", to: "Sao Paulo", level: "inter-region", distance: 8385000, there: 0.209, back: 0.208 },
  { from: "Osaka", to: "Sydney", level: "inter-region", distance: 7797000, there: 0.122, back: 0.122 },
  { from: "Osaka", to: "Tokyo", level: "inter-region", distance: 396000, there: 0.009, back: 0.009 },
  { from: "Osaka", to: "Sao Paulo", level: "inter-region", distance: 18759000, there: 0.293, back: 0.291 },
  { from: "Sydney", to: "Tokyo", level: "inter-region", distance: 7826000, there: 0.115, back: 0.115 },
  { from: "Sydney", to: "Sao Paulo", level: "inter-region", distance: 13358000, there: 0.328, back: 0.328 },
  { from: "Tokyo", to: "Sao Paulo", level: "inter-region", distance: 18534000, there: 0.284, back: 0.283 },
  { from: "Dallas 1", to: "Dallas 2", level: "inter-zone", there: 0.00191, back: 0.00191 },
  { from: "Dallas 1", to: "Dallas 3", level: "inter-zone", there: 0.00202, back: 0.00202 },
  { from: "Dallas 2", to: "Dallas 3", level: "inter-zone", there: 0.00194, back: 0.00194 },
  { from: "Toronto 1", to: "Toronto 2", level: "inter-zone", there: 0.00172, back: 0.00172 },
  { from: "Toronto 1", to: "Toronto 3", level: "inter-zone", there: 0.0019, back: 0.0019 },
  { from: "Toronto 2", to: "Toronto 3", level: "inter-zone", there: 0.00186, back: 0.00186 },
  { from: "Washington DC 1", to: "Washington DC 2", level: "inter-zone", there: 0.00085, back: 0.00085 },
  { from: "Washington DC 1", to: "Washington DC 3", level: "inter-zone", there: 0.00089, back: 0.00089 },
  { from: "Washington DC 2", to: "Washington DC 3", level: "inter-zone", there: 0.00081, back: 0.00081 },
  { from: "Frankfurt 1", to: "Frankfurt 2", level: "inter-zone", there: 0.00089, back: 0.00089 },
  { from: "Frankfurt 1", to: "Frankfurt 3", level: "inter-zone", there: 0.00081, back: 0.00081 },
  { from: "Frankfurt 2", to: "Frankfurt 3", level: "inter-zone", there: 0.0008, back: 0.0008 },
  { from: "London 1", to: "London 2", level: "inter-zone", there: 0.00238, back: 0.00238 },
  { from: "London 1", to: "London 3", level: "inter-zone", there: 0.00187, back: 0.00187 },
  { from: "London 2", to: "London 3", level: "inter-zone", there: 0.002, back: 0.002 },
  { from: "Madrid 1", to: "Madrid 2", level: "inter-zone", there: 0.00068, back: 0.00068 },
  { from: "Madrid 1", to: "Madrid 3", level: "inter-zone", there: 0.00063, back: 0.00063 },
  { from: "Madrid 2", to: "Madrid 3", level: "inter-zone", there: 0.0008, back: 0.0008 },
  { from: "Osaka 1", to: "Osaka 2", level: "inter-zone", there: 0.00168, back: 0.00168 },
  { from: "Osaka 1", to: "Osaka 3", level: "inter-zone", there: 0.00167, back: 0.00167 },
  { from: "Osaka 2", to: "Osaka 3", level: "inter-zone", there: 0.00168, back: 0.00168 },
  { from: "Sydney 1", to: "Sydney 2", level: "inter-zone", there: 0.00191, back: 0.00191 },
  { from: "Sydney 1", to: "Sydney 3", level: "inter-zone", there: 0.00131, back: 0.00131 },
  { from: "Sydney 2", to: "Sydney 3", level: "inter-zone", there: 0.00202, back: 0.00202 },
  { from: "Tokyo 1", to: "Tokyo 2", level: "inter-zone", there: 0.00175, back: 0.00175 },
  { from: "Tokyo 1", to: "Tokyo 3", level: "inter-zone", there: 0.00154, back: 0.00154 },
  { from: "Tokyo 2", to: "Tokyo 3", level: "inter-zone", there: 0.00197, back: 0.00197 },
  { from: "Sao Paulo 1", to: "Sao Paulo 2", level: "inter-zone", there: 0.00197, back: 0.00197 },
  { from: "Sao Paulo 1", to: "Sao Paulo 3", level: "inter-zone", there: 0.00283, back: 0.00283 },
  { from: "Sao Paulo 2", to: "Sao Paulo 3", level: "inter-zone", there: 0.00213, back: 0.00213 },
];
