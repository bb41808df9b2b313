import { expect, test } from 'vitest';
import { stylesOf } from '../../src/input/docx-style.ts';

const style = (id: string, content: string): string => `<w:style w:styleId="${id}">${content}</w:style>`;
const styles = stylesOf(
  Buffer.from(
    `<w:styles>${[
      style('1', '<w:name w:val="heading 1"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="5"/></w:numPr></w:pPr>'),
      style('2', '<w:name w:val="节"/><w:basedOn w:val="1"/><w:rPr><w:vanish/></w:rPr>'),
      style(
        '3',
        '<w:name w:val="条"/><w:basedOn w:val="2"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr><w:rPr><w:vanish w:val="0"/></w:rPr>',
      ),
      style('4', '<w:basedOn w:val="5"/>'),
      style('5', '<w:basedOn w:val="4"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'),
    ].join('')}</w:styles>`,
  ),
);

test('a heading by its name, which those based on it do not have', () => {
  expect(['1', '2', '4'].map((id) => styles.get(id)!.element)).toEqual(['h1', 'p', 'p']);
});

test('lists and looks come from what a style is based on, unless it says otherwise', () => {
  expect(styles.get('2')).toMatchObject({ numbered: { numId: '5', level: 1 }, hidden: true });
  expect(styles.get('3')).toMatchObject({ numbered: null, hidden: false });
});

test('styles based on each other in a circle', () => {
  expect(styles.get('4')!.raised).toBe('sup');
});
