/** The secret of a course: it decides every student's numbers, and no copy carries it. */

import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

/** A secret that can be guessed decides nothing. */
const shortest = 16;

/**
 * The secret in a file.
 *
 * @throws Error if there is no such file, or it holds less than 16 characters
 */
export function readSecret(path: string): string {
  if (!existsSync(path)) {
    throw new Error(
      `there is no secret ${path}; \`homework release\` makes one, --secret FILE names another`,
    );
  }
  const secret = readFileSync(path, "utf8").trim();
  if (secret.length >= shortest) return secret;
  throw new Error(`${path}: a secret has ${shortest} characters or more, got ${secret.length}`);
}

/**
 * The secret in a file, which is made if it is not there: only its owner may read it.
 *
 * @returns the secret, and whether it is new
 */
export function makeSecret(path: string): { readonly secret: string; readonly isNew: boolean } {
  if (existsSync(path)) return { secret: readSecret(path), isNew: false };
  const secret = randomBytes(32).toString("base64url");
  writeFileSync(path, `${secret}\n`, { mode: 0o600, flag: "wx" });
  return { secret, isNew: true };
}
