import { expect, it } from "vitest";
import * as figures from "../../../lib/figure/transport";
import { drawnBy } from "../claim";
import { type AnyBuilder, callsAtEdges } from "../edges";

const plain = [
  ...[figures.aimdPhasePlaneFigure, figures.connectionStateFigure, figures.cubicOrRenoFigure],
  ...[figures.exchangeBytesFigure, figures.flowCompletionFigure, figures.portsExhaustedFigure],
  ...[figures.headOfLineFigure, figures.transportTimelineFigure, figures.webPagesFigure],
] as readonly unknown[] as readonly AnyBuilder[];

const severalOfOne =
  /(?<![\d.])1 (\w+ )?(bytes|clients|connections|losses|objects|others|packets|ports|rounds|trips)\b/;
const oneOfSeveral =
  /(?<![\d.])(?:0|[2-9]|\d\d+) (?:byte|client|connection|loss|object|other|packet|round)\b(?! trip)/;

it.each(plain.map((build) => ({ id: build.id, build })))(
  "$id speaks of one thing in the singular",
  ({ build }) => {
    for (const { options } of callsAtEdges(build)) {
      const { title } = drawnBy(build(options));
      expect(title).not.toMatch(severalOfOne);
      expect(title).not.toMatch(oneOfSeveral);
    }
  },
);

it("says so where there is one", () => {
  const title = (figure: ReturnType<(typeof plain)[number]>) => drawnBy(figure).title;
  expect(title(figures.portsExhaustedFigure({ rates: [1] }))).toMatch(/^At 1 connection a second /);
  expect(title(figures.exchangeBytesFigure({ request: 1 }))).toMatch(/^1 byte asked /);
  expect(title(figures.webPagesFigure({ parallel: 1 }))).toContain("over 1 connection,");
  const state = figures.connectionStateFigure({ rate: 100, holdTimes: [0.01] });
  expect(title(state)).toContain("are 1 connection in");
  const held = figures.headOfLineFigure({ packets: 20, lost: [19], gap: 0.002 });
  expect(title(held)).toMatch(
    /^1 lost of 20 packets holds up 1 other that has come over one stream/,
  );
  const rounds = figures.flowCompletionFigure({ size: 1460 });
  expect(title(rounds)).toContain(" in 1 round over ");
});
