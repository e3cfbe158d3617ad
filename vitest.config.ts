import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Tests read lib/ as it is written: the import names of package.json lead to its TypeScript. */
const source = (path: string) => fileURLToPath(new URL(`./lib/${path}/index.ts`, import.meta.url));
const resolve = {
  alias: [
    { find: /^#(core|stats|sim|exercise|homework|lab)$/, replacement: source("$1") },
    { find: /^#data$/, replacement: source("dataset") },
    { find: /^#(model|scenario|figure|exercise)\/(.+)$/, replacement: source("$1/$2") },
  ],
};

/** Tests of pure functions: files share a thread and what it has loaded, as no file changes a module. */
const pure = {
  setupFiles: "test/same-cases.ts",
  testTimeout: 30_000,
  pool: "threads",
  isolate: false,
} as const;

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          ...pure,
          name: "unit",
          maxWorkers: "100%",
          globalSetup: "test/kernel/emit-library.ts",
          include: ["test/**/*.test.ts"],
          exclude: ["test/{e2e,kernel,notebook,cli,grading,figure,render,export}/**"],
        },
      },
      {
        resolve,
        test: { ...pure, name: "figures", include: ["test/figure/**/*.test.ts"] },
      },
      {
        resolve,
        test: {
          name: "pictures",
          globalSetup: "test/export/bundle-scripts.ts",
          setupFiles: "test/same-cases.ts",
          include: ["test/{render,export}/**/*.test.ts"],
          testTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: "kernel",
          include: ["test/{kernel,notebook,cli,grading}/**/*.test.ts"],
          globalSetup: "test/kernel/emit-library.ts",
          pool: "forks",
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: "e2e",
          globalSetup: "test/export/bundle-scripts.ts",
          include: ["test/e2e/**/*.test.ts"],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
