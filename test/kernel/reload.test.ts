import { cpSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emitLibrary } from "../../bin/emit.mjs";
import { Folder, Session, root } from "./notebook-session";

/** A small project of the same shape, whose library may be edited. */
class Project extends Folder {
  constructor() {
    super();
    cpSync(join(root, "package.json"), join(this.path, "package.json"));
    symlinkSync(join(root, "node_modules"), join(this.path, "node_modules"), "junction");
    mkdirSync(join(this.path, "notebooks"));
    this.write("lib/core/leaf.ts", "export const leaf = (): number => 1;");
    this.write("lib/core/index.ts", 'export * from "./leaf";');
    this.write(
      "lib/model/demo/index.ts",
      'import { leaf } from "../../core/leaf";\nexport const twice = (): number => 2 * leaf();',
    );
    emitLibrary(this.path);
  }

  open(): Session {
    return new Session({
      projectRoot: this.path,
      cwd: join(this.path, "notebooks"),
      refreshLibrary: () => emitLibrary(this.path).changed,
    });
  }
}

describe("an edit of the library", () => {
  let project: Project;
  let session: Session;
  beforeEach(() => {
    project = new Project();
    session = project.open();
  });
  afterEach(() => {
    session.close();
    project.remove();
  });

  it("takes effect at the next import, through a barrel", async () => {
    expect(await session.value('import { leaf } from "#core"; leaf()')).toBe("1");
    project.write(
      "lib/core/leaf.ts",
      "export const leaf = (): number => 10;\nexport const added = 5;",
    );
    expect(await session.value('import { leaf, added } from "#core"; [leaf(), added]')).toBe(
      "[ 10, 5 ]",
    );
  });

  it("reaches what earlier cells imported too: never half of an edit", async () => {
    await session.value(
      'import { leaf } from "#core"; const ask = () => leaf();',
      'import { twice } from "#model/demo"',
    );
    project.write("lib/core/leaf.ts", "export const leaf = (): number => 50;");
    expect(await session.value('import * as core from "#core"; [ask(), leaf(), twice()]')).toBe(
      "[ 50, 50, 100 ]",
    );
  });

  it("that cannot be parsed names file, line and column, and changes nothing", async () => {
    await session.value('import { leaf } from "#core"');
    project.write("lib/core/leaf.ts", "export const leaf = (): number => ;");
    const error = await session.failure('import { leaf } from "#core"; leaf()');
    expect(error).toMatchObject({
      ename: "SyntaxError",
      evalue: "lib/core/leaf.ts:1:35 - Expression expected.",
    });
    expect(await session.value("leaf()")).toBe("1");
  });

  it("with a type error is not run, until it is mended", async () => {
    await session.value('import { leaf } from "#core"');
    project.write("lib/core/leaf.ts", 'export const leaf = (): number => "two";');
    const cell = 'import { leaf } from "#core"; leaf()';
    for (let i = 0; i < 2; i += 1) {
      expect((await session.failure(cell)).evalue).toBe(
        "lib/core/leaf.ts:1:35 - Type 'string' is not assignable to type 'number'.",
      );
    }
    project.write("lib/core/leaf.ts", "export const leaf = (): number => 222;");
    expect(await session.value(cell)).toBe("222");
  });

  it("that is refused has no effect on cells that import nothing", async () => {
    await session.value('import { leaf } from "#core"; const ask = () => leaf();');
    project.write(
      "lib/core/leaf.ts",
      'export const leaf = (): number => 1000;\nexport const wrong: number = "two";',
    );
    await session.failure('import { twice } from "#model/demo"; twice()');
    expect(await session.value("[leaf(), ask()]")).toBe("[ 1, 1 ]");
    project.write("lib/core/leaf.ts", "export const leaf = (): number => 5;");
    await session.failure('import { leaf } from "#core"; const n: number = "wrong";');
    expect(await session.value("leaf()")).toBe("1");
    expect(await session.value('import { twice } from "#model/demo"; [leaf(), twice()]')).toBe(
      "[ 5, 10 ]",
    );
  });

  it("with a type error is refused later, too, if the first import does not lead to it", async () => {
    project.write("lib/model/demo/index.ts", 'export const twice = (): number => "two";');
    await session.value('import { leaf } from "#core"');
    const error = await session.failure('import { twice } from "#model/demo"');
    expect(error.evalue).toContain("lib/model/demo/index.ts:1:36 - Type 'string'");
  });

  it("reaches a function that has its name from a later import", async () => {
    await session.value(
      "function leaf() { return 0; } const ask = () => leaf();",
      'import { leaf } from "#core"',
    );
    expect(await session.value("ask()")).toBe("1");
    project.write("lib/core/leaf.ts", "export const leaf = (): number => 6;");
    expect(await session.value('import { twice } from "#model/demo"; ask()')).toBe("6");
  });

  it("that throws while it loads leaves all cells with what they had", async () => {
    await session.value('import { leaf } from "#core"');
    project.write(
      "lib/core/leaf.ts",
      'export const leaf = (): number => 3;\nthrow new Error("at load");',
    );
    for (let i = 0; i < 2; i += 1) {
      expect((await session.failure('import { leaf } from "#core"')).evalue).toBe("at load");
      expect(await session.value("leaf()")).toBe("1");
    }
  });

  it("that adds a file is found", async () => {
    await session.failure('import { fresh } from "#model/new"');
    project.write("lib/model/new/index.ts", "export const fresh = 8;");
    expect(await session.value('import { fresh } from "#model/new"; fresh')).toBe("8");
  });
});
