import type { Notebook } from "../../../lib/notebook/format";

const parameters = [
  "const servers: number = 5; // servers behind the balancer, count, 1..100",
  "const rtt: number = 0.08; // round trip, s, 0.001..1",
  'const plan: string = "fast"; // how it is done',
];

export interface Part {
  readonly id?: string;
  readonly source: string;
  readonly tags?: readonly string[];
}

/** A notebook with the parameters `servers`, `rtt` and `plan`, and cells after them. */
export function queueNotebook(...parts: readonly (string | Part)[]): Notebook {
  const cells: Part[] = [
    { id: "imports", source: 'import { record } from "#lab";' },
    { id: "parameters", source: parameters.join("\n"), tags: ["parameters"] },
    ...parts.map((part) => (typeof part === "string" ? { source: part } : part)),
  ];
  return {
    ...{ nbformat: 4, nbformat_minor: 5, metadata: {} },
    cells: cells.map(({ id, source, tags = [] }, i) => ({
      ...{ cell_type: "code", id: id ?? `cell-${i + 1}`, metadata: { tags }, source },
      ...{ execution_count: null, outputs: [] },
    })),
  };
}

/** What is swept, for tests that run nothing. */
export const axes = [
  { name: "servers", unit: "count", values: [1, 2] },
  { name: "rtt", unit: "s", values: [0.02, 0.08] },
] as const;
