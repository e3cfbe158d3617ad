import { describe, expect, it } from "vitest";
import { systemCallFilter } from "../../../lib/homework/grade/seccomp";

/** What the kernel shows a filter: the call's number, the processor, and the first argument. */
interface Call {
  readonly number: number;
  readonly arch: number;
  readonly first?: bigint;
}

/** struct seccomp_data of include/uapi/linux/seccomp.h, as it lies in memory. */
function dataOf({ number, arch, first = 0n }: Call): Buffer {
  const data = Buffer.alloc(64);
  data.writeUInt32LE(number >>> 0, 0);
  data.writeUInt32LE(arch, 4);
  data.writeBigUInt64LE(first, 16);
  return data;
}

/** Runs a program of classic BPF, of which filters use five instructions, and gives its verdict. */
function run(program: Buffer, call: Call): number {
  const data = dataOf(call);
  let accumulator = 0;
  for (let at = 0; at < program.length / 8; at += 1) {
    const code = program.readUInt16LE(8 * at);
    const ifTrue = program.readUInt8(8 * at + 2);
    const ifFalse = program.readUInt8(8 * at + 3);
    const operand = program.readUInt32LE(8 * at + 4);
    // BPF_LD | BPF_W | BPF_ABS, BPF_JMP | BPF_JEQ and BPF_JGE, BPF_ALU | BPF_AND, BPF_RET.
    if (code === 0x20) accumulator = data.readUInt32LE(operand);
    else if (code === 0x15) at += accumulator === operand ? ifTrue : ifFalse;
    else if (code === 0x35) at += accumulator >= operand ? ifTrue : ifFalse;
    else if (code === 0x54) accumulator = (accumulator & operand) >>> 0;
    else if (code === 0x06) return operand;
    else throw new Error(`the program has an instruction ${code.toString(16)} at ${at}`);
  }
  throw new Error("the program ends without a verdict");
}

const allowed = 0x7fff_0000;
const killed = 0x8000_0000;
/** SECCOMP_RET_ERRNO with EPERM and with ENOSYS. */
const notPermitted = 0x0005_0001;
const notThere = 0x0005_0026;

const threadFlags = 0x3d_0f00n; // What pthread_create of glibc asks for.
const forkFlags = 0x120_0011n; // What fork of glibc asks for.

// Numbers of arch/x86/entry/syscalls/syscall_64.tbl and include/uapi/asm-generic/unistd.h.
const machines = [
  {
    processor: "x64" as const,
    arch: 0xc000003e,
    clone: 56,
    fine: {
      ...{ read: 0, write: 1, close: 3, mmap: 9, ioctl: 16, futex: 202, openat: 257 },
      ...{ exit_group: 231, epoll_wait: 232, sendmsg: 46, getrandom: 318, rseq: 334 },
    },
    refused: {
      ...{ fork: 57, vfork: 58, ptrace: 101, unshare: 272, setns: 308, mount: 165, umount2: 166 },
      ...{
        socket: 41,
        connect: 42,
        accept: 43,
        bind: 49,
        listen: 50,
        socketpair: 53,
        accept4: 288,
      },
      ...{ shmget: 29, semget: 64, msgget: 68, mq_open: 240, memfd_create: 319 },
      ...{ process_vm_readv: 310, process_vm_writev: 311, pivot_root: 155, chroot: 161 },
      ...{ personality: 135, kexec_load: 246, add_key: 248, request_key: 249, keyctl: 250 },
      ...{ perf_event_open: 298, open_by_handle_at: 304, bpf: 321, userfaultfd: 323 },
    },
  },
  {
    processor: "arm64" as const,
    arch: 0xc00000b7,
    clone: 220,
    fine: {
      ...{ read: 63, write: 64, close: 57, mmap: 222, ioctl: 29, futex: 98, openat: 56 },
      ...{ exit_group: 94, epoll_pwait: 22, sendmsg: 211, getrandom: 278, rseq: 293 },
    },
    refused: {
      ...{ ptrace: 117, unshare: 97, setns: 268, mount: 40, umount2: 39 },
      ...{ socket: 198, connect: 203, accept: 202, bind: 200, listen: 201, accept4: 242 },
      ...{ socketpair: 199, shmget: 194, semget: 190, msgget: 186, mq_open: 180 },
      ...{ memfd_create: 279, process_vm_readv: 270, process_vm_writev: 271 },
      ...{ pivot_root: 41, chroot: 51, personality: 92, kexec_load: 104, add_key: 217 },
      ...{ request_key: 218, keyctl: 219, perf_event_open: 241, open_by_handle_at: 265 },
      ...{ bpf: 280, userfaultfd: 282 },
    },
  },
];

const everywhere = {
  ...{ io_uring_setup: 425, io_uring_enter: 426, io_uring_register: 427, open_tree: 428 },
  ...{ move_mount: 429, fsopen: 430, fsconfig: 431, fsmount: 432, fspick: 433 },
  mount_setattr: 442,
};

describe.each(machines)("the filter for $processor", ({ processor, arch, clone, ...calls }) => {
  const program = systemCallFilter(processor) ?? Buffer.alloc(0);
  const verdict = (number: number, first?: bigint) =>
    run(program, { number, arch, ...(first === undefined ? {} : { first }) });

  it.each(Object.entries(calls.fine))("lets %s through", (_, number) => {
    expect(verdict(number)).toBe(allowed);
  });

  it.each(Object.entries({ ...calls.refused, ...everywhere }))("refuses %s", (_, number) => {
    expect(verdict(number)).toBe(notPermitted);
  });

  it("refuses nothing else", () => {
    const named = Object.values({ ...calls.refused, ...everywhere });
    const numbers = Array.from({ length: 1000 }, (_, number) => number);
    const isRefused = (number: number) => verdict(number, threadFlags) === notPermitted;
    expect(numbers.filter(isRefused)).toEqual(named.sort((a, b) => a - b));
  });

  it("lets a thread begin, but no process", () => {
    expect(verdict(clone, threadFlags)).toBe(allowed);
    expect(verdict(clone, forkFlags)).toBe(notPermitted);
    expect(verdict(clone, 0n)).toBe(notPermitted);
    // All flags but the one of threads; and those above 32 bits, which the kernel drops.
    expect(verdict(clone, 0xffff_ffff_fffe_ffffn)).toBe(notPermitted);
    expect(verdict(clone, 0x1_0000n << 32n)).toBe(notPermitted);
  });

  it("says that clone3 is not there, so that programs take clone", () => {
    expect(verdict(435)).toBe(notThere);
  });

  it("kills what comes by the numbers of another processor", () => {
    for (const other of [0x4000_0003, 0xc000_003e, 0xc000_00b7, 0x4000_0028, 0]) {
      const expected = other === arch ? allowed : killed;
      expect(run(program, { number: 0, arch: other })).toBe(expected);
    }
  });

  it("has no calls of the x32 table", () => {
    for (const number of [0x4000_0000, 0x4000_0000 + 41, 0x4000_0000 + 520, 0xffff_ffff]) {
      expect(verdict(number)).toBe(notThere);
    }
  });

  it("is a program that the kernel takes: no longer than 4096, and every jump ends in it", () => {
    const length = program.length / 8;
    expect(length).toBeLessThanOrEqual(4096);
    for (let at = 0; at < length; at += 1) {
      if ((program.readUInt16LE(8 * at) & 0x07) !== 0x05) continue;
      const furthest = Math.max(program.readUInt8(8 * at + 2), program.readUInt8(8 * at + 3));
      expect(at + 1 + furthest).toBeLessThan(length);
    }
    expect(program.readUInt16LE(8 * (length - 1))).toBe(0x06);
  });
});

it("has no filter for a processor whose numbers are not known", () => {
  expect(systemCallFilter("riscv64")).toBeUndefined();
  expect(systemCallFilter("ia32")).toBeUndefined();
});
