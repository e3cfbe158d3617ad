/** What the titles of the figures of failures claim, checked against what they draw. */

import { expect } from "vitest";
import { minimumReplicas } from "../../../lib/model/failure/replicas";
import { type FaultClass, faultClasses } from "../../../lib/model/failure/taxonomy";
import { type Claims, at } from "../claim";

const named = (traces: readonly unknown[]) => traces as readonly { name: string }[];

export const failureClaims: Claims = {
  "replicas-needed"({ title, traces, options }) {
    const params = options as { timing: "synchronous"; task: "consensus"; faults: number };
    const { faults, timing, task } = params;
    const needed = (fault: FaultClass) => minimumReplicas(faults, { fault, timing, task });
    const [, list = ""] =
      /replicas needed are (.+?)(?:; else no number is enough)?$/.exec(title) ?? [];
    const shown = list.split(", ").map((part) => /^(\d+) if ([\w -]+)…?$/.exec(part) ?? []);
    expect(shown).toHaveLength(traces.length);
    shown.forEach(([, replicas, fault = ""], i) => {
      expect(at(traces[i]?.y ?? [], faults)).toBe(Number(replicas));
      expect(needed(fault as FaultClass)).toBe(Number(replicas));
    });
    const drawn = named(traces).flatMap(({ name }) => name.split(": ")[1]?.split(", ") ?? []);
    const possible = faultClasses.filter(({ fault }) => needed(fault) < Infinity);
    expect(drawn).toEqual(possible.map(({ fault }) => fault));
    expect(title.endsWith("no number is enough")).toBe(possible.length < faultClasses.length);
  },
};
