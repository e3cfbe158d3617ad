import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chainProofSize,
  consistencyProof,
  firstSubtree,
  hashChain,
  inclusionProof,
  inclusionProofLength,
  inclusionRoot,
  longestInclusionProof,
  merkleLeaf,
  merkleNode,
  merkleRoot,
  onlyGrew,
  soundEntries,
} from "../../../lib/model/security";

const hash = (bytes: Uint8Array) => Uint8Array.from(createHash("sha256").update(bytes).digest());
const hex = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString("hex");
const fromHex = (text: string) => Uint8Array.from(Buffer.from(text, "hex"));
const log = (size: number) => Array.from({ length: size }, (_, i) => Uint8Array.of(i, i >> 8, 7));

/** The log that implementations of Certificate Transparency test each other with, and its roots. */
const known = {
  entries: [
    ...["", "00", "10", "2021", "3031", "40414243", "5051525354555657"],
    "606162636465666768696a6b6c6d6e6f",
  ].map(fromHex),
  roots: [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  ],
};

describe("merkleRoot", () => {
  it("agrees with the roots of Certificate Transparency's test log", () => {
    known.roots.forEach((root, size) => {
      expect(hex(merkleRoot(known.entries.slice(0, size), { hash }))).toBe(root);
    });
  });

  it("takes no node for an entry: a tree of two is no leaf of two hashes", () => {
    const [left, right] = log(2).map((entry) => merkleLeaf(entry, { hash }));
    const both = merkleNode(left as Uint8Array, { right: right as Uint8Array, hash });
    expect(hex(both)).toBe(hex(merkleRoot(log(2), { hash })));
    const forged = Uint8Array.from([...(left ?? []), ...(right ?? [])]);
    expect(hex(merkleRoot([forged], { hash }))).not.toBe(hex(both));
  });
});

/** The tree of RFC 6962 section 2.1.3: seven leaves a … j, nodes g, h, i, k, l above them. */
function exampleTree() {
  const leaves = log(7).map((entry) => merkleLeaf(entry, { hash }));
  const node = (left: Uint8Array, right: Uint8Array) => merkleNode(left, { right, hash });
  const [a, b, c, d, e, f, j] = leaves as [
    ...[Uint8Array, Uint8Array, Uint8Array, Uint8Array],
    ...[Uint8Array, Uint8Array, Uint8Array],
  ];
  const [g, h, i] = [node(a, b), node(c, d), node(e, f)];
  return { a, b, c, d, e, f, j, g, h, i, k: node(g, h), l: node(i, j) };
}

describe("proofs", () => {
  const tree = exampleTree();
  const entries = log(7);

  it.each([
    { index: 0, proof: [tree.b, tree.h, tree.l] },
    { index: 3, proof: [tree.c, tree.g, tree.l] },
    { index: 4, proof: [tree.f, tree.j, tree.k] },
    { index: 6, proof: [tree.i, tree.k] },
  ])("of inclusion are those of RFC 6962: PATH($index)", ({ index, proof }) => {
    expect(inclusionProof(index, { entries, hash }).map(hex)).toEqual(proof.map(hex));
  });

  it.each([
    { oldSize: 3, proof: [tree.c, tree.d, tree.g, tree.l] },
    { oldSize: 4, proof: [tree.l] },
    { oldSize: 6, proof: [tree.i, tree.j, tree.k] },
    { oldSize: 7, proof: [] },
  ])("of consistency are those of RFC 6962: PROOF($oldSize)", ({ oldSize, proof }) => {
    expect(consistencyProof(oldSize, { entries, hash }).map(hex)).toEqual(proof.map(hex));
  });

  it("lead to the root for every entry of every size, and have the length that is said", () => {
    for (let size = 1; size <= 40; size += 1) {
      const root = hex(merkleRoot(log(size), { hash }));
      const lengths = log(size).map((entry, index) => {
        const proof = inclusionProof(index, { entries: log(size), hash });
        expect(hex(inclusionRoot(entry, { index, size, proof, hash }))).toBe(root);
        expect(proof).toHaveLength(inclusionProofLength(index, { entries: size }));
        return proof.length;
      });
      expect(Math.max(...lengths)).toBe(longestInclusionProof(size));
      for (let oldSize = 1; oldSize <= size; oldSize += 1) {
        const proof = consistencyProof(oldSize, { entries: log(size), hash });
        expect(proof.length).toBeLessThanOrEqual(longestInclusionProof(size) + 1);
        const oldRoot = merkleRoot(log(oldSize), { hash });
        const newRoot = fromHex(root);
        expect(onlyGrew(oldSize, { oldRoot, newRoot, newSize: size, proof, hash })).toBe(true);
      }
    }
  });

  it("lead elsewhere for another entry, place or hash", () => {
    const some = fc.integer({ min: 2, max: 60 }).chain((size) =>
      fc.record({
        size: fc.constant(size),
        index: fc.nat(size - 1),
        flip: fc.nat(1000),
      }),
    );
    fc.assert(
      fc.property(some, ({ size, index, flip }) => {
        const entries = log(size);
        const root = hex(merkleRoot(entries, { hash }));
        const proof = inclusionProof(index, { entries, hash });
        const given = { index, size, proof, hash };
        expect(hex(inclusionRoot(Uint8Array.of(9), given))).not.toBe(root);
        const broken = proof.map((each) => Uint8Array.from(each));
        const which = broken[flip % broken.length] ?? new Uint8Array();
        which[flip % 32] = (which[flip % 32] ?? 0) ^ 1;
        const entry = entries[index] ?? new Uint8Array();
        expect(hex(inclusionRoot(entry, { ...given, proof: broken }))).not.toBe(root);
        const elsewhere = (index + 1) % size;
        const length = inclusionProofLength(elsewhere, { entries: size });
        if (length !== proof.length) return;
        expect(hex(inclusionRoot(entry, { ...given, index: elsewhere }))).not.toBe(root);
      }),
    );
  });

  it("do not show that a log only grew whose past was changed, or a proof of another length", () => {
    for (let oldSize = 1; oldSize < 20; oldSize += 1) {
      const before = log(oldSize);
      const after = log(20);
      after[oldSize - 1] = Uint8Array.of(99);
      const proof = consistencyProof(oldSize, { entries: after, hash });
      const given = {
        ...{ oldRoot: merkleRoot(before, { hash }), newRoot: merkleRoot(after, { hash }) },
        ...{ newSize: 20, hash },
      };
      expect(onlyGrew(oldSize, { ...given, proof })).toBe(false);
      const honest = consistencyProof(oldSize, { entries: log(20), hash });
      const sound = { ...given, newRoot: merkleRoot(log(20), { hash }) };
      expect(onlyGrew(oldSize, { ...sound, proof: honest })).toBe(true);
      expect(onlyGrew(oldSize, { ...sound, proof: honest.slice(1) })).toBe(false);
      expect(onlyGrew(oldSize, { ...sound, proof: [Uint8Array.of(1), ...honest] })).toBe(false);
      expect(onlyGrew(oldSize, { ...sound, proof: honest, oldRoot: Uint8Array.of(1) })).toBe(false);
    }
  });

  it.each([
    { entries: 1, expected: 0 },
    { entries: 1000, expected: 10 },
    { entries: 2 ** 20, expected: 20 },
    { entries: 2 ** 20 + 1, expected: 21 },
    { entries: 1e9, expected: 30 },
    { entries: 2 ** 53, expected: 53 },
  ])("have $expected hashes at most for $entries entries", ({ entries: size, expected }) => {
    expect(longestInclusionProof(size)).toBe(expected);
  });
});

describe("firstSubtree", () => {
  it("is the only power of two below n that is not below n / 2", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 2 ** 40 }), (entries) => {
        const part = firstSubtree(entries);
        expect(part < entries && 2 * part >= entries).toBe(true);
        expect(Number.isInteger(Math.log2(part))).toBe(true);
      }),
    );
  });
});

describe("a hash chain", () => {
  const start = new Uint8Array(32);
  const entries = log(20);
  const links = hashChain(entries, { hash, start });

  it("has links that follow from each other", () => {
    let link = start;
    links.forEach((each, i) => {
      link = hash(Uint8Array.from([...link, ...hash(entries[i] ?? new Uint8Array())]));
      expect(hex(each)).toBe(hex(link));
    });
    expect(soundEntries(entries, { hash, start, links })).toBe(20);
    expect(chainProofSize(1e6, { hashSize: 32 })).toBe(32e6);
  });

  it("breaks at the entry that was changed, and never mends", () => {
    for (let place = 0; place < 20; place += 1) {
      const changed = entries.map((entry, i) => (i === place ? Uint8Array.of(66) : entry));
      expect(soundEntries(changed, { hash, start, links })).toBe(place);
      const others = hashChain(changed, { hash, start });
      others.forEach((each, i) => expect(hex(each) === hex(links[i])).toBe(i < place));
      // Whoever writes the links anew as well is not found out by the chain itself.
      expect(soundEntries(changed, { hash, start, links: others })).toBe(20);
    }
    expect(soundEntries(entries, { hash, start, links: links.slice(0, 5) })).toBe(5);
    expect(
      soundEntries([...entries.slice(0, 3), ...entries.slice(4)], { hash, start, links }),
    ).toBe(3);
  });
});

describe("logs reject", () => {
  const entries = log(3);
  it.each([
    { call: () => firstSubtree(1), text: "entries must be in [2, 9007199254740992], got 1" },
    {
      call: () => inclusionProof(0, { entries: [], hash }),
      text: "entries must hold 1 items or more, got 0",
    },
    { call: () => inclusionProof(3, { entries, hash }), text: "index must be in [0, 2], got 3" },
    {
      call: () => inclusionRoot(Uint8Array.of(1), { index: 0, size: 3, proof: [], hash }),
      text: "proof.length must be in [2, 2], got 0",
    },
    {
      call: () => consistencyProof(4, { entries, hash }),
      text: "oldSize must be in [1, 3], got 4",
    },
    {
      call: () => merkleRoot(["a"] as unknown as Uint8Array[], { hash }),
      text: "entries[0] must be a Uint8Array, got a",
    },
    {
      call: () => merkleLeaf(Uint16Array.of(1) as unknown as Uint8Array, { hash }),
      text: "entry must be a Uint8Array, got 1",
    },
    {
      call: () => chainProofSize(1.5, { hashSize: 32 }),
      text: "entries must be a whole number >= 0, got 1.5",
    },
  ])("$text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
