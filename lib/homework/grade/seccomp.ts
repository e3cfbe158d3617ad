/**
 * A filter of system calls for sandboxed JavaScript: threads, but no second process; no sockets; no
 * doors to other parts of the kernel. A refused call fails with an error that the program sees.
 *
 * @see Linux, Documentation/userspace-api/seccomp_filter.rst; include/uapi/linux/filter.h
 */

/** What a processor is called, and the numbers of its calls. */
interface Machine {
  /** AUDIT_ARCH_…, so that no other table of numbers can be used. */
  readonly arch: number;
  readonly clone: number;
  readonly refused: readonly number[];
}

/** New ways to mount, and io_uring, have one number everywhere; clone3 hides its flags from filters. */
const refusedEverywhere = [425, 426, 427, 428, 429, 430, 431, 432, 433, 442];
const clone3 = 435;

const machines: Readonly<Partial<Record<NodeJS.Architecture, Machine>>> = {
  x64: {
    arch: 0xc000003e,
    clone: 56,
    refused: [
      ...[57, 58], // fork, vfork
      ...[41, 42, 43, 49, 50, 53, 288], // socket, connect, accept, bind, listen, socketpair, accept4
      ...[29, 64, 68, 240, 319], // shmget, semget, msgget, mq_open, memfd_create
      ...[101, 310, 311], // ptrace, process_vm_readv, process_vm_writev
      ...[155, 161, 165, 166, 272, 308], // pivot_root, chroot, mount, umount2, unshare, setns
      ...[135, 246, 248, 249, 250, 298, 304, 321, 323], // personality, kexec, keys, perf, handles, bpf, userfaultfd
    ],
  },
  arm64: {
    arch: 0xc00000b7,
    clone: 220,
    refused: [
      ...[198, 199, 200, 201, 202, 203, 242], // socket, socketpair, bind, listen, accept, connect, accept4
      ...[180, 186, 190, 194, 279], // mq_open, msgget, semget, shmget, memfd_create
      ...[117, 270, 271], // ptrace, process_vm_readv, process_vm_writev
      ...[39, 40, 41, 51, 97, 268], // umount2, mount, pivot_root, chroot, unshare, setns
      ...[92, 104, 217, 218, 219, 241, 265, 280, 282], // personality, kexec, keys, perf, handles, bpf, userfaultfd
    ],
  },
};

const loadWord = 0x20;
const jumpIfEqual = 0x15;
const jumpIfAtLeast = 0x35;
const and = 0x54;
const giveBack = 0x06;

const allow = 0x7fff0000;
const kill = 0x80000000;
const notPermitted = 0x00050001;
const notImplemented = 0x00050026;

/** Where a call's number, its processor and its first argument stand. */
const place = { number: 0, arch: 4, firstArgument: 16 };
/** Numbers from here on are those of another table of x86-64. */
const x32 = 0x40000000;
const threadFlag = 0x00010000;

/** Code, jump if true, jump if false, operand. */
type Instruction = readonly [number, number, number, number];

/**
 * The filter for this processor, as bytes that the kernel reads.
 *
 * @returns undefined for a processor whose numbers are not known here
 */
export function systemCallFilter(
  processor: NodeJS.Architecture = process.arch,
): Buffer | undefined {
  const machine = machines[processor];
  if (!machine) return undefined;
  const refuse = (number: number, verdict = notPermitted): Instruction[] => [
    [jumpIfEqual, 0, 1, number],
    [giveBack, 0, 0, verdict],
  ];
  const program: Instruction[] = [
    [loadWord, 0, 0, place.arch],
    [jumpIfEqual, 1, 0, machine.arch],
    [giveBack, 0, 0, kill],
    [loadWord, 0, 0, place.number],
    [jumpIfAtLeast, 0, 1, x32],
    [giveBack, 0, 0, notImplemented],
    ...[...machine.refused, ...refusedEverywhere].flatMap((number) => refuse(number)),
    ...refuse(clone3, notImplemented),
    [jumpIfEqual, 0, 4, machine.clone],
    [loadWord, 0, 0, place.firstArgument],
    [and, 0, 0, threadFlag],
    [jumpIfEqual, 0, 1, 0],
    [giveBack, 0, 0, notPermitted],
    [giveBack, 0, 0, allow],
  ];
  const bytes = Buffer.alloc(8 * program.length);
  program.forEach(([code, ifTrue, ifFalse, operand], i) => {
    bytes.writeUInt16LE(code, 8 * i);
    bytes.writeUInt8(ifTrue, 8 * i + 2);
    bytes.writeUInt8(ifFalse, 8 * i + 3);
    bytes.writeUInt32LE(operand, 8 * i + 4);
  });
  return bytes;
}
