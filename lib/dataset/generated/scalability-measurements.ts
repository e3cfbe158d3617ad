/**
 * Throughput of three systems as load or processors grow. Generated from data/scalability_measurements.csv: `npm run data`.
 *
 * Source: N. J. Gunther, Guerrilla Capacity Planning (2007); B. Schwartz, Practical Scalability Analysis (2015).
 */

/** A row of `scalabilityMeasurements`. */
export interface ScalabilityMeasurement {
  /** Raytracer, specsdm91 or mysql_cisco_ucs. */
  readonly dataset: string;
  /** What is counted as load. */
  readonly loadUnit: string;
  /** Load (count). */
  readonly load: number;
  /** Throughput, in the unit that follows (see throughputUnit). */
  readonly throughput: number;
  /** Unit of the throughput. */
  readonly throughputUnit: string;
}

/** Throughput of three systems as load or processors grow. */
export const scalabilityMeasurements: readonly ScalabilityMeasurement[] = [
  { dataset: "raytracer", loadUnit: "processors", load: 1, throughput: 20, throughputUnit: "ray-geometry intersections/s (relative)" },
  { dataset: "raytracer", loadUnit: "processors", load: 4, throughput: 78, throughputUnit: "ray-geometry intersections/s (relative)" },
  { dataset: "raytracer", loadUnit: "processors", load: 8, throughput: 130, throughputUnit: "ray-geometry intersections/s (relative)" },
  { dataset: "raytracer", loadUnit: "processors", load: 12, throughput: 170, throughputUnit: "ray-geometry intersections/s (relative)" },
  { dataset: "raytracer", loadUnit: "processors", load: 16, throughput: 190, throughputUnit: "ray-geometry intersections/s (relative)" },
  { dataset: "raytracer", loadUnit: "processors", load: 20, throughput: 200, throughputUnit: "ray-geometry intersections/s (relative)" },
  { dataset: "raytracer", loadUnit: "processors", load: 24, throughput: 210, throughputUnit: "ray-geometry intersections/s (relative)" },
  { dataset: "raytracer", loadUnit: "processors", load: 28, throughput: 230, throughputUnit: "ray-geometry intersections/s (relative)" },
  { dataset: "raytracer", loadUnit: "processors", load: 32, throughput: 260, throughputUnit: "ray-geometry intersections/s (relative)" },
  { dataset: "raytracer", loadUnit: "processors", load: 48, throughput: 280, throughputUnit: "ray-geometry intersections/s (relative)" },
  { dataset: "raytracer", loadUnit: "processors", load: 64, throughput: 310, throughputUnit: "ray-geometry intersections/s (relative)" },
  { dataset: "specsdm91", loadUnit: "simulated users", load: 1, throughput: 64.9, throughputUnit: "scripts/hour" },
  { dataset: "specsdm91", loadUnit: "simulated users", load: 18, throughput: 995.9, throughputUnit: "scripts/hour" },
  { dataset: "specsdm91", loadUnit: "simulated users", load: 36, throughput: 1652.4, throughputUnit: "scripts/hour" },
  { dataset: "specsdm91", loadUnit: "simulated users", load: 72, throughput: 1853.2, throughputUnit: "scripts/hour" },
  { dataset: "specsdm91", loadUnit: "simulated users", load: 108, throughput: 1828.9, throughputUnit: "scripts/hour" },
  { dataset: "specsdm91", loadUnit: "simulated users", load: 144, throughput: 1775, throughputUnit: "scripts/hour" },
  { dataset: "specsdm91", loadUnit: "simulated users", load: 216, throughput: 1702.2, throughputUnit: "scripts/hour" },
  { dataset: "mysql_cisco_ucs", loadUnit: "threads", load: 1, throughput: 955.16, throughputUnit: "queries/s" },
  { dataset: "mysql_cisco_ucs", loadUnit: "threads", load: 2, throughput: 1878.91, throughputUnit: "queries/s" },
  { dataset: "mysql_cisco_ucs", loadUnit: "threads", load: 3, throughput: 2688.01, throughputUnit: "queries/s" },
  { dataset: "mysql_cisco_ucs", loadUnit: "threads", load: 4, throughput: 3548.68, throughputUnit: "queries/s" },
  { dataset: "mysql_cisco_ucs", loadUnit: "threads", load: 5, throughput: 4315.54, throughputUnit: "queries/s" },
  { dataset: "mysql_cisco_ucs", loadUnit: "threads", load: 6, throughput: 5130.43, throughputUnit: "queries/s" },
  { dataset: "mysql_cisco_ucs", loadUnit: "threads", load: 7, throughput: 5931.37, throughputUnit: "queries/s" },
  { dataset: "mysql_cisco_ucs", loadUnit: "threads", load: 8, throughput: 6531.08, throughputUnit: "queries/s" },
  { dataset: "mysql_cisco_ucs", loadUnit: "threads", load: 9, throughput: 7219.8, throughputUnit: "queries/s" },
  { dataset: "mysql_cisco_ucs", loadUnit: "threads", load: 10, throughput: 7867.61, throughputUnit: "queries/s" },
  { dataset: "mysql_cisco_ucs", loadUnit: "threads", load: 11, throughput: 8278.71, throughputUnit: "queries/s" },
  { dataset: "mysql_cisco_ucs", loadUnit: "threads", load: 12, throughput: 8646.7, throughputUnit: "queries/s" },
  { dataset: "mysql_cisco_ucs", loadUnit: "threads", load: 13, throughput: 9047.84, throughputUnit: "queries/s" },
  { dataset: "mysql_cisco_ucs", loadUnit: "threads", load: 14, throughput: 9426.55, throughputUnit: "queries/s" },
  { dataset: "mysql_cisco_ucs", loadUnit: "threads", load: 15, throughput: 9645.37, throughputUnit: "queries/s" },
  { dataset: "mysql_cisco_ucs", loadUnit: "threads", load: 16, throughput: 9897.24, throughputUnit: "queries/s" },
  { dataset: "mysql_cisco_ucs", loadUnit: "threads", load: 17, throughput: 10097.6, throughputUnit: "queries/s" },
  { dataset: "mysql_cisco_ucs", loadUnit: "threads", load: 18, throughput: 10240.5, throughputUnit: "queries/s" },
  { dataset: "mysql_cisco_ucs", loadUnit: "threads", load: 19, throughput: 10532.39, throughputUnit: "queries/s" },
  { dataset: "mysql_cisco_ucs", loadUnit: "threads", load: 20, throughput: 10798.52, throughputUnit: "queries/s" },
  { dataset: "mysql_cisco_ucs", loadUnit: "threads", load: 21, throughput: 11151.43, throughputUnit: "queries/s" },
  { dataset: "mysql_cisco_ucs", loadUnit: "threads", load: 22, throughput: 11518.63, throughputUnit: "queries/s" },
  { dataset: "mysql_cisco_ucs", loadUnit: "threads", load: 23, throughput: 11806, throughputUnit: "queries/s" },
  { dataset: "mysql_cisco_ucs", loadUnit: "threads", load: 24, throughput: 12089.37, throughputUnit: "queries/s" },
  { dataset: "mysql_cisco_ucs", loadUnit: "threads", load: 25, throughput: 12075.41, throughputUnit: "queries/s" },
  { dataset: "mysql_cisco_ucs", loadUnit: "threads", load: 26, throughput: 12177.29, throughputUnit: "queries/s" },
  { dataset: "mysql_cisco_ucs", loadUnit: "threads", load: 27, throughput: 12211.41, throughputUnit: "queries/s" },
  { dataset: "mysql_cisco_ucs", loadUnit: "threads", load: 28, throughput: 12158.93, throughputUnit: "queries/s" },
  { dataset: "mysql_cisco_ucs", loadUnit: "threads", load: 29, throughput: 12155.27, throughputUnit: "queries/s" },
  { dataset: "mysql_cisco_ucs", loadUnit: "threads", load: 30, throughput: 12118.04, throughputUnit: "queries/s" },
  { dataset: "mysql_cisco_ucs", loadUnit: "threads", load: 31, throughput: 12140.4, throughputUnit: "queries/s" },
  { dataset: "mysql_cisco_ucs", loadUnit: "threads", load: 32, throughput: 12074.39, throughputUnit: "queries/s" },
];
