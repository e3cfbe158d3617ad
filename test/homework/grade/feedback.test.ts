import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { feedbackPage } from "../../../lib/homework/grade/feedback";
import type { ExerciseResult, StudentResult } from "../../../lib/homework/grade/grade-one";

const exercise: ExerciseResult = {
  ...{ id: "wait", title: "Time in the system", points: 2, earned: 0.5 },
  verdict: { kind: "mistake", credit: 0.25, hints: ["Who else is there?"], mistake: "empty" },
  ...{ source: "let a = 1;", text: "a line\n" },
};
const plain: StudentResult = {
  ...{ student: "anna", points: 2, earned: 0.5, notes: [], isCertain: true },
  exercises: [exercise],
};

/** Elements of a page, with their attributes, and all its text. */
function contentOf(page: string) {
  const elements: { name: string; attributes: Record<string, string> }[] = [];
  let text = "";
  const parser = new Parser({
    onopentag: (name, attributes) => void elements.push({ name, attributes }),
    ontext: (each) => void (text += each),
  });
  parser.end(page);
  return { elements, text };
}

describe("feedbackPage", () => {
  it("has points, verdict, the student's cell and what it printed", () => {
    const { text } = contentOf(feedbackPage("small", plain));
    expect(text).toContain("small: anna: 0.5 of 2 points");
    expect(text).toContain("Not yet: a usual mistake. Who else is there? (0.5 of 2 points)");
    for (const part of ["Time in the system", "let a = 1;", "It printed:", "a line"]) {
      expect(text).toContain(part);
    }
  });

  it("leaves out what there is not", () => {
    const bare = { ...exercise, source: "", text: "" };
    const page = feedbackPage("small", { ...plain, exercises: [bare] });
    expect(page).not.toMatch(/It printed|<pre>|<ul>/);
    expect(feedbackPage("small", { ...plain, notes: ["A note."] })).toContain("<li>A note.</li>");
  });

  it("marks what is right by a class, and what is not by another", () => {
    const right = { ...exercise, verdict: { kind: "right", credit: 1, hints: [] } as const };
    const page = feedbackPage("small", { ...plain, exercises: [exercise, right] });
    expect(page.match(/<p class="\w+"/g)).toEqual(['<p class="not"', '<p class="right"']);
  });

  it("runs no script and loads nothing", () => {
    const page = feedbackPage("small", plain);
    const { elements } = contentOf(page);
    const policy = elements.find(({ attributes }) => attributes["http-equiv"]);
    expect(policy?.attributes).toEqual({
      "http-equiv": "Content-Security-Policy",
      content: "default-src 'none'; style-src 'unsafe-inline'",
    });
    expect(elements.findIndex((each) => each === policy)).toBeLessThan(
      elements.findIndex(({ name }) => name === "style"),
    );
    expect(page).not.toMatch(/<script|src=|href=|url\(|@import/);
  });

  it("takes all that comes from a student as text, wherever it stands", () => {
    const evil = `</pre></title></style><script>alert(1)</script><img src=x onerror="alert('1')">&amp;`;
    const hostile: StudentResult = {
      student: evil,
      ...{ points: 2, earned: 0, notes: [evil], isCertain: true },
      exercises: [
        {
          ...exercise,
          ...{ title: evil, source: evil, text: evil },
          verdict: { kind: "unusable", credit: 0, hints: [evil] },
        },
      ],
    };
    const { elements, text } = contentOf(feedbackPage(evil, hostile));
    const names = (result: StudentResult) =>
      contentOf(feedbackPage("small", result)).elements.map(({ name }) => name);
    expect(elements.map(({ name }) => name)).toEqual(names({ ...plain, notes: ["A note."] }));
    expect(elements.some(({ attributes }) => "onerror" in attributes)).toBe(false);
    // Title, heading, note, table, heading, verdict, cell and what it printed; twice with the name.
    expect(text.split(evil)).toHaveLength(11);
  });
});
