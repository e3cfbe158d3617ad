/**
 * Service level agreements: what share of the bill comes back at which availability. Generated from data/cloud_sla_tiers.csv: `npm run data`.
 *
 * Source: the agreements themselves, see `agreement` of each row and data/README.md.
 */

/** A row of `slaTiers`. */
export interface SlaTier {
  /** Who promises. */
  readonly provider: string;
  /** What is promised. */
  readonly service: string;
  /** For which set-up of it. */
  readonly scope: string;
  /** Monthly uptime promised (fraction). */
  readonly commitment: number;
  /** 1 - `commitment`, with all its digits (fraction). */
  readonly allowedUnavailability: number;
  /** Least availability of the band, included (fraction); absent where unknown. */
  readonly from?: number;
  /** 1 - `from`, with all its digits (fraction); absent where unknown. */
  readonly mostUnavailability?: number;
  /** Availability that ends the band, not included (fraction); absent where unknown. */
  readonly below?: number;
  /** 1 - `below`, with all its digits (fraction); absent where unknown. */
  readonly leastUnavailability?: number;
  /** Share of the bill that comes back in the band (fraction); absent where unknown. */
  readonly credit?: number;
  /** Date of the agreement, as far as it is known. */
  readonly asOf: string;
  /** Where the agreement stands. */
  readonly agreement: string;
  /** A primary text, B restated. */
  readonly evidence: "A" | "B";
}

/** Service level agreements: what share of the bill comes back at which availability. */
export const slaTiers: readonly SlaTier[] = [
  { provider: "AWS", service: "EC2 and other compute", scope: "region-level (>=2 AZs)", commitment: 0.9999, allowedUnavailability: 0.0001, from: 0.99, mostUnavailability: 0.01, below: 0.9999, leastUnavailability: 0.0001, credit: 0.1, asOf: "2022-05-05", agreement: "https://aws.amazon.com/compute/sla/historical/", evidence: "A" },
  { provider: "AWS", service: "EC2 and other compute", scope: "region-level (>=2 AZs)", commitment: 0.9999, allowedUnavailability: 0.0001, from: 0.95, mostUnavailability: 0.05, below: 0.99, leastUnavailability: 0.01, credit: 0.3, asOf: "2022-05-05", agreement: "https://aws.amazon.com/compute/sla/historical/", evidence: "A" },
  { provider: "AWS", service: "EC2 and other compute", scope: "region-level (>=2 AZs)", commitment: 0.9999, allowedUnavailability: 0.0001, from: 0, mostUnavailability: 1, below: 0.95, leastUnavailability: 0.05, credit: 1, asOf: "2022-05-05", agreement: "https://aws.amazon.com/compute/sla/historical/", evidence: "A" },
  { provider: "AWS", service: "EC2", scope: "single instance", commitment: 0.995, allowedUnavailability: 0.005, from: 0.99, mostUnavailability: 0.01, below: 0.995, leastUnavailability: 0.005, credit: 0.1, asOf: "2022", agreement: "https://aws.amazon.com/compute/sla/", evidence: "A" },
  { provider: "AWS", service: "EC2", scope: "single instance", commitment: 0.995, allowedUnavailability: 0.005, from: 0.95, mostUnavailability: 0.05, below: 0.99, leastUnavailability: 0.01, credit: 0.3, asOf: "2022", agreement: "https://aws.amazon.com/compute/sla/", evidence: "A" },
  { provider: "AWS", service: "EC2", scope: "single instance", commitment: 0.995, allowedUnavailability: 0.005, from: 0, mostUnavailability: 1, below: 0.95, leastUnavailability: 0.05, credit: 1, asOf: "2022", agreement: "https://aws.amazon.com/compute/sla/", evidence: "A" },
  { provider: "AWS", service: "S3", scope: "Standard and most classes", commitment: 0.999, allowedUnavailability: 0.001, from: 0.99, mostUnavailability: 0.01, below: 0.999, leastUnavailability: 0.001, credit: 0.1, asOf: "2023-11-28", agreement: "https://aws.amazon.com/s3/sla/", evidence: "A" },
  { provider: "AWS", service: "S3", scope: "Standard and most classes", commitment: 0.999, allowedUnavailability: 0.001, from: 0.95, mostUnavailability: 0.05, below: 0.99, leastUnavailability: 0.01, credit: 0.25, asOf: "2023-11-28", agreement: "https://aws.amazon.com/s3/sla/", evidence: "A" },
  { provider: "AWS", service: "S3", scope: "Standard and most classes", commitment: 0.999, allowedUnavailability: 0.001, from: 0, mostUnavailability: 1, below: 0.95, leastUnavailability: 0.05, credit: 1, asOf: "2023-11-28", agreement: "https://aws.amazon.com/s3/sla/", evidence: "A" },
  { provider: "AWS", service: "S3", scope: "Intelligent-Tiering / Standard-IA / One Zone-IA", commitment: 0.99, allowedUnavailability: 0.01, from: 0.98, mostUnavailability: 0.02, below: 0.99, leastUnavailability: 0.01, credit: 0.1, asOf: "2023-11-28", agreement: "https://aws.amazon.com/s3/sla/", evidence: "A" },
  { provider: "AWS", service: "S3", scope: "Intelligent-Tiering / Standard-IA / One Zone-IA", commitment: 0.99, allowedUnavailability: 0.01, from: 0.95, mostUnavailability: 0.05, below: 0.98, leastUnavailability: 0.02, credit: 0.25, asOf: "2023-11-28", agreement: "https://aws.amazon.com/s3/sla/", evidence: "A" },
  { provider: "AWS", service: "S3", scope: "Intelligent-Tiering / Standard-IA / One Zone-IA", commitment: 0.99, allowedUnavailability: 0.01, from: 0, mostUnavailability: 1, below: 0.95, leastUnavailability: 0.05, credit: 1, asOf: "2023-11-28", agreement: "https://aws.amazon.com/s3/sla/", evidence: "A" },
  { provider: "AWS", service: "DynamoDB", scope: "standard tables (one region)", commitment: 0.9999, allowedUnavailability: 0.0001, from: 0.99, mostUnavailability: 0.01, below: 0.9999, leastUnavailability: 0.0001, credit: 0.1, asOf: "2023", agreement: "https://aws.amazon.com/dynamodb/sla/", evidence: "B" },
  { provider: "AWS", service: "DynamoDB", scope: "standard tables (one region)", commitment: 0.9999, allowedUnavailability: 0.0001, from: 0.95, mostUnavailability: 0.05, below: 0.99, leastUnavailability: 0.01, credit: 0.25, asOf: "2023", agreement: "https://aws.amazon.com/dynamodb/sla/", evidence: "B" },
  { provider: "AWS", service: "DynamoDB", scope: "standard tables (one region)", commitment: 0.9999, allowedUnavailability: 0.0001, from: 0, mostUnavailability: 1, below: 0.95, leastUnavailability: 0.05, credit: 1, asOf: "2023", agreement: "https://aws.amazon.com/dynamodb/sla/", evidence: "B" },
  { provider: "AWS", service: "DynamoDB", scope: "global tables (multi-region)", commitment: 0.99999, allowedUnavailability: 0.00001, from: 0.99, mostUnavailability: 0.01, below: 0.99999, leastUnavailability: 0.00001, credit: 0.1, asOf: "2023", agreement: "https://aws.amazon.com/dynamodb/sla/", evidence: "B" },
  { provider: "AWS", service: "DynamoDB", scope: "global tables (multi-region)", commitment: 0.99999, allowedUnavailability: 0.00001, from: 0.95, mostUnavailability: 0.05, below: 0.99, leastUnavailability: 0.01, credit: 0.25, asOf: "2023", agreement: "https://aws.amazon.com/dynamodb/sla/", evidence: "B" },
  { provider: "AWS", service: "DynamoDB", scope: "global tables (multi-region)", commitment: 0.99999, allowedUnavailability: 0.00001, from: 0, mostUnavailability: 1, below: 0.95, leastUnavailability: 0.05, credit: 1, asOf: "2023", agreement: "https://aws.amazon.com/dynamodb/sla/", evidence: "B" },
  { provider: "AWS", service: "DynamoDB Accelerator (DAX)", scope: "multi-AZ cluster", commitment: 0.9999, allowedUnavailability: 0.0001, from: 0.99, mostUnavailability: 0.01, below: 0.9999, leastUnavailability: 0.0001, credit: 0.1, asOf: "2024-05-20", agreement: "https://aws.amazon.com/dynamodbaccelerator/sla", evidence: "A" },
  { provider: "AWS", service: "DynamoDB Accelerator (DAX)", scope: "multi-AZ cluster", commitment: 0.9999, allowedUnavailability: 0.0001, from: 0.95, mostUnavailability: 0.05, below: 0.99, leastUnavailability: 0.01, credit: 0.25, asOf: "2024-05-20", agreement: "https://aws.amazon.com/dynamodbaccelerator/sla", evidence: "A" },
  { provider: "AWS", service: "DynamoDB Accelerator (DAX)", scope: "multi-AZ cluster", commitment: 0.9999, allowedUnavailability: 0.0001, from: 0, mostUnavailability: 1, below: 0.95, leastUnavailability: 0.05, credit: 1, asOf: "2024-05-20", agreement: "https://aws.amazon.com/dynamodbaccelerator/sla", evidence: "A" },
  { provider: "AWS", service: "DynamoDB Accelerator (DAX)", scope: "single-AZ cluster", commitment: 0.995, allowedUnavailability: 0.005, from: 0.99, mostUnavailability: 0.01, below: 0.995, leastUnavailability: 0.005, credit: 0.1, asOf: "2024-05-20", agreement: "https://aws.amazon.com/dynamodbaccelerator/sla", evidence: "A" },
  { provider: "AWS", service: "DynamoDB Accelerator (DAX)", scope: "single-AZ cluster", commitment: 0.995, allowedUnavailability: 0.005, from: 0.95, mostUnavailability: 0.05, below: 0.99, leastUnavailability: 0.01, credit: 0.25, asOf: "2024-05-20", agreement: "https://aws.amazon.com/dynamodbaccelerator/sla", evidence: "A" },
  { provider: "AWS", service: "DynamoDB Accelerator (DAX)", scope: "single-AZ cluster", commitment: 0.995, allowedUnavailability: 0.005, from: 0, mostUnavailability: 1, below: 0.95, leastUnavailability: 0.05, credit: 1, asOf: "2024-05-20", agreement: "https://aws.amazon.com/dynamodbaccelerator/sla", evidence: "A" },
  { provider: "AWS", service: "Route 53 Resolver endpoints", scope: "multi-AZ", commitment: 0.9999, allowedUnavailability: 0.0001, from: 0.99, mostUnavailability: 0.01, below: 0.9999, leastUnavailability: 0.0001, credit: 0.1, asOf: "2022-08-29", agreement: "https://aws.amazon.com/route53/resolver/sla/", evidence: "A" },
  { provider: "AWS", service: "Route 53 Resolver endpoints", scope: "multi-AZ", commitment: 0.9999, allowedUnavailability: 0.0001, from: 0.95, mostUnavailability: 0.05, below: 0.99, leastUnavailability: 0.01, credit: 0.25, asOf: "2022-08-29", agreement: "https://aws.amazon.com/route53/resolver/sla/", evidence: "A" },
  { provider: "AWS", service: "Route 53 Resolver endpoints", scope: "multi-AZ", commitment: 0.9999, allowedUnavailability: 0.0001, from: 0, mostUnavailability: 1, below: 0.95, leastUnavailability: 0.05, credit: 1, asOf: "2022-08-29", agreement: "https://aws.amazon.com/route53/resolver/sla/", evidence: "A" },
  { provider: "AWS", service: "Application Recovery Controller", scope: "cluster", commitment: 1, allowedUnavailability: 0, from: 0.9999, mostUnavailability: 0.0001, below: 1, leastUnavailability: 0, credit: 0.1, asOf: "2024-08-15", agreement: "https://aws.amazon.com/route53/application-recovery-controller/sla/", evidence: "A" },
  { provider: "AWS", service: "Application Recovery Controller", scope: "cluster", commitment: 1, allowedUnavailability: 0, from: 0.9995, mostUnavailability: 0.0005, below: 0.9999, leastUnavailability: 0.0001, credit: 0.3, asOf: "2024-08-15", agreement: "https://aws.amazon.com/route53/application-recovery-controller/sla/", evidence: "A" },
  { provider: "AWS", service: "Application Recovery Controller", scope: "cluster", commitment: 1, allowedUnavailability: 0, from: 0, mostUnavailability: 1, below: 0.9995, leastUnavailability: 0.0005, credit: 1, asOf: "2024-08-15", agreement: "https://aws.amazon.com/route53/application-recovery-controller/sla/", evidence: "A" },
  { provider: "AWS", service: "Security Lake", scope: "per region", commitment: 0.999, allowedUnavailability: 0.001, from: 0.99, mostUnavailability: 0.01, below: 0.999, leastUnavailability: 0.001, credit: 0.1, asOf: "2023-06-01", agreement: "https://aws.amazon.com/security-lake/sla", evidence: "A" },
  { provider: "AWS", service: "Security Lake", scope: "per region", commitment: 0.999, allowedUnavailability: 0.001, from: 0.95, mostUnavailability: 0.05, below: 0.99, leastUnavailability: 0.01, credit: 0.25, asOf: "2023-06-01", agreement: "https://aws.amazon.com/security-lake/sla", evidence: "A" },
  { provider: "AWS", service: "Security Lake", scope: "per region", commitment: 0.999, allowedUnavailability: 0.001, from: 0, mostUnavailability: 1, below: 0.95, leastUnavailability: 0.05, credit: 1, asOf: "2023-06-01", agreement: "https://aws.amazon.com/security-lake/sla", evidence: "A" },
  { provider: "Google Cloud", service: "Bigtable", scope: "replicated, multi-cluster routing, >=3 regions", commitment: 0.99999, allowedUnavailability: 0.00001, from: 0.99, mostUnavailability: 0.01, below: 0.99999, leastUnavailability: 0.00001, credit: 0.1, asOf: "undated (stored copy)", agreement: "https://cloud.google.com/bigtable/sla", evidence: "A" },
  { provider: "Google Cloud", service: "Bigtable", scope: "replicated, multi-cluster routing, >=3 regions", commitment: 0.99999, allowedUnavailability: 0.00001, from: 0.95, mostUnavailability: 0.05, below: 0.99, leastUnavailability: 0.01, credit: 0.25, asOf: "undated (stored copy)", agreement: "https://cloud.google.com/bigtable/sla", evidence: "A" },
  { provider: "Google Cloud", service: "Bigtable", scope: "replicated, multi-cluster routing, >=3 regions", commitment: 0.99999, allowedUnavailability: 0.00001, from: 0, mostUnavailability: 1, below: 0.95, leastUnavailability: 0.05, credit: 0.5, asOf: "undated (stored copy)", agreement: "https://cloud.google.com/bigtable/sla", evidence: "A" },
  { provider: "Google Cloud", service: "Compute Engine", scope: "instances in multiple zones (premium tier)", commitment: 0.9999, allowedUnavailability: 0.0001, asOf: "undated (stored copy)", agreement: "https://cloud.google.com/compute/sla", evidence: "A" },
  { provider: "Google Cloud", service: "Compute Engine", scope: "single instance, memory-optimised", commitment: 0.9995, allowedUnavailability: 0.0005, asOf: "undated (stored copy)", agreement: "https://cloud.google.com/compute/sla", evidence: "A" },
  { provider: "Google Cloud", service: "Compute Engine", scope: "single instance, other families", commitment: 0.999, allowedUnavailability: 0.001, asOf: "undated (stored copy)", agreement: "https://cloud.google.com/compute/sla", evidence: "A" },
  { provider: "Google Cloud", service: "Compute Engine", scope: "single instance (2020 version)", commitment: 0.995, allowedUnavailability: 0.005, asOf: "2020-04-07", agreement: "https://cloud.google.com/compute/sla-20200407", evidence: "A" },
  { provider: "Google Cloud", service: "Cloud Spanner", scope: "multi-region instance", commitment: 0.99999, allowedUnavailability: 0.00001, asOf: "2019-09-25", agreement: "https://cloud.google.com/spanner/sla-20190925", evidence: "A" },
  { provider: "Google Cloud", service: "Cloud Spanner", scope: "regional instance", commitment: 0.9999, allowedUnavailability: 0.0001, asOf: "2019-09-25", agreement: "https://cloud.google.com/spanner/sla-20190925", evidence: "A" },
  { provider: "Google Cloud", service: "Cloud Storage", scope: "Standard, multi-/dual-region", commitment: 0.9995, allowedUnavailability: 0.0005, asOf: "2019-08-19", agreement: "https://cloud.google.com/storage/sla-20190819", evidence: "A" },
  { provider: "Google Cloud", service: "Cloud Storage", scope: "Standard, regional", commitment: 0.999, allowedUnavailability: 0.001, asOf: "2019-08-19", agreement: "https://cloud.google.com/storage/sla-20190819", evidence: "A" },
  { provider: "Google Cloud", service: "Cloud Storage", scope: "Nearline/Coldline, regional", commitment: 0.99, allowedUnavailability: 0.01, asOf: "2019-08-19", agreement: "https://cloud.google.com/storage/sla-20190819", evidence: "A" },
  { provider: "Microsoft Azure", service: "Virtual Machines", scope: "two or more availability zones", commitment: 0.9999, allowedUnavailability: 0.0001, from: 0.99, mostUnavailability: 0.01, below: 0.9999, leastUnavailability: 0.0001, credit: 0.1, asOf: "2019-04 (restated)", agreement: "https://azure.microsoft.com/support/legal/sla/virtual-machines/", evidence: "B" },
  { provider: "Microsoft Azure", service: "Virtual Machines", scope: "two or more availability zones", commitment: 0.9999, allowedUnavailability: 0.0001, from: 0.95, mostUnavailability: 0.05, below: 0.99, leastUnavailability: 0.01, credit: 0.25, asOf: "2019-04 (restated)", agreement: "https://azure.microsoft.com/support/legal/sla/virtual-machines/", evidence: "B" },
  { provider: "Microsoft Azure", service: "Virtual Machines", scope: "two or more availability zones", commitment: 0.9999, allowedUnavailability: 0.0001, from: 0, mostUnavailability: 1, below: 0.95, leastUnavailability: 0.05, credit: 1, asOf: "2019-04 (restated)", agreement: "https://azure.microsoft.com/support/legal/sla/virtual-machines/", evidence: "B" },
  { provider: "Microsoft Azure", service: "Virtual Machines", scope: "availability set", commitment: 0.9995, allowedUnavailability: 0.0005, from: 0.99, mostUnavailability: 0.01, below: 0.9995, leastUnavailability: 0.0005, credit: 0.1, asOf: "2016-07 v1.2 and later", agreement: "https://azure.microsoft.com/support/legal/sla/virtual-machines/v1_2/", evidence: "B" },
  { provider: "Microsoft Azure", service: "Virtual Machines", scope: "availability set", commitment: 0.9995, allowedUnavailability: 0.0005, from: 0.95, mostUnavailability: 0.05, below: 0.99, leastUnavailability: 0.01, credit: 0.25, asOf: "2016-07 v1.2 and later", agreement: "https://azure.microsoft.com/support/legal/sla/virtual-machines/v1_2/", evidence: "B" },
  { provider: "Microsoft Azure", service: "Virtual Machines", scope: "availability set", commitment: 0.9995, allowedUnavailability: 0.0005, from: 0, mostUnavailability: 1, below: 0.95, leastUnavailability: 0.05, credit: 1, asOf: "2016-07 v1.2 and later", agreement: "https://azure.microsoft.com/support/legal/sla/virtual-machines/v1_2/", evidence: "B" },
  { provider: "Microsoft Azure", service: "Virtual Machines", scope: "single instance, premium SSD", commitment: 0.999, allowedUnavailability: 0.001, from: 0.99, mostUnavailability: 0.01, below: 0.999, leastUnavailability: 0.001, credit: 0.1, asOf: "2019-04 (restated)", agreement: "https://azure.microsoft.com/support/legal/sla/virtual-machines/", evidence: "B" },
  { provider: "Microsoft Azure", service: "Virtual Machines", scope: "single instance, premium SSD", commitment: 0.999, allowedUnavailability: 0.001, from: 0.95, mostUnavailability: 0.05, below: 0.99, leastUnavailability: 0.01, credit: 0.25, asOf: "2019-04 (restated)", agreement: "https://azure.microsoft.com/support/legal/sla/virtual-machines/", evidence: "B" },
  { provider: "Microsoft Azure", service: "Virtual Machines", scope: "single instance, premium SSD", commitment: 0.999, allowedUnavailability: 0.001, from: 0, mostUnavailability: 1, below: 0.95, leastUnavailability: 0.05, credit: 1, asOf: "2019-04 (restated)", agreement: "https://azure.microsoft.com/support/legal/sla/virtual-machines/", evidence: "B" },
  { provider: "Microsoft Azure", service: "Cosmos DB", scope: "single region", commitment: 0.9999, allowedUnavailability: 0.0001, asOf: "2019-05", agreement: "https://www.azure.cn/en-us/support/sla/cosmos-db/", evidence: "A" },
  { provider: "Microsoft Azure", service: "Cosmos DB", scope: "two or more regions, reads", commitment: 0.99999, allowedUnavailability: 0.00001, asOf: "2019-05", agreement: "https://www.azure.cn/en-us/support/sla/cosmos-db/", evidence: "A" },
  { provider: "Cloudflare", service: "Business plan", scope: "service", commitment: 1, allowedUnavailability: 0, asOf: "2022 (quoted)", agreement: "https://www.cloudflare.com/business-sla/", evidence: "B" },
];
