import { describe, expect, it } from "vitest";
import { quorumLatencies } from "../../lib/dataset";

describe("the table on quorums", () => {
  it("comes out in seconds, with six pairs of quorums for each kind of disk", () => {
    expect(quorumLatencies[0]).toEqual({
      ...{ profile: "LNKD-SSD", replicas: 3, read: 1, write: 1 },
      ...{ readLatency: 0.00066, writeLatency: 0.00066, visibility: 0.00185 },
    });
    expect(quorumLatencies).toHaveLength(12);
    expect(new Set(quorumLatencies.map(({ replicas }) => replicas))).toEqual(new Set([3]));
  });

  it("has no stale reads where quorums meet, and latencies that rise with the quorum", () => {
    for (const { profile, replicas, read, write, ...row } of quorumLatencies) {
      if (read + write > replicas) expect(row.visibility).toBe(0);
      const larger = quorumLatencies.filter((each) => each.profile === profile);
      for (const other of larger) {
        if (other.read > read) expect(other.readLatency).toBeGreaterThan(row.readLatency);
        if (other.write > write) expect(other.writeLatency).toBeGreaterThan(row.writeLatency);
      }
    }
  });
});
