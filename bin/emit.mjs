/**
 * Turns lib/*.ts into JavaScript that Node runs, once: .cache/lib holds a module for each source
 * file, and only those that changed are written again. Kernel, command line and workers share it.
 *
 * The compiler is the one that tslab carries, so a cell and the library agree on the language.
 * Types are not looked at here: that is the work of `npm run check`, and of the kernel for cells.
 */

import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";

/**
 * @typedef {object} Emission
 * @property {string} dir - where the JavaScript is
 * @property {readonly string[]} changed - source files (absolute) that were new, edited or removed
 */

/** Changes whenever this file would write something else for the same source. */
const recipe = "1";

/**
 * Brings .cache/lib up to date.
 *
 * @param {string} root - the project's folder
 * @returns {Emission}
 * @throws {SyntaxError} that names file, line and column, if a source file cannot be parsed;
 *   what was there before stays in use
 */
export function emitLibrary(root) {
  const source = join(root, "lib");
  const dir = join(root, ".cache", "lib");
  const stamp = join(root, ".cache", "lib.json");
  const before = readStamp(stamp);

  /** @type {Record<string, string>} */
  const now = {};
  for (const path of readdirSync(source, { recursive: true, encoding: "utf8" })) {
    if (!path.endsWith(".ts")) continue;
    const { mtimeMs, size } = statSync(join(source, path));
    now[path.replaceAll("\\", "/")] = `${mtimeMs} ${size}`;
  }
  const edited = Object.keys(now).filter((path) => now[path] !== before[path]);
  const removed = Object.keys(before).filter((path) => !(path in now));
  if (edited.length + removed.length === 0) return { dir, changed: [] };

  const outputs = edited.map((path) => ({ path, code: transpile(root, path) }));
  for (const { path, code } of outputs) writeWhole(join(dir, path.replace(/\.ts$/, ".js")), code);
  for (const path of removed) rmSync(join(dir, path.replace(/\.ts$/, ".js")), { force: true });
  writeWhole(join(root, ".cache", "package.json"), '{ "type": "commonjs" }\n');
  writeWhole(stamp, JSON.stringify({ recipe, files: now }));
  return { dir, changed: [...edited, ...removed].map((path) => join(source, path)) };
}

/** @param {string} stamp @returns {Record<string, string>} */
function readStamp(stamp) {
  try {
    const { recipe: written, files } = JSON.parse(readFileSync(stamp, "utf8"));
    return written === recipe ? files : {};
  } catch {
    return {};
  }
}

/** @param {string} root @param {string} path */
function transpile(root, path) {
  const ts = loadCompiler(root);
  const file = join(root, "lib", path);
  const { outputText, sourceMapText, diagnostics } = ts.transpileModule(
    readFileSync(file, "utf8"),
    {
      fileName: file,
      reportDiagnostics: true,
      compilerOptions: {
        module: ts.ModuleKind.CommonJS,
        target: ts.ScriptTarget.ES2022,
        esModuleInterop: true,
        sourceMap: true,
      },
    },
  );
  const wrong = diagnostics?.find((each) => each.file && each.start !== undefined);
  if (wrong?.file) {
    const { line, character } = wrong.file.getLineAndCharacterOfPosition(wrong.start ?? 0);
    const message = ts.flattenDiagnosticMessageText(wrong.messageText, " ");
    throw new SyntaxError(`lib/${path}:${line + 1}:${character + 1} - ${message}`);
  }
  const emitted = join(root, ".cache", "lib", path);
  const map = JSON.parse(sourceMapText ?? "{}");
  map.sources = [relative(dirname(emitted), file).replaceAll("\\", "/")];
  const inline = Buffer.from(JSON.stringify(map)).toString("base64");
  const code = outputText.replace(/\n\/\/# sourceMappingURL=.*\s*$/, "\n");
  return `${code}//# sourceMappingURL=data:application/json;base64,${inline}\n`;
}

/** @param {string} root @returns {typeof import("typescript")} */
function loadCompiler(root) {
  const fromRoot = createRequire(join(root, "package.json"));
  return createRequire(fromRoot.resolve("tslab"))("@tslab/typescript-for-tslab");
}

/** @param {string} file @param {string} text */
function writeWhole(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  const part = `${file}.${process.pid}.part`;
  writeFileSync(part, text);
  renameSync(part, file);
}
