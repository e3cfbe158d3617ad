import { describe, expect, it } from "vitest";
import { measuredTransport, transportStudies, webPages } from "../../lib/dataset";

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

  const steady = (protocol: string) =>
    measuredTransport.filter(
      (row) =>
        row.experiment === "steady_messages" && row.protocol === protocol && row.reordered === 0,
    );
  const [gap, recovery] = [0.004, 0.04];

  it("hold times of UDP that repetitions explain: L P / (1 - P), P = 1 - (1 - p)²", () => {
    const [calm, ...lossy] = steady("udp");
    expect(lossy.map(({ loss }) => loss)).toEqual([0.02, 0.1]);
    for (const { loss, mean, count } of lossy) {
      const failure = 1 - (1 - loss) ** 2;
      const added = (recovery * failure) / (1 - failure);
      // Attempts are geometric, and messages do not wait for each other; the machine adds what it adds.
      const error = (recovery * Math.sqrt(failure)) / (1 - failure) / Math.sqrt(count);
      expect(Math.abs(mean - (calm?.mean ?? NaN) - added) / error).toBeLessThan(4);
    }
  });

  it.each(["tcp", "tls"])("hold times of %s that waiting behind others explains", (protocol) => {
    const [calm, ...lossy] = steady(protocol);
    expect(lossy.map(({ loss }) => loss)).toEqual([0.02, 0.1]);
    for (const { loss, mean, overtaken } of lossy) {
      let each = 0;
      for (let back = 0; back * gap < recovery; back += 1) {
        each += loss * (1 - loss) ** back * (recovery - back * gap);
      }
      // What was held back comes in larger pieces, of which fewer are drawn: less than the model where many wait.
      const share = (mean - (calm?.mean ?? NaN)) / (2 * each);
      expect(share).toBeGreaterThan(0.7);
      expect(share).toBeLessThan(1.2);
      expect(overtaken).toBe(0);
    }
  });
});
