import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeSecret, readSecret } from "../../lib/homework/secret";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "distlab-secret-"));
  path = join(folder, "homework.secret");
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("makeSecret", () => {
  it("makes 32 random bytes, once", () => {
    const { secret, isNew } = makeSecret(path);
    expect(isNew).toBe(true);
    expect(Buffer.from(secret, "base64url")).toHaveLength(32);
    expect(readFileSync(path, "utf8")).toBe(`${secret}\n`);
    expect(makeSecret(path)).toEqual({ secret, isNew: false });
    expect(makeSecret(join(folder, "other")).secret).not.toBe(secret);
  });

  it.skipIf(process.platform === "win32")("lets nobody but its owner read it", () => {
    makeSecret(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it("refuses to go on with a short one that is there", () => {
    writeFileSync(path, "short\n");
    expect(() => makeSecret(path)).toThrow(`${path}: a secret has 16 characters or more, got 5`);
    expect(readFileSync(path, "utf8")).toBe("short\n");
  });
});

describe("readSecret", () => {
  it("is the file's text without blanks around it", () => {
    writeFileSync(path, "  a secret of some length \n");
    expect(readSecret(path)).toBe("a secret of some length");
  });

  it("takes sixteen characters, and no fewer", () => {
    writeFileSync(path, "0123456789abcdef");
    expect(readSecret(path)).toBe("0123456789abcdef");
    writeFileSync(path, " 0123456789abcde ");
    expect(() => readSecret(path)).toThrow("a secret has 16 characters or more, got 15");
  });

  it("never makes one: says what does", () => {
    expect(() => readSecret(path)).toThrow(
      new Error(
        `there is no secret ${path}; \`homework release\` makes one, --secret FILE names another`,
      ),
    );
  });
});
