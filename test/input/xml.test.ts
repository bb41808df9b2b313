import { describe, expect, test } from 'vitest';
import { readXml } from '../../src/input/xml.ts';

/** What is told of a document, in one line. */
function told(bytes: Uint8Array | string): string {
  let line = '';
  readXml(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, {
    open: (name, attribute) => (line += `<${name} ${attribute('val')}>`),
    close: (name) => (line += `</${name}>`),
    text: (text) => (line += text),
  });
  return line;
}

describe('XML in one pass', () => {
  test('local names, references resolved', () => {
    expect(told('<w:p w:val="1&amp;2"><t xml:val="3"/>收入&lt;<![CDATA[&]]>&#x4e00;</w:p>')).toBe('<p 1&2><t 3></t>收入<&一</p>');
  });

  test('UTF-16 by its mark, characters across what is decoded at a time', () => {
    const text = `<p>${'收'.repeat(100_000)}</p>`;
    expect(told(Buffer.from(`\ufeff${text}`, 'utf16le'))).toBe(text.replace('<p>', '<p null>'));
    expect(told(text)).toBe(text.replace('<p>', '<p null>'));
  });

  test.each([
    ['cut short', '<p><t>'],
    ['not well-formed', '<p></t></p>'],
    ['an entity that is nowhere declared', '<p>&a;</p>'],
    ['entities that expand', '<!DOCTYPE p [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><p>&b;</p>'],
    ['nested beyond measure', '<p>'.repeat(2000) + '</p>'.repeat(2000)],
    ['attributes beyond measure', `<p ${Array.from({ length: 2000 }, (_, i) => `a${i}=""`).join(' ')}/>`],
    ['no XML', '收入'],
  ])('%s', (_, text) => {
    expect(() => told(text)).toThrow();
  });
});
