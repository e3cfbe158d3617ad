/** Keys that belong to a control, on pages that have shortcuts of their own. */

/**
 * Keeps plain keys within an element: an arrow that moves a slider does not move through the cells
 * of a notebook. Shortcuts with Ctrl, Alt or ⌘ stay those of the page.
 *
 * JupyterLab looks at each key before the element does, and leaves it alone where the attribute is.
 */
export function keepPlainKeys(element: HTMLElement): void {
  const isPlain = ({ ctrlKey, metaKey, altKey }: KeyboardEvent) => !(ctrlKey || metaKey || altKey);
  addEventListener(
    "keydown",
    (event) => element.toggleAttribute("data-lm-suppress-shortcuts", isPlain(event)),
    true,
  );
  element.addEventListener("keydown", (event) => {
    if (isPlain(event)) event.stopPropagation();
  });
}
