import { describe, expect, it } from "vitest";
import { stillPicture } from "../../lib/export/still";
import { figures } from "../../lib/figure/registry";

describe("still picture", () => {
  it.each(figures.map((figure) => ({ figure, id: figure.id })))(
    "$id fits into a notebook",
    ({ figure }) => {
      const { address } = stillPicture(figure());
      expect(address).toMatch(/^data:image\/svg\+xml,</);
      expect(address.length).toBeLessThan(15_000);
    },
  );

  it("is a PNG where the drawing is large", () => {
    const x = Array.from({ length: 3000 }, (_, i) => i);
    const figure = {
      data: [
        {
          mode: "markers" as const,
          x,
          y: x.map((i) => (i * 7919) % 1013),
          marker: { opacity: 0.5 },
        },
      ],
      layout: {},
    };
    const { address } = stillPicture(figure);
    expect(address).toMatch(/^data:image\/png;base64,/);
    expect(address.length).toBeLessThanOrEqual(25_000);
  });
});
