/** Light and dark: as the reader's system has it, until the reader says otherwise. */

export type Theme = "light" | "dark";

const key = "distlab-theme";

/** What the reader chose on this site before; a page without storage remembers nothing. */
function chosen(): Theme | undefined {
  try {
    const stored = localStorage.getItem(key);
    return stored === "light" || stored === "dark" ? stored : undefined;
  } catch {
    return undefined;
  }
}

/** The theme that the page has now. */
export function themeNow(): Theme {
  return document.documentElement.dataset["theme"] === "dark" ? "dark" : "light";
}

/** Makes a button switch the theme; calls back with each change. */
export function useTheme(button: HTMLButtonElement, onChange: () => void): void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const set = (theme: Theme) => {
    document.documentElement.dataset["theme"] = theme;
    button.setAttribute("aria-pressed", String(theme === "dark"));
  };
  const fromSystem = () => (system.matches ? "dark" : "light");
  set(chosen() ?? fromSystem());
  button.hidden = false;
  button.addEventListener("click", () => {
    const theme = themeNow() === "dark" ? "light" : "dark";
    try {
      localStorage.setItem(key, theme);
    } catch {
      // Then it holds until the page is left.
    }
    set(theme);
    onChange();
  });
  system.addEventListener("change", () => {
    if (chosen()) return;
    set(fromSystem());
    onChange();
  });
}
