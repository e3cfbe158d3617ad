import { expect } from "vitest";
import { inspect } from "./inspect";

/** What holds for every page, whatever is in it. */
export function expectSealed(html: string): void {
  const { policy, scripts, hashes, loads, handlers, links } = inspect(html);
  expect(policy.get("default-src")).toEqual(["'none'"]);
  expect(policy.get("connect-src")).toBeUndefined();
  const allowed = policy.get("script-src") ?? [];
  expect(allowed.every((source) => /^'(sha256-[\w+/=]{44}|none)'$/.test(source))).toBe(true);
  expect(scripts.length).toBeLessThanOrEqual(1);
  expect(hashes.filter((hash) => !allowed.includes(hash))).toEqual([]);
  expect(loads.filter((address) => !/^data:/.test(address))).toEqual([]);
  expect(handlers).toEqual([]);
  expect(links.filter((address) => !/^(https?:|mailto:|#)/.test(address))).toEqual([]);
}
