import { describe, expect, it } from "vitest";
import {
  type CloudService,
  cloudBillings,
  cloudLayers,
  layersUnavailability,
  serverlessBreakEven,
  requestCost,
} from "../../../lib/model/architecture";
import { seriesAvailability, seriesUnavailability } from "../../../lib/model/availability";
import { expectRatio } from "../availability/four-errors";

const services: readonly CloudService[] = ["on premises", "IaaS", "PaaS", "SaaS"];
const down = {
  ...{ "site and network": 0.0001, "servers and storage": 0.0005 },
  ...{ "operating system": 0.0002, platform: 0.001, application: 0.002 },
};

describe("who runs what", () => {
  it("is NIST's definition: the consumer controls less from column to column", () => {
    const theirs = services.map(
      (service) => cloudLayers.filter((each) => each[service] === "provider").length,
    );
    expect(theirs).toEqual([0, 2, 4, 5]);
    // A provider's layers lie under the customer's, and stay the provider's.
    for (const each of cloudLayers) {
      const parties = services.map((service) => each[service]);
      expect(parties.join()).toMatch(/^(customer,)*customer(,provider)*$/);
    }
    for (const service of services) {
      const column = cloudLayers.map((each) => each[service]);
      expect(column.join()).toMatch(/^(provider,?)*(customer,?)*$/);
    }
    expect(cloudBillings.map(({ service }) => service)).toEqual(services);
    expect(new Set(cloudLayers.map(({ layer }) => layer)).size).toBe(5);
  });

  it.each(services)("splits the time down between the two: %s", (service) => {
    const both = (["provider", "customer"] as const).map((party) =>
      layersUnavailability(service, { party, unavailabilities: down }),
    );
    expectRatio(seriesUnavailability(both), seriesUnavailability(Object.values(down)), 1e-12);
  });

  it("leaves the customer nothing of software, and everything on premises", () => {
    const part = (service: CloudService, party: "customer" | "provider") =>
      layersUnavailability(service, { party, unavailabilities: down });
    expect([part("SaaS", "customer"), part("on premises", "provider")]).toEqual([0, 0]);
    expectRatio(part("PaaS", "customer"), 0.002, 1e-12);
    expectRatio(part("IaaS", "provider"), 1 - 0.9999 * 0.9995, 1e-9);
  });

  it("99.95 % of machines and 99.9 % of a database are 99.85005 %", () => {
    expectRatio(seriesAvailability([0.9995, 0.999]), 0.9985005, 1e-15);
    const unavailabilities = {
      ...{ "site and network": 0, "servers and storage": 0.0005 },
      ...{ "operating system": 0, platform: 0.001, application: 0 },
    };
    const all = layersUnavailability("PaaS", { party: "provider", unavailabilities });
    expectRatio(all, 1 - 0.9985005, 1e-12);
  });

  it("pays by the request until a machine is cheaper", () => {
    const prices = { hourly: 0.36, capacity: 100, requestPrice: 4e-6 };
    const share = serverlessBreakEven(prices);
    expectRatio(share, 0.25, 1e-12);
    expectRatio(requestCost(share, prices), prices.requestPrice, 1e-12);
    expect(serverlessBreakEven({ ...prices, requestPrice: 1e-7 })).toBeGreaterThan(1);
    expect(serverlessBreakEven({ ...prices, hourly: 0 })).toBe(0);
  });

  it.each([
    {
      call: () =>
        layersUnavailability("FaaS" as never, { party: "customer", unavailabilities: down }),
      text: "service must be one of on premises, IaaS, PaaS, SaaS, got FaaS",
    },
    {
      call: () =>
        layersUnavailability("IaaS", { party: "nobody" as never, unavailabilities: down }),
      text: "party must be one of customer, provider, got nobody",
    },
    {
      call: () =>
        layersUnavailability("SaaS", {
          party: "customer",
          unavailabilities: { ...down, platform: 2 },
        }),
      text: "unavailabilities.platform must be in [0, 1], got 2",
    },
    {
      call: () => serverlessBreakEven({ hourly: 1, capacity: 0, requestPrice: 1 }),
      text: "capacity must be finite and > 0, got 0",
    },
    {
      call: () => serverlessBreakEven({ hourly: -1, capacity: 1, requestPrice: 1 }),
      text: "hourly must be finite and >= 0, got -1",
    },
  ])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
