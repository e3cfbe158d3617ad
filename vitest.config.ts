import { defineConfig } from "vitest/config";

/** Tests read lib/ as it is written, so `#core` and its like resolve to TypeScript. */
const resolve = { conditions: ["distlab-source"] };
const ssr = { resolve };

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        ssr,
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/e2e/**", "test/kernel/**", "test/notebook/**"],
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: "kernel",
          include: ["test/kernel/**/*.test.ts", "test/notebook/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
