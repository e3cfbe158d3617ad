/** Whether submissions were released under the secret that they are graded with. */

import { courseOf } from "../copy";
import { type Submission, parseSubmission, readSubmission } from "./submission";

/**
 * Looks for one submission that was released under a secret.
 *
 * @throws Error if submissions name their course, and none names this one: everybody would be graded
 *   with the numbers of somebody else
 */
export function requireSameSecret(submissions: readonly Submission[], secret: string): void {
  const course = courseOf(secret);
  let others = 0;
  for (const { path } of submissions) {
    const named = path === undefined ? undefined : courseIn(path);
    if (named === course) return;
    if (named !== undefined) others += 1;
  }
  if (others === 0) return;
  throw new Error(
    `none of the ${others} submissions was released under this secret; --secret FILE names the right one`,
  );
}

function courseIn(path: string): string | undefined {
  try {
    const { metadata } = parseSubmission(readSubmission(path));
    const course = (metadata["distlab"] as { course?: unknown } | undefined)?.course;
    return typeof course === "string" ? course : undefined;
  } catch {
    return undefined;
  }
}
