/** The tables of data/ on availability: agreements, outages, disks, datacentres. */

import { type Table, choice, date, number, optional, share, text } from "./declare";

const evidence = choice("evidence", "A primary text, B restated", ["A", "B"]);
const cloud = choice("provider", "whose cloud", ["aws", "azure", "gcp"]);

export const availabilityTables: readonly Table[] = [
  {
    file: "cloud_sla_tiers",
    name: "slaTiers",
    row: "SlaTier",
    about: "Service level agreements: what share of the bill comes back at which availability",
    source: "the agreements themselves, see `agreement` of each row and data/README.md",
    columns: {
      provider: text("provider", "who promises"),
      service: text("service", "what is promised"),
      scope: text("scope", "for which set-up of it"),
      commitment_pct: share("commitment", "allowedUnavailability", "monthly uptime promised"),
      tier_lower_pct: optional(
        share("from", "mostUnavailability", "least availability of the band, included"),
      ),
      tier_upper_pct: optional(
        share("below", "leastUnavailability", "availability that ends the band, not included"),
      ),
      credit_pct: optional(
        number("credit", "share of the bill that comes back in the band", "fraction", 0.01),
      ),
      as_of: text("asOf", "date of the agreement, as far as it is known"),
      source_url: text("agreement", "where the agreement stands"),
      evidence,
    },
  },
  {
    file: "cloud_sla_services",
    name: "serviceCommitments",
    row: "ServiceCommitment",
    about: "Availability promised for 75 common cloud services, one number each",
    source: "M. Vesavuori, cloud-sla (2023), MIT",
    columns: {
      provider: cloud,
      service_key: text("service", "name of the service"),
      commitment_pct: share("commitment", "allowedUnavailability", "monthly uptime promised"),
      as_of: text("asOf", "month of the collection"),
    },
  },
  {
    file: "cloud_sla_distribution",
    name: "commitmentCounts",
    row: "CommitmentCount",
    about: "How many cloud services promise which availability",
    source: "M. Vesavuori, cloud-sla (2023), MIT: counts over all 363 services",
    columns: {
      provider: cloud,
      commitment_pct: share("commitment", "allowedUnavailability", "monthly uptime promised"),
      services_with_that_commitment: number("services", "services that promise it", "count"),
    },
  },
  {
    file: "outages",
    name: "outages",
    row: "Outage",
    about: "Public outages of well-known services since 2008, and how long they lasted",
    source: "the operators' own reports, see `report` of each row and data/README.md",
    columns: {
      date_utc: date("date", "day on which it began, in UTC"),
      provider: text("provider", "whose service failed"),
      event: text("event", "what failed"),
      scope: choice("scope", "how far it reached", ["zone", "region", "multi-region", "global"]),
      duration_min: number("duration", "from its begin to full recovery", "s", 60),
      evidence,
      postmortem_url: text("report", "where the operator's report stands"),
    },
  },
  {
    file: "disk_failure_rates",
    name: "diskFailureRates",
    row: "DiskFailureRate",
    about: "Yearly failure rates of disks in published studies",
    source:
      "Backblaze Drive Stats (2016 to 2023); Pinheiro, Weber and Barroso (2007); Schroeder and Gibson (2007)",
    columns: {
      study: text("study", "who counted"),
      population: text("population", "which disks"),
      period: text("period", "when: a calendar year, or a stretch of time in words"),
      metric: text("metric", "what is counted as a failure"),
      value_pct: number("failureRate", "failures a disk and year", "1/year", 0.01),
      drives: optional(number("drives", "disks that were watched", "count")),
      evidence,
    },
  },
  {
    file: "disk_models",
    name: "diskModels",
    row: "DiskModel",
    about: "Running time and failures of 25 disk models, the most reliable ones of a large fleet",
    source: "Z. Mayer, backblaze_analysis, from the public data of Backblaze",
    columns: {
      model: text("model", "model number"),
      size_tb: number("capacity", "capacity", "byte", 1e12),
      drives_observed: number("drives", "disks that were watched", "count"),
      drive_days: number("driveTime", "running time of all disks together", "s", 86_400),
      failures: number("failures", "disks that failed", "count"),
    },
  },
  {
    file: "datacentre_failures",
    name: "datacentreFailures",
    row: "DatacentreFailure",
    about: "What fails in datacentres, how often, and for how long",
    source:
      "Dean (2009); Gill, Jain and Nagappan (2011); Burrows (2006); Schroeder and Gibson (2006); Turner et al. (2012)",
    columns: {
      source: text("source", "who counted, and where"),
      component_or_event: text("event", "what failed, or what happened"),
      count_per_period: optional(number("events", "how often in a period", "count")),
      period: optional(text("period", "year, day, or a longer stretch in words")),
      affected_low: optional(
        number("affectedLow", "how much is hit, at least", "see affectedUnit"),
      ),
      affected_high: optional(
        number("affectedHigh", "how much is hit, at most", "see affectedUnit"),
      ),
      affected_unit: optional(text("affectedUnit", "what is counted as hit")),
      recovery_low_s: optional(number("recoveryLow", "shortest time to recover", "s")),
      recovery_high_s: optional(number("recoveryHigh", "longest time to recover", "s")),
      evidence,
    },
  },
];
