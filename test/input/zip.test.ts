import { describe, expect, test } from 'vitest';
import { LIMITS, openZip } from '../../src/input/zip.part.ts';
import { encodeGb18030 } from '../gb18030.ts';
import { type Packed, zipped } from './packed.ts';

/** Name → text, or `!` and why it is not read. */
async function unpacked(
  members: readonly Packed[],
  limits: Partial<typeof LIMITS> = {},
  spent = { bytes: 0 },
): Promise<Record<string, string>> {
  const archive = await openZip({ bytes: zipped(...members) }, spent, { ...LIMITS, ...limits });
  if ('broken' in archive) throw new Error(archive.broken);
  const read: Record<string, string> = archive.problem === null ? {} : { '': archive.problem };
  for (const member of archive.members) {
    const content = await member.read();
    read[member.name] = 'bytes' in content ? Buffer.from(content.bytes).toString() : `!${content.refused}`;
  }
  return read;
}

describe('the members of an archive', () => {
  test('packed or stored, in the order of their names, folders left out', async () => {
    const members = [
      { name: 'b/2.txt', data: '二' },
      { name: 'a.txt', data: '一', method: 0 },
      { name: 'b/', data: '' },
      { name: 'b/1.txt', data: '' },
    ];
    expect(Object.entries(await unpacked(members))).toEqual([
      ['a.txt', '一'],
      ['b/1.txt', ''],
      ['b/2.txt', '二'],
    ]);
  });

  test('names in GBK, as Chinese Windows packs them', async () => {
    expect(await unpacked([{ name: encodeGb18030('年报/中孚信息.txt'), data: '收入' }])).toEqual({ '年报/中孚信息.txt': '收入' });
  });

  test('names in UTF-8 without its flag', async () => {
    expect(await unpacked([{ name: Buffer.from('年报/中孚信息.txt'), data: '收入' }])).toEqual({ '年报/中孚信息.txt': '收入' });
  });

  test('names that lead out of the archive lead nowhere', async () => {
    const members = ['../../etc/passwd', '/root.txt', 'C:\\filings\\a.txt', './b/./c.txt'].map((name) => ({ name, data: name }));
    expect(Object.keys(await unpacked(members))).toEqual(['b/c.txt', 'etc/passwd', 'filings/a.txt', 'root.txt']);
  });

  test('two of one name: the first', async () => {
    const members = [
      { name: 'a.txt', data: '一' },
      { name: 'a.txt', data: '二' },
    ];
    const archive = await openZip({ bytes: zipped(...members) });
    const contents = 'members' in archive ? await Promise.all(archive.members.map((member) => member.read())) : [];
    expect(contents).toEqual([{ bytes: Buffer.from('一') }, { refused: 'a second member of this name' }]);
  });
});

describe('what is not unpacked is told by member, and the others are read', () => {
  const good = { name: 'z.txt', data: '收入' };

  test('under a password', async () => {
    expect(await unpacked([{ name: 'a.txt', data: 'x', encrypted: true }, good])).toEqual({
      'a.txt': '!protected by a password',
      'z.txt': '收入',
    });
  });

  test('by a method nobody reads', async () => {
    expect(await unpacked([{ name: 'a.txt', data: 'x', method: 14 }, good])).toMatchObject({
      'a.txt': expect.stringContaining('(14)'),
      'z.txt': '收入',
    });
  });

  test('a bomb: a thousand times its packed size', async () => {
    const spent = { bytes: 0 };
    expect(await unpacked([{ name: 'a.txt', data: Buffer.alloc(2 ** 23) }, good], {}, spent)).toEqual({
      'a.txt': '!unpacks to more than 200 times its size, as no filing does',
      'z.txt': '收入',
    });
    expect(spent.bytes).toBe(6);
  });

  test('a bomb that says it is small, stopped as it unpacks', async () => {
    const spent = { bytes: 0 };
    expect(await unpacked([{ name: 'a.txt', data: Buffer.alloc(2 ** 23), size: 10 }, good], {}, spent)).toEqual({
      'a.txt': '!unpacks to more than the 10 bytes it says',
      'z.txt': '收入',
    });
    expect(spent.bytes).toBeLessThan(2 ** 20);
  });

  test('larger than it says, stored', async () => {
    expect(await unpacked([{ name: 'a.txt', data: '0123456789', size: 5, method: 0 }, good])).toMatchObject({
      'a.txt': '!unpacks to more than the 5 bytes it says',
      'z.txt': '收入',
    });
  });

  test('smaller than it says, or with another checksum', async () => {
    expect(await unpacked([{ name: 'a.txt', data: 'x', size: 5 }, { name: 'b.txt', data: 'x', crc: 7 }, good])).toEqual({
      'a.txt': '!damaged (its size or checksum is not what it says)',
      'b.txt': '!damaged (its size or checksum is not what it says)',
      'z.txt': '收入',
    });
  });

  test('the bytes of a member and of all are bounded', async () => {
    const members = ['a', 'b', 'c'].map((name) => ({ name, data: name.repeat(name === 'a' ? 90 : 40) }));
    expect(await unpacked(members, { memberBytes: 80, totalBytes: 70 })).toEqual({
      a: '!larger than 0 MB',
      b: 'b'.repeat(40),
      c: '!beyond the 0 MB that are unpacked of one archive',
    });
  });

  test('so is their number', async () => {
    const members = ['a', 'b', 'c'].map((name) => ({ name, data: name }));
    expect(await unpacked(members, { members: 2 })).toEqual({ '': 'more than 2 members; those beyond are left out', a: 'a', b: 'b' });
  });
});

describe('an archive that is broken', () => {
  const whole = zipped({ name: 'a.txt', data: '收入' }, { name: 'b.txt', data: '利润' });

  test('cut short: it has lost the list of its members', async () => {
    expect(await openZip({ bytes: whole.subarray(0, whole.length - 30) })).toEqual({
      broken: expect.stringMatching(/^cut short or damaged/),
    });
  });

  test('a damaged list: those listed before are read', async () => {
    const damaged = Buffer.from(whole);
    damaged[damaged.lastIndexOf('PK\u0001\u0002')] = 0;
    const archive = await openZip({ bytes: damaged });
    expect(archive).toMatchObject({ problem: 'the list of its members is damaged after 1', members: [{ name: 'a.txt' }] });
  });
});
