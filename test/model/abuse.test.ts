import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { describeAbuse } from "../abuse";
import { validCalls } from "./valid-calls";

const subjects = readdirSync("lib/model");

for (const subject of subjects) {
  const functions = (await import(resolve("lib/model", subject, "index.ts"))) as object;
  describeAbuse(`lib/model/${subject}`, functions, validCalls[subject] ?? {});
}

describe("indexes", () => {
  it.each(subjects)("lib/model/%s re-exports every file", async (subject) => {
    const room = (await import(resolve("lib/model", subject, "index.ts"))) as object;
    for (const file of readdirSync(resolve("lib/model", subject))) {
      const module = (await import(resolve("lib/model", subject, file))) as object;
      expect(Object.keys(room)).toEqual(expect.arrayContaining(Object.keys(module)));
    }
  });
});
