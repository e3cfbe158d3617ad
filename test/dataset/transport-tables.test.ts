import { describe, expect, it } from "vitest";
import { transportStudies, webPages } from "../../lib/dataset";

describe("the tables on transport", () => {
  it("hold sixteen reported figures, six of them of QUIC at SIGCOMM 2017", () => {
    expect(transportStudies).toHaveLength(16);
    const quic = transportStudies.filter(({ year }) => year === 2017);
    expect(quic.map(({ value }) => value)).toEqual([8, 3.6, 18, 15.3, 30, 7]);
    expect(new Set(quic.map(({ sourceUnit }) => sourceUnit))).toEqual(new Set(["percent"]));
  });

  it("hold pages that ask for more the larger the share of pages is", () => {
    expect(webPages).toHaveLength(11);
    for (const client of ["desktop", "mobile"]) {
      const rows = webPages.filter((row) => row.client === client && row.year === 2022);
      expect(rows.map(({ share }) => share)).toEqual([0.1, 0.25, 0.5, 0.75, 0.9]);
      rows.slice(1).forEach(({ requests, weight = Infinity }, i) => {
        expect(requests).toBeGreaterThan(rows[i]?.requests ?? NaN);
        expect(weight).toBeGreaterThan(rows[i]?.weight ?? 0);
      });
    }
    const median = webPages.find(({ client, share }) => client === "mobile" && share === 0.5);
    expect(median).toMatchObject({ requests: 70, weight: 2.019e6 });
    expect(webPages.find(({ client }) => client === "desktop")).not.toHaveProperty("weight");
  });
});
