/**
 * Availability promised for 75 common cloud services, one number each. Generated from data/cloud_sla_services.csv: `npm run data`.
 *
 * Source: M. Vesavuori, cloud-sla (2023), MIT.
 */

/** A row of `serviceCommitments`. */
export interface ServiceCommitment {
  /** Whose cloud. */
  readonly provider: "aws" | "azure" | "gcp";
  /** Name of the service. */
  readonly service: string;
  /** Monthly uptime promised (fraction). */
  readonly commitment: number;
  /** 1 - `commitment`, with all its digits (fraction). */
  readonly allowedUnavailability: number;
  /** Month of the collection. */
  readonly asOf: string;
}

/** Availability promised for 75 common cloud services, one number each. */
export const serviceCommitments: readonly ServiceCommitment[] = [
  { provider: "aws", service: "api-gateway", commitment: 0.9995, allowedUnavailability: 0.0005, asOf: "2023-01" },
  { provider: "aws", service: "aurora", commitment: 0.9999, allowedUnavailability: 0.0001, asOf: "2023-01" },
  { provider: "aws", service: "cloudfront", commitment: 0.999, allowedUnavailability: 0.001, asOf: "2023-01" },
  { provider: "aws", service: "cloudwatch", commitment: 0.999, allowedUnavailability: 0.001, asOf: "2023-01" },
  { provider: "aws", service: "cognito", commitment: 0.999, allowedUnavailability: 0.001, asOf: "2023-01" },
  { provider: "aws", service: "compute", commitment: 0.9999, allowedUnavailability: 0.0001, asOf: "2023-01" },
  { provider: "aws", service: "compute-instance", commitment: 0.995, allowedUnavailability: 0.005, asOf: "2023-01" },
  { provider: "aws", service: "dynamodb", commitment: 0.9999, allowedUnavailability: 0.0001, asOf: "2023-01" },
  { provider: "aws", service: "dynamodb-globaltables", commitment: 0.99999, allowedUnavailability: 0.00001, asOf: "2023-01" },
  { provider: "aws", service: "efs", commitment: 0.9999, allowedUnavailability: 0.0001, asOf: "2023-01" },
  { provider: "aws", service: "eks", commitment: 0.9995, allowedUnavailability: 0.0005, asOf: "2023-01" },
  { provider: "aws", service: "elb", commitment: 0.9999, allowedUnavailability: 0.0001, asOf: "2023-01" },
  { provider: "aws", service: "eventbridge", commitment: 0.9999, allowedUnavailability: 0.0001, asOf: "2023-01" },
  { provider: "aws", service: "kinesis", commitment: 0.999, allowedUnavailability: 0.001, asOf: "2023-01" },
  { provider: "aws", service: "messaging", commitment: 0.999, allowedUnavailability: 0.001, asOf: "2023-01" },
  { provider: "aws", service: "mq", commitment: 0.999, allowedUnavailability: 0.001, asOf: "2023-01" },
  { provider: "aws", service: "msk", commitment: 0.999, allowedUnavailability: 0.001, asOf: "2023-01" },
  { provider: "aws", service: "opensearch", commitment: 0.999, allowedUnavailability: 0.001, asOf: "2023-01" },
  { provider: "aws", service: "rds-multiaz", commitment: 0.9995, allowedUnavailability: 0.0005, asOf: "2023-01" },
  { provider: "aws", service: "rds-proxy", commitment: 0.9999, allowedUnavailability: 0.0001, asOf: "2023-01" },
  { provider: "aws", service: "redshift", commitment: 0.999, allowedUnavailability: 0.001, asOf: "2023-01" },
  { provider: "aws", service: "route53", commitment: 1, allowedUnavailability: 0, asOf: "2023-01" },
  { provider: "aws", service: "s3", commitment: 0.999, allowedUnavailability: 0.001, asOf: "2023-01" },
  { provider: "aws", service: "kms", commitment: 0.99999, allowedUnavailability: 0.00001, asOf: "2023-01" },
  { provider: "aws", service: "lambda", commitment: 0.9995, allowedUnavailability: 0.0005, asOf: "2023-01" },
  { provider: "aws", service: "secrets-manager", commitment: 0.999, allowedUnavailability: 0.001, asOf: "2023-01" },
  { provider: "aws", service: "step-functions", commitment: 0.999, allowedUnavailability: 0.001, asOf: "2023-01" },
  { provider: "aws", service: "waf", commitment: 0.9995, allowedUnavailability: 0.0005, asOf: "2023-01" },
  { provider: "azure", service: "app-service", commitment: 0.9995, allowedUnavailability: 0.0005, asOf: "2023-01" },
  { provider: "azure", service: "application-gateway", commitment: 0.9995, allowedUnavailability: 0.0005, asOf: "2023-01" },
  { provider: "azure", service: "cdn", commitment: 0.999, allowedUnavailability: 0.001, asOf: "2023-01" },
  { provider: "azure", service: "cosmosdb-single", commitment: 0.9999, allowedUnavailability: 0.0001, asOf: "2023-01" },
  { provider: "azure", service: "cosmosdb-multiregion", commitment: 0.99999, allowedUnavailability: 0.00001, asOf: "2023-01" },
  { provider: "azure", service: "dns", commitment: 1, allowedUnavailability: 0, asOf: "2023-01" },
  { provider: "azure", service: "eventgrid", commitment: 0.9999, allowedUnavailability: 0.0001, asOf: "2023-01" },
  { provider: "azure", service: "eventhub-standard", commitment: 0.9995, allowedUnavailability: 0.0005, asOf: "2023-01" },
  { provider: "azure", service: "frontdoor", commitment: 0.9999, allowedUnavailability: 0.0001, asOf: "2023-01" },
  { provider: "azure", service: "functions-consumption", commitment: 0.9995, allowedUnavailability: 0.0005, asOf: "2023-01" },
  { provider: "azure", service: "keyvault", commitment: 0.9999, allowedUnavailability: 0.0001, asOf: "2023-01" },
  { provider: "azure", service: "aks", commitment: 0.999, allowedUnavailability: 0.001, asOf: "2023-01" },
  { provider: "azure", service: "aks-az", commitment: 0.9995, allowedUnavailability: 0.0005, asOf: "2023-01" },
  { provider: "azure", service: "load-balancer", commitment: 0.9999, allowedUnavailability: 0.0001, asOf: "2023-01" },
  { provider: "azure", service: "cache-standard", commitment: 0.999, allowedUnavailability: 0.001, asOf: "2023-01" },
  { provider: "azure", service: "service-bus", commitment: 0.999, allowedUnavailability: 0.001, asOf: "2023-01" },
  { provider: "azure", service: "sql-general", commitment: 0.9999, allowedUnavailability: 0.0001, asOf: "2023-01" },
  { provider: "azure", service: "sql-general-zone", commitment: 0.99995, allowedUnavailability: 0.00005, asOf: "2023-01" },
  { provider: "azure", service: "storage-ragrs-account", commitment: 0.9999, allowedUnavailability: 0.0001, asOf: "2023-01" },
  { provider: "azure", service: "storage-grs-storage", commitment: 0.999, allowedUnavailability: 0.001, asOf: "2023-01" },
  { provider: "azure", service: "traffic-manager", commitment: 0.999, allowedUnavailability: 0.001, asOf: "2023-01" },
  { provider: "azure", service: "vm-multi-instance", commitment: 0.9995, allowedUnavailability: 0.0005, asOf: "2023-01" },
  { provider: "azure", service: "vm-single-premium-storage", commitment: 0.999, allowedUnavailability: 0.001, asOf: "2023-01" },
  { provider: "azure", service: "monitor", commitment: 0.999, allowedUnavailability: 0.001, asOf: "2023-01" },
  { provider: "gcp", service: "app-engine", commitment: 0.9995, allowedUnavailability: 0.0005, asOf: "2023-01" },
  { provider: "gcp", service: "bigquery", commitment: 0.9999, allowedUnavailability: 0.0001, asOf: "2023-01" },
  { provider: "gcp", service: "bigtable-single-cluster", commitment: 0.999, allowedUnavailability: 0.001, asOf: "2023-01" },
  { provider: "gcp", service: "cloud-cdn", commitment: 0.9995, allowedUnavailability: 0.0005, asOf: "2023-01" },
  { provider: "gcp", service: "cloud-dns", commitment: 1, allowedUnavailability: 0, asOf: "2023-01" },
  { provider: "gcp", service: "cloud-functions", commitment: 0.9995, allowedUnavailability: 0.0005, asOf: "2023-01" },
  { provider: "gcp", service: "cloud-run", commitment: 0.9995, allowedUnavailability: 0.0005, asOf: "2023-01" },
  { provider: "gcp", service: "spanner-multiregion", commitment: 0.99999, allowedUnavailability: 0.00001, asOf: "2023-01" },
  { provider: "gcp", service: "spanner-regional", commitment: 0.9999, allowedUnavailability: 0.0001, asOf: "2023-01" },
  { provider: "gcp", service: "cloud-sql", commitment: 0.9995, allowedUnavailability: 0.0005, asOf: "2023-01" },
  { provider: "gcp", service: "cloud-storage-multiregion", commitment: 0.9995, allowedUnavailability: 0.0005, asOf: "2023-01" },
  { provider: "gcp", service: "cloud-storage-regional", commitment: 0.999, allowedUnavailability: 0.001, asOf: "2023-01" },
  { provider: "gcp", service: "cloud-tasks", commitment: 0.9995, allowedUnavailability: 0.0005, asOf: "2023-01" },
  { provider: "gcp", service: "compute-engine-multizone", commitment: 0.9999, allowedUnavailability: 0.0001, asOf: "2023-01" },
  { provider: "gcp", service: "compute-engine-single", commitment: 0.995, allowedUnavailability: 0.005, asOf: "2023-01" },
  { provider: "gcp", service: "compute-engine-lb", commitment: 0.9999, allowedUnavailability: 0.0001, asOf: "2023-01" },
  { provider: "gcp", service: "firestore-multiregion", commitment: 0.99999, allowedUnavailability: 0.00001, asOf: "2023-01" },
  { provider: "gcp", service: "firestore-regional", commitment: 0.9999, allowedUnavailability: 0.0001, asOf: "2023-01" },
  { provider: "gcp", service: "gke-zonal", commitment: 0.995, allowedUnavailability: 0.005, asOf: "2023-01" },
  { provider: "gcp", service: "gke-regional", commitment: 0.9995, allowedUnavailability: 0.0005, asOf: "2023-01" },
  { provider: "gcp", service: "memorystore", commitment: 0.999, allowedUnavailability: 0.001, asOf: "2023-01" },
  { provider: "gcp", service: "pubsub", commitment: 0.9995, allowedUnavailability: 0.0005, asOf: "2023-01" },
  { provider: "gcp", service: "secret-manager", commitment: 0.9995, allowedUnavailability: 0.0005, asOf: "2023-01" },
];
