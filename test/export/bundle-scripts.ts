import { buildBrowser } from "../../bin/browser.mjs";

/** Exported pages carry the bundles of lib/browser: made once, before tests that run at once. */
export default async function setup(): Promise<void> {
  await buildBrowser(process.cwd());
}
