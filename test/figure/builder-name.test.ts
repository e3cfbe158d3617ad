import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { builderName } from "../../lib/figure/builder-name";
import { figures } from "../../lib/figure/registry";

const subjects = [...new Set(figures.map(({ subject }) => subject))];

describe("builderName", () => {
  it("is the id in one word", () => {
    expect(builderName("power-of-choices")).toBe("powerOfChoicesFigure");
    expect(builderName("amdahl")).toBe("amdahlFigure");
  });

  it.each(subjects)("is what #figure/%s exports", async (subject) => {
    expect(readdirSync("lib/figure")).toContain(subject);
    const exported = (await import(`../../lib/figure/${subject}/index.ts`)) as object;
    const named = Object.fromEntries(
      figures
        .filter((each) => each.subject === subject)
        .map((each) => [builderName(each.id), each]),
    );
    expect(exported).toMatchObject(named);
  });
});
