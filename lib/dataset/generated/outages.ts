/**
 * Public outages of well-known services since 2008, and how long they lasted. Generated from data/outages.csv: `npm run data`.
 *
 * Source: the operators' own reports, see `report` of each row and data/README.md.
 */

/** A row of `outages`. */
export interface Outage {
  /** Day on which it began, in UTC (day: 2017-02-28). */
  readonly date: string;
  /** Whose service failed. */
  readonly provider: string;
  /** What failed. */
  readonly event: string;
  /** How far it reached. */
  readonly scope: "zone" | "region" | "multi-region" | "global";
  /** From its begin to full recovery (s). */
  readonly duration: number;
  /** A primary text, B restated. */
  readonly evidence: "A" | "B";
  /** Where the operator's report stands. */
  readonly report: string;
}

/** Public outages of well-known services since 2008, and how long they lasted. */
export const outages: readonly Outage[] = [
  { date: "2008-07-20", provider: "Amazon", event: "S3 unavailable", scope: "region", duration: 29880, evidence: "B", report: "https://status.aws.amazon.com/s3-20080720.html" },
  { date: "2011-04-21", provider: "Amazon", event: "EBS/EC2/RDS us-east disruption", scope: "region", duration: 301380, evidence: "B", report: "https://aws.amazon.com/message/65648/" },
  { date: "2012-02-29", provider: "Microsoft", event: "Azure leap-day service management outage", scope: "global", duration: 123300, evidence: "B", report: "https://azure.microsoft.com/en-us/blog/summary-of-windows-azure-service-disruption-on-feb-29th-2012/" },
  { date: "2012-10-22", provider: "Amazon", event: "EBS us-east event", scope: "region", duration: 42600, evidence: "B", report: "https://aws.amazon.com/message/680342/" },
  { date: "2012-12-22", provider: "GitHub", event: "network failover outage", scope: "global", duration: 29280, evidence: "B", report: "https://github.blog/news-insights/the-library/downtime-last-saturday/" },
  { date: "2012-12-24", provider: "Amazon", event: "ELB us-east event", scope: "region", duration: 85260, evidence: "B", report: "https://aws.amazon.com/message/680587/" },
  { date: "2013-03-03", provider: "Cloudflare", event: "edge routers crashed", scope: "global", duration: 3720, evidence: "B", report: "https://blog.cloudflare.com/todays-outage-post-mortem-82515/" },
  { date: "2013-04-13", provider: "PagerDuty", event: "notification outage", scope: "global", duration: 5160, evidence: "B", report: "https://www.pagerduty.com/blog/outage-post-mortem-april-13-2013/" },
  { date: "2014-01-08", provider: "GitHub", event: "DNS outage", scope: "global", duration: 8820, evidence: "B", report: "https://github.blog/news-insights/the-library/dns-outage-post-mortem/" },
  { date: "2014-01-24", provider: "Google", event: "logged-in services outage", scope: "global", duration: 2100, evidence: "B", report: "https://googleblog.blogspot.com/2014/01/todays-outage-for-several-google.html" },
  { date: "2014-03-11", provider: "GitHub", event: "denial-of-service attack", scope: "global", duration: 7740, evidence: "B", report: "https://github.blog/news-insights/the-library/denial-of-service-attacks/" },
  { date: "2014-07-29", provider: "Strava", event: "uploads failed", scope: "global", duration: 57000, evidence: "B", report: "https://engineering.strava.com/the-upload-outage-of-july-29-2014/" },
  { date: "2014-08-25", provider: "Stack Exchange", event: "firewall misconfiguration", scope: "global", duration: 360, evidence: "B", report: "https://stackstatus.net/post/96025967369/outage-post-mortem-august-25th-2014" },
  { date: "2014-11-19", provider: "Microsoft", event: "Azure Storage interruption", scope: "multi-region", duration: 39240, evidence: "B", report: "http://azure.microsoft.com/blog/2014/11/19/update-on-azure-storage-service-interruption/" },
  { date: "2015-03-31", provider: "Stack Exchange", event: "overload from a feature", scope: "global", duration: 300, evidence: "B", report: "https://stackstatus.net/post/115305251014/outage-postmortem-march-31-2015" },
  { date: "2016-01-28", provider: "GitHub", event: "data-centre power disruption", scope: "global", duration: 7560, evidence: "B", report: "https://github.com/blog/2106-january-28th-incident-report" },
  { date: "2016-04-12", provider: "Google", event: "Compute Engine lost external connectivity", scope: "global", duration: 3720, evidence: "B", report: "https://status.cloud.google.com/incident/compute/16007" },
  { date: "2016-06-05", provider: "Amazon", event: "Sydney power event", scope: "zone", duration: 34500, evidence: "B", report: "https://aws.amazon.com/message/4372T8/" },
  { date: "2016-07-20", provider: "Stack Exchange", event: "regular-expression backtracking", scope: "global", duration: 2040, evidence: "B", report: "https://stackstatus.net/post/147710624694/outage-postmortem-july-20-2016" },
  { date: "2016-07-24", provider: "Tarsnap", event: "service outage", scope: "global", duration: 5040, evidence: "B", report: "http://mail.tarsnap.com/tarsnap-announce/msg00035.html" },
  { date: "2016-08-11", provider: "Reddit", event: "site outage", scope: "global", duration: 10500, evidence: "B", report: "https://www.reddit.com/r/announcements/comments/4y0m56/why_reddit_was_down_on_aug_11/" },
  { date: "2017-01-24", provider: "Stack Exchange", event: "database crash", scope: "global", duration: 1020, evidence: "B", report: "https://stackstatus.net/post/156407746074/outage-postmortem-january-24-2017" },
  { date: "2017-01-30", provider: "Google", event: "new instances lost connectivity", scope: "multi-region", duration: 6960, evidence: "B", report: "https://status.cloud.google.com/incident/compute/17003#5660850647990272" },
  { date: "2017-01-31", provider: "GitLab", event: "production database removed", scope: "global", duration: 66600, evidence: "B", report: "https://about.gitlab.com/2017/02/10/postmortem-of-database-outage-of-january-31/" },
  { date: "2017-02-28", provider: "Amazon", event: "S3 us-east-1 disruption", scope: "region", duration: 15420, evidence: "A", report: "https://aws.amazon.com/message/41926/" },
  { date: "2017-03-16", provider: "Square", event: "payments outage", scope: "global", duration: 11400, evidence: "B", report: "https://medium.com/square-corner-blog/incident-summary-2017-03-16-2f65be39297" },
  { date: "2017-03-20", provider: "Discord", event: "connectivity outage", scope: "global", duration: 18960, evidence: "B", report: "https://status.discordapp.com/incidents/dj3l6lw926kl" },
  { date: "2017-04-05", provider: "Google", event: "load balancer 502 errors", scope: "global", duration: 1320, evidence: "B", report: "https://status.cloud.google.com/incident/compute/17007#5659118702428160" },
  { date: "2017-10-10", provider: "GoCardless", event: "API outage", scope: "global", duration: 6600, evidence: "B", report: "https://gocardless.com/blog/incident-review-api-and-dashboard-outage-on-10th-october/" },
  { date: "2018-10-21", provider: "GitHub", event: "MySQL failover, degraded service", scope: "global", duration: 87060, evidence: "A", report: "https://blog.github.com/2018-10-30-oct21-post-incident-analysis/" },
  { date: "2018-11-22", provider: "Amazon", event: "EC2 DNS Seoul", scope: "region", duration: 5040, evidence: "B", report: "https://aws.amazon.com/message/74876-2/" },
  { date: "2019-03-13", provider: "Google", event: "internal blob storage", scope: "global", duration: 15000, evidence: "B", report: "https://status.cloud.google.com/incident/storage/19002" },
  { date: "2019-06-02", provider: "Google", event: "network congestion us-east", scope: "multi-region", duration: 15900, evidence: "A", report: "https://status.cloud.google.com/incident/cloud-networking/19009" },
  { date: "2019-07-02", provider: "Cloudflare", event: "CPU exhaustion from a firewall rule", scope: "global", duration: 1620, evidence: "A", report: "https://blog.cloudflare.com/details-of-the-cloudflare-outage-on-july-2-2019/" },
  { date: "2019-08-23", provider: "Amazon", event: "Tokyo cooling event", scope: "zone", duration: 21240, evidence: "B", report: "https://aws.amazon.com/message/56489/" },
  { date: "2020-07-17", provider: "Cloudflare", event: "backbone misrouting", scope: "multi-region", duration: 1620, evidence: "B", report: "https://blog.cloudflare.com/cloudflare-outage-on-july-17-2020/" },
  { date: "2020-09-24", provider: "Datadog", event: "US region connectivity", scope: "region", duration: 45180, evidence: "B", report: "https://www.datadoghq.com/blog/2020-09-25-infrastructure-connectivity-issue/" },
  { date: "2020-10-09", provider: "GitHub", event: "background jobs degraded", scope: "global", duration: 9120, evidence: "B", report: "https://github.blog/news-insights/company-news/github-availability-report-october-2020/" },
  { date: "2020-11-02", provider: "Cloudflare", event: "API and dashboard (control plane)", scope: "global", duration: 23820, evidence: "B", report: "https://blog.cloudflare.com/a-byzantine-failure-in-the-real-world/" },
  { date: "2020-11-25", provider: "Amazon", event: "Kinesis us-east-1", scope: "region", duration: 61680, evidence: "B", report: "https://aws.amazon.com/message/11201/" },
  { date: "2021-01-04", provider: "Slack", event: "service outage", scope: "global", duration: 13200, evidence: "B", report: "https://slack.engineering/slacks-outage-on-january-4th-2021/" },
  { date: "2021-05-16", provider: "GitHub", event: "Actions and Pages degraded", scope: "global", duration: 31680, evidence: "B", report: "https://github.blog/news-insights/company-news/github-availability-report-may-2021/" },
  { date: "2021-06-08", provider: "Fastly", event: "edge network outage", scope: "global", duration: 10080, evidence: "B", report: "https://www.fastly.com/blog/summary-of-june-8-outage" },
  { date: "2021-09-01", provider: "Amazon", event: "Direct Connect Tokyo", scope: "region", duration: 22320, evidence: "B", report: "https://aws.amazon.com/message/17908/" },
  { date: "2021-10-28", provider: "Roblox", event: "platform outage", scope: "global", duration: 262800, evidence: "B", report: "https://blog.roblox.com/2022/01/roblox-return-to-service-10-28-10-31-2021/" },
  { date: "2021-11-12", provider: "Google", event: "networking issues Europe", scope: "multi-region", duration: 6240, evidence: "B", report: "https://status.cloud.google.com/incidents/1xkAB1KmLrh5g3v9ZEZ7" },
  { date: "2021-11-16", provider: "Google", event: "load balancing outage", scope: "global", duration: 6840, evidence: "B", report: "https://status.cloud.google.com/incidents/6PM5mNd43NbMqjCZ5REh" },
  { date: "2021-11-27", provider: "GitHub", event: "schema migration outage", scope: "global", duration: 10200, evidence: "B", report: "https://github.blog/2021-12-01-github-availability-report-november-2021/" },
  { date: "2022-01-13", provider: "Mozilla", event: "Firefox HTTP/3 hang", scope: "global", duration: 6240, evidence: "B", report: "https://hacks.mozilla.org/2022/02/retrospective-and-technical-details-on-the-recent-firefox-outage/" },
  { date: "2022-06-21", provider: "Cloudflare", event: "19 busiest sites withdrawn", scope: "multi-region", duration: 4500, evidence: "B", report: "https://blog.cloudflare.com/cloudflare-outage-on-june-21-2022/" },
  { date: "2022-07-19", provider: "Google", event: "europe-west2 cooling failure", scope: "zone", duration: 139620, evidence: "B", report: "https://status.cloud.google.com/incidents/fmEL9i2fArADKawkZAa2" },
  { date: "2022-10-25", provider: "Cloudflare", event: "partial outage", scope: "global", duration: 33840, evidence: "B", report: "https://blog.cloudflare.com/partial-cloudflare-outage-on-october-25-2022/" },
  { date: "2022-11-18", provider: "incident.io", event: "repeated crashes", scope: "global", duration: 1920, evidence: "B", report: "https://incident.io/blog/intermittent-downtime" },
  { date: "2023-01-24", provider: "Cloudflare", event: "service tokens failed", scope: "global", duration: 10560, evidence: "B", report: "https://blog.cloudflare.com/cloudflare-incident-on-january-24th-2023/" },
  { date: "2023-03-08", provider: "Datadog", event: "multi-region infrastructure", scope: "multi-region", duration: 174300, evidence: "B", report: "https://www.datadoghq.com/blog/2023-03-08-multiregion-infrastructure-connectivity-issue/" },
  { date: "2023-03-14", provider: "CircleCI", event: "jobs not starting", scope: "global", duration: 26820, evidence: "B", report: "https://status.circleci.com/incidents/dcqb3fykhgvg" },
  { date: "2023-06-13", provider: "Amazon", event: "Lambda us-east-1", scope: "region", duration: 13680, evidence: "B", report: "https://aws.amazon.com/message/061323/" },
  { date: "2023-07-25", provider: "Honeycomb", event: "total outage", scope: "global", duration: 4080, evidence: "B", report: "https://www.honeycomb.io/blog/incident-review-what-comes-up-must-first-go-down/" },
  { date: "2023-10-04", provider: "Cloudflare", event: "public resolver lookups failed", scope: "global", duration: 14520, evidence: "B", report: "https://blog.cloudflare.com/1-1-1-1-lookup-failures-on-october-4th-2023/" },
  { date: "2023-11-02", provider: "Cloudflare", event: "control plane, data-centre power", scope: "global", duration: 146520, evidence: "B", report: "https://blog.cloudflare.com/post-mortem-on-cloudflare-control-plane-and-analytics-outage/" },
  { date: "2024-07-30", provider: "Amazon", event: "Kinesis us-east-1", scope: "region", duration: 24720, evidence: "B", report: "https://aws.amazon.com/message/073024/" },
  { date: "2024-08-14", provider: "GitHub", event: "database configuration change", scope: "global", duration: 2160, evidence: "B", report: "https://github.blog/news-insights/company-news/github-availability-report-august-2024/" },
  { date: "2024-10-11", provider: "GitHub", event: "DNS infrastructure failure", scope: "global", duration: 69120, evidence: "A", report: "https://github.blog/news-insights/company-news/github-availability-report-october-2024/" },
  { date: "2025-04-09", provider: "incident.io", event: "database outage", scope: "global", duration: 660, evidence: "B", report: "https://status.incident.io/incidents/01JRDFKAGE07YYDY0KZR137BX3/write-up" },
  { date: "2025-06-12", provider: "Google", event: "API management crash", scope: "global", duration: 26940, evidence: "B", report: "https://status.cloud.google.com/incidents/ow5i3PPK96RduMcb1SsW" },
  { date: "2025-10-20", provider: "Amazon", event: "DynamoDB DNS us-east-1 and knock-on", scope: "region", duration: 52320, evidence: "A", report: "https://aws.amazon.com/message/101925/" },
  { date: "2025-11-18", provider: "Cloudflare", event: "proxy failures from a feature file", scope: "global", duration: 20760, evidence: "A", report: "https://blog.cloudflare.com/18-november-2025-outage/" },
  { date: "2026-02-02", provider: "GitHub", event: "Actions and Codespaces", scope: "global", duration: 21300, evidence: "B", report: "https://github.blog/news-insights/company-news/github-availability-report-february-2026/" },
];
