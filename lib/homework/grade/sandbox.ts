/**
 * A sandbox for code that nobody trusts: bubblewrap with namespaces of its own, limits of resources
 * and a filter of system calls. It sees the library and Node.js, read only, and a small folder that
 * goes with it; no network, no other process, no file of the grader's.
 */

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { systemCallFilter } from "./seccomp";

/** What a sandboxed process may use. */
export interface Limits {
  /** JavaScript heap (MB). */
  readonly heap: number;
  /** All memory that it may write to (MB). */
  readonly memory: number;
  /** Processor time (s), as a last resort: who starts it stops it earlier. */
  readonly processorTime: number;
}

export interface SandboxOptions {
  /** The project's folder. */
  readonly root: string;
  /** Script to run, from the emitted library: `homework/grade/runner.js`. */
  readonly script: string;
  /** Whether it sees the library's sources, as a compiler has to. */
  readonly withSources: boolean;
  readonly limits: Limits;
  /** Without a sandbox, on the grader's own responsibility. */
  readonly isTrusted: boolean;
}

/** Where the project is, inside. */
const inside = "/distlab";
/** Address space beyond memory (MB): code, reserved space and stacks of threads. */
const reserved = 4096;
/** What files inside may hold in all (MB), and one of them. */
const diskSize = 64;
/** File descriptor from which bubblewrap reads the filter; 3 carries messages. */
const filterHandle = 4;

/**
 * What Node.js may need of the system. Not all of /usr: people keep projects below it, and secrets in
 * projects.
 */
const systemFolders = [
  ...["/lib", "/lib64", "/lib32", "/usr/lib", "/usr/lib64", "/usr/lib32", "/usr/local/lib"],
  // Modules of Debian's Node.js, time zones, and words of languages.
  ...["/usr/share/nodejs", "/usr/share/zoneinfo", "/usr/share/icu", "/nix/store"],
];

/** Why this machine has no sandbox, in a sentence; undefined if it has one. */
export function sandboxProblem(): string | undefined {
  if (process.platform !== "linux") return "a sandbox needs Linux";
  if (!systemCallFilter()) return `the sandbox does not know ${process.arch} processors`;
  const bubblewrap = findBubblewrap();
  if (!bubblewrap)
    return "bubblewrap is not installed (on Debian and Ubuntu: apt install bubblewrap)";
  const tried = spawnSync(bubblewrap, ["--unshare-all", "--ro-bind", "/", "/", "true"]);
  if (tried.status === 0) return undefined;
  const said = tried.stderr.toString().trim().split("\n")[0] ?? "";
  return `bubblewrap cannot make user namespaces here (${said})`;
}

function findBubblewrap(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return folders.map((folder) => join(folder, "bwrap")).find((path) => existsSync(path));
}

/**
 * Starts a script that reads its work from stdin and writes answers to file descriptor 3.
 * What it prints itself is dropped.
 */
export function startScript(options: SandboxOptions): ChildProcess {
  const { root, script, limits, isTrusted } = options;
  const node = [`--max-old-space-size=${limits.heap}`, "--stack-trace-limit=30"];
  if (isTrusted) {
    const cwd = mkdtempSync(join(tmpdir(), "distlab-grade-"));
    const path = join(root, ".cache", "lib", script);
    const child = spawn(process.execPath, [...node, path], {
      cwd,
      stdio: ["pipe", "ignore", "ignore", "pipe"],
    });
    child.once("close", () => rmSync(cwd, { recursive: true, force: true }));
    return child;
  }
  const bubblewrap = findBubblewrap() ?? "bwrap";
  const run = ["/node/bin/node", ...node, `${inside}/.cache/lib/${script}`];
  const command = [bubblewrap, ...jail(options), "--", ...run];
  return withFilter((filter) =>
    spawn("/bin/sh", ["-c", `${ulimits(limits)} exec "$@"`, "sh", ...command], {
      stdio: ["pipe", "ignore", "ignore", "pipe", filter],
      env: { PATH: "/usr/bin:/bin" },
    }),
  );
}

/** The limits, as a shell sets them: sizes in KiB, files in blocks of 512 bytes. */
function ulimits({ memory, processorTime }: Limits): string {
  const limits = {
    c: 0,
    d: memory * 1024,
    v: (memory + reserved) * 1024,
    t: processorTime,
    f: diskSize * 2048,
    n: 256,
  };
  return Object.entries(limits)
    .map(([name, value]) => `ulimit -${name} ${value} &&`)
    .join(" ");
}

/** What is inside, and what is not. */
function jail({ root, withSources }: SandboxOptions): string[] {
  const emitted = join(".cache", "lib");
  const kind = join(".cache", "package.json");
  const seen = [
    "package.json",
    "node_modules",
    "data",
    kind,
    emitted,
    ...(withSources ? ["lib"] : []),
  ];
  const libraries = systemFolders.flatMap((path) => ["--ro-bind-try", path, path]);
  // Declared exercises know the answers: a student's copy does without them.
  const secrets = [emitted, ...(withSources ? ["lib"] : [])].flatMap((library) => {
    const folder = join(root, library, "exercise");
    const subjects = readdirSync(folder, { withFileTypes: true }).filter((each) =>
      each.isDirectory(),
    );
    return subjects.map(({ name }) => `${inside}/${library}/exercise/${name}`);
  });
  const small = ["--size", String(diskSize * 1024 * 1024), "--tmpfs"];
  return [
    ...["--unshare-all", "--die-with-parent", "--new-session", "--clearenv"],
    ...["--uid", "65534", "--gid", "65534", "--hostname", "sandbox"],
    ...libraries,
    ...["--ro-bind", process.execPath, "/node/bin/node", "--dev", "/dev"],
    ...seen.flatMap((path) => ["--ro-bind", join(root, path), `${inside}/${path}`]),
    ...secrets.flatMap((path) => ["--tmpfs", path, "--remount-ro", path]),
    ...[...small, "/work", "--remount-ro", "/dev", "--remount-ro", "/"],
    ...["--setenv", "HOME", "/work", "--setenv", "TMPDIR", "/work", "--chdir", "/work"],
    ...["--seccomp", String(filterHandle)],
  ];
}

/** Calls with a file that holds the filter; the file is gone when the process has it open. */
function withFilter<T>(use: (handle: number) => T): T {
  const filter = systemCallFilter();
  if (!filter) throw new Error(sandboxProblem());
  const folder = mkdtempSync(join(tmpdir(), "distlab-filter-"));
  const path = join(folder, "filter");
  writeFileSync(path, filter);
  const handle = openSync(path, "r");
  try {
    return use(handle);
  } finally {
    closeSync(handle);
    rmSync(folder, { recursive: true, force: true });
  }
}
