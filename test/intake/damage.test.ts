import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ofBytes } from '../../src/intake/archives/random-access.js';
import { readUnits } from '../../src/intake/read-units.js';
import { itemsOfUnits, streamOf } from './items-of.js';

const folder = fileURLToPath(new URL('fixtures/good/', import.meta.url));
const files = readdirSync(folder).map((name) => [name, readFileSync(folder + name)] as const);

/** A file cut off somewhere, or with some bytes changed. */
const damaged = fc.constantFrom(...files).chain(([name, bytes]) =>
  fc.record({
    name: fc.constant(name),
    bytes: fc.oneof(
      fc.nat(bytes.length).map((length) => bytes.subarray(0, length)),
      fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 }).map((changes) => {
        const copy = Buffer.from(bytes);
        for (const [at, byte] of changes) copy[at] = byte;
        return copy;
      }),
    ),
  }));

test('no damage to a file makes the intake throw, or repeat words of the note in a reason', async () => {
  await fc.assert(
    fc.asyncProperty(damaged, async ({ name, bytes }) => {
      const items = await itemsOfUnits(readUnits({ source: name, path: name, open: () => streamOf(bytes, 4_096), access: async () => ofBytes(bytes) }, { columns: {} }));
      const reasons = items.flatMap((item) => (item.kind === 'trouble' ? [item.reason] : []));
      expect(reasons.filter((reason) => /iliac|femoral|stenosis|punctured|Thurner/iu.test(reason))).toEqual([]);
      expect(items.filter((item) => item.kind === 'note' && item.text.trim() === '')).toEqual([]);
    }),
    { numRuns: 300, seed: 6 },
  );
}, 60_000);
