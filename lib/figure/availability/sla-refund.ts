/** Figures of service level agreements. */

import { percent } from "../../core/format";
import { choice, list, number } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { days } from "../../core/units";
import { type SlaTier, slaTiers } from "../../dataset/generated/cloud-sla-tiers";
import { defineFigure } from "../define";
import { figure, quiet } from "../figure";

/** What can be shown: its name in the legend, and provider, service and scope in the table. */
const agreements = {
  "aws-compute": [
    "AWS compute in two zones",
    "AWS",
    "EC2 and other compute",
    "region-level (>=2 AZs)",
  ],
  "aws-instance": ["AWS single instance", "AWS", "EC2", "single instance"],
  "aws-s3": ["AWS S3", "AWS", "S3", "Standard and most classes"],
  "aws-s3-infrequent": [
    "AWS S3 for infrequent access",
    "AWS",
    "S3",
    "Intelligent-Tiering / Standard-IA / One Zone-IA",
  ],
  "aws-dynamodb": ["AWS DynamoDB in one region", "AWS", "DynamoDB", "standard tables (one region)"],
  "aws-dynamodb-global": [
    "AWS DynamoDB in several regions",
    "AWS",
    "DynamoDB",
    "global tables (multi-region)",
  ],
  "aws-recovery-controller": [
    "AWS recovery controller",
    "AWS",
    "Application Recovery Controller",
    "cluster",
  ],
  "google-bigtable": [
    "Google Bigtable in three regions",
    "Google Cloud",
    "Bigtable",
    "replicated, multi-cluster routing, >=3 regions",
  ],
  "azure-vm-zones": [
    "Azure machines in two zones",
    "Microsoft Azure",
    "Virtual Machines",
    "two or more availability zones",
  ],
  "azure-vm-set": [
    "Azure machines in an availability set",
    "Microsoft Azure",
    "Virtual Machines",
    "availability set",
  ],
  "azure-vm-single": [
    "Azure single machine",
    "Microsoft Azure",
    "Virtual Machines",
    "single instance, premium SSD",
  ],
} as const;

type Agreement = keyof typeof agreements;

/** The bands of an agreement, the mildest first. */
function tiersOf(agreement: Agreement): SlaTier[] {
  const [, provider, service, scope] = agreements[agreement];
  return slaTiers.filter(
    (row) => row.provider === provider && row.service === service && row.scope === scope,
  );
}

/** The share that comes back for an unavailability: a band begins above its least one. */
function creditAt(unavailability: number, tiers: readonly SlaTier[]): number {
  const past = tiers.filter(({ leastUnavailability = 0 }) => unavailability > leastUnavailability);
  return past.at(-1)?.credit ?? 0;
}

/** The left end of the axis: two and a half seconds a month. */
const least = 1e-6;

/** Corners of a staircase, from the left end of the axis to no service at all. */
function staircase(tiers: readonly SlaTier[]): { x: number[]; y: number[] } {
  const [x, y] = [[least], [100 * creditAt(least, tiers)]];
  for (const { leastUnavailability = 0, credit = 0 } of tiers) {
    if (leastUnavailability <= least) continue;
    x.push(leastUnavailability, leastUnavailability);
    y.push(y.at(-1) ?? 0, 100 * credit);
  }
  return { x: [...x, 1], y: [...y, y.at(-1) ?? 0] };
}

/** What comes back of a month's bill, against the availability that was had. */
export const slaRefundFigure = defineFigure({
  id: "sla-refund",
  subject: "availability",
  formula: "r = r_i \\quad \\text{for} \\quad A_i \\le A < A_{i-1}",
  sources: [
    "AWS, Google Cloud and Microsoft Azure: service level agreements of 2016 to 2024",
    "Bands of Azure's virtual machines and of DynamoDB as others restate them",
  ],
  options: {
    agreements: list<Agreement>(
      choice(Object.keys(agreements) as Agreement[], {
        default: "aws-compute",
        label: "agreement",
      }),
      ["google-bigtable", "aws-compute", "azure-vm-set", "aws-s3"],
    ),
    downtime: number({
      default: days(1),
      unit: "s",
      min: 10,
      max: days(30),
      scale: "log",
      label: "time without service in a month of 30 days",
    }),
  },
  build({ agreements: shown, downtime }) {
    const unavailability = downtime / days(30);
    const credits = shown.map((each) => creditAt(unavailability, tiersOf(each)));
    const [low, high] = [Math.min(...credits), Math.max(...credits)];
    const back =
      high === 0 ? "nothing" : low === high ? percent(high) : `${percent(low)} to ${percent(high)}`;
    return figure({
      title: `${showQuantity(downtime, "s")} down in a month of 30 days gives back ${back} of the bill`,
      xaxis: {
        title: { text: "availability of the month, falling (%)" },
        type: "log",
        range: [-6, 0],
        tickvals: [1e-5, 1e-4, 1e-3, 1e-2, 0.05, 0.2, 1],
        ticktext: ["99.999", "99.99", "99.9", "99", "95", "80", "0"],
      },
      yaxis: { title: { text: "refund (% of the bill)" }, range: [-3, 105] },
      data: [
        ...shown.map((each) => ({
          name: agreements[each][0],
          mode: "lines" as const,
          ...staircase(tiersOf(each)),
        })),
        {
          name: `down for ${showQuantity(downtime, "s")}`,
          mode: "lines",
          x: [unavailability, unavailability],
          y: [0, 100],
          line: { color: quiet, dash: "dot" },
        },
      ],
    });
  },
});
