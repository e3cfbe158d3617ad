/**
 * How many cloud services promise which availability. Generated from data/cloud_sla_distribution.csv: `npm run data`.
 *
 * Source: M. Vesavuori, cloud-sla (2023), MIT: counts over all 363 services.
 */

/** A row of `commitmentCounts`. */
export interface CommitmentCount {
  /** Whose cloud. */
  readonly provider: "aws" | "azure" | "gcp";
  /** Monthly uptime promised (fraction). */
  readonly commitment: number;
  /** 1 - `commitment`, with all its digits (fraction). */
  readonly allowedUnavailability: number;
  /** Services that promise it (count). */
  readonly services: number;
}

/** How many cloud services promise which availability. */
export const commitmentCounts: readonly CommitmentCount[] = [
  { provider: "aws", commitment: 0.995, allowedUnavailability: 0.005, services: 1 },
  { provider: "aws", commitment: 0.999, allowedUnavailability: 0.001, services: 112 },
  { provider: "aws", commitment: 0.9995, allowedUnavailability: 0.0005, services: 13 },
  { provider: "aws", commitment: 0.9999, allowedUnavailability: 0.0001, services: 17 },
  { provider: "aws", commitment: 0.99999, allowedUnavailability: 0.00001, services: 2 },
  { provider: "aws", commitment: 1, allowedUnavailability: 0, services: 2 },
  { provider: "azure", commitment: 0.99, allowedUnavailability: 0.01, services: 2 },
  { provider: "azure", commitment: 0.999, allowedUnavailability: 0.001, services: 73 },
  { provider: "azure", commitment: 0.9995, allowedUnavailability: 0.0005, services: 23 },
  { provider: "azure", commitment: 0.9999, allowedUnavailability: 0.0001, services: 28 },
  { provider: "azure", commitment: 0.99995, allowedUnavailability: 0.00005, services: 1 },
  { provider: "azure", commitment: 0.99999, allowedUnavailability: 0.00001, services: 2 },
  { provider: "azure", commitment: 1, allowedUnavailability: 0, services: 1 },
  { provider: "gcp", commitment: 0.99, allowedUnavailability: 0.01, services: 4 },
  { provider: "gcp", commitment: 0.995, allowedUnavailability: 0.005, services: 9 },
  { provider: "gcp", commitment: 0.999, allowedUnavailability: 0.001, services: 35 },
  { provider: "gcp", commitment: 0.9995, allowedUnavailability: 0.0005, services: 20 },
  { provider: "gcp", commitment: 0.9999, allowedUnavailability: 0.0001, services: 14 },
  { provider: "gcp", commitment: 0.99999, allowedUnavailability: 0.00001, services: 3 },
  { provider: "gcp", commitment: 1, allowedUnavailability: 0, services: 1 },
];
