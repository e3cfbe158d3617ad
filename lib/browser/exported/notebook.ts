/** The figures of a notebook's page. */

import { complaint, draw } from "./draw";
import { showLive } from "./live-place";

/** Draws each figure when it is about to come into view; its picture stays where that fails. */
export function drawNotebook(): void {
  const views = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        views.unobserve(target);
        fill(target as HTMLElement);
      }
    },
    { rootMargin: "600px" },
  );
  for (const place of document.querySelectorAll(".plot")) views.observe(place);
}

function fill(target: HTMLElement): void {
  const place = target.querySelector<HTMLElement>(".drawn");
  if (!place) return;
  const { live, figure = "" } = target.dataset;
  const onDraw = () => target.classList.add("ready");
  const size = { height: parseFloat(target.style.getPropertyValue("--height")) };
  const drawn =
    live === undefined ? draw(place, figure, size).then(onDraw) : showLive(place, live, { onDraw });
  drawn.catch((error: unknown) => place.replaceChildren(complaint(error)));
}
