import { expect, test } from 'vitest';
import { documentOf } from '../../../src/filing/document.ts';
import { mannerOf, shownText } from '../../../src/html/annotate/shown.ts';

function shown(raw: string): [manner: string, text: string] {
  const document = documentOf('a.txt', raw);
  const manner = mannerOf(document);
  return [manner, shownText(document, manner, 0, raw.length)];
}

test('a text is shown as it is, a less-than sign too', () => {
  expect(shown('净利率＜A级\u3000\u3000<5%    １２％')).toEqual(['plain', '净利率＜A级\u3000\u3000<5%    １２％']);
});

test('of lines with tags in them the tags are taken out, columns stay', () => {
  expect(shown('类别    <input type="checkbox"/>分析师会议    路演')).toEqual(['tagged', '类别    分析师会议    路演']);
});

test('of a page a run of white space is one space, full-width forms stay', () => {
  expect(shown('<p>单位：万&nbsp;元</p>\n\n<p>１２％</p>')).toEqual(['page', ' 单位：万 元 １２％ ']);
});
