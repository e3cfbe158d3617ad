import { describe, expect, it } from "vitest";
import type { Verdict } from "../../lib/homework/judge";
import { sheetExercise } from "../../lib/homework/sheet";
import { sayVerdict, verdictText } from "../../lib/homework/words";
import { smallExercise } from "./small-homework";

const numbers = { arrivalRate: 80, serviceRate: 100 };
const exercise = sheetExercise(smallExercise("response-time"), numbers, "salt");

describe("verdictText", () => {
  it.each<[Verdict, string]>([
    [{ kind: "right", credit: 1, hints: [] }, "Right. (2 of 2 points)"],
    [
      { kind: "mistake", credit: 0.25, hints: ["Who else is there?"] },
      "Not yet: a usual mistake. Who else is there? (0.5 of 2 points)",
    ],
    [{ kind: "near", credit: 0, hints: ["Nearly."] }, "Nearly right. Nearly. (0 of 2 points)"],
    [
      { kind: "part", credit: 1 / 3, hints: ["One.", "Two."] },
      "Partly right. One. Two. (0.67 of 2 points)",
    ],
    [{ kind: "wrong", credit: 0, hints: [] }, "Wrong. (0 of 2 points)"],
    [
      { kind: "missing", credit: 0, hints: ["No answer yet."] },
      "Not answered yet. (0 of 2 points)",
    ],
    [
      { kind: "unusable", credit: 0, hints: ["It fails."] },
      "This cannot be checked. It fails. (0 of 2 points)",
    ],
  ])("says of %o: %s", (verdict, text) => {
    expect(verdictText({ points: 2 }, verdict)).toBe(text);
  });

  it("counts one point as one", () => {
    const verdict: Verdict = { kind: "right", credit: 1, hints: [] };
    expect(verdictText({ points: 1 }, verdict)).toBe("Right. (1 of 1 point)");
  });
});

describe("sayVerdict", () => {
  const wrong: Verdict = { kind: "wrong", credit: 0, hints: [] };

  it("has title and verdict, as text and as HTML", () => {
    const shown = sayVerdict(exercise, wrong);
    expect(shown["text/plain"]).toBe("Time in the system. Wrong. (0 of 2 points)");
    expect(shown["text/html"]).toContain("<b>Time in the system.</b> Wrong. (0 of 2 points)</div>");
  });

  it("puts no full stop after a question", () => {
    const shown = sayVerdict({ ...exercise, title: "How many?" }, wrong);
    expect(shown["text/plain"]).toBe("How many? Wrong. (0 of 2 points)");
    expect(shown["text/html"]).toContain("<b>How many?</b> Wrong.");
  });

  it("is green when it is right, grey without an answer, and orange else", () => {
    const colour = (kind: Verdict["kind"]) =>
      /solid (#\w+)/.exec(String(sayVerdict(exercise, { ...wrong, kind })["text/html"]))?.[1];
    expect(colour("right")).toBe("#009E73");
    expect(colour("missing")).toBe("#767676");
    expect(["mistake", "near", "part", "wrong", "unusable"].map((each) => colour(each as "near")))
      // One colour for all that is still to do.
      .toEqual(Array(5).fill("#D55E00"));
  });

  it("lets no text of a student become HTML", () => {
    const hints = [`<img src=x onerror="alert(1)">`];
    const title = "<b>bold";
    const shown = sayVerdict({ ...exercise, title }, { kind: "unusable", credit: 0, hints });
    expect(shown["text/html"]).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;");
    expect(shown["text/html"]).toContain("<b>&lt;b&gt;bold.</b>");
  });
});
