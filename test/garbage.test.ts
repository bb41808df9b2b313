import { expect, test } from 'vitest';
import { collectGarbage } from '../src/garbage.ts';

test('what nothing holds any more is collected', async () => {
  const held = { text: 'x' };
  const refs = [new WeakRef(held), ...Array.from({ length: 10 }, () => new WeakRef({ text: 'y' }))];
  // A reference that was just made is kept to the end of its turn.
  await new Promise(setImmediate);
  collectGarbage();
  expect(refs.filter((ref) => ref.deref() !== undefined)).toEqual([refs[0]]);
});
