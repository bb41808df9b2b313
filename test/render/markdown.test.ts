import { expect, test } from 'vitest';
import { markdown } from '../../src/render/markdown.ts';

test('a GitHub table, aligned', () => {
  expect(
    markdown({
      head: ['公司', '2022FY'],
      align: ['left', 'right'],
      rows: [{ group: '同行' }, ['  中孚信息', { text: '61.12', style: (text) => `\x1b[1m${text}` }]],
    }),
  ).toBe('| 公司 | 2022FY |\n| --- | ---: |\n| 同行 |  |\n| 中孚信息 | 61.12 |\n');
});

test('text of a filing neither ends a cell nor opens a tag, a link or a rule', () => {
  expect(markdown({ head: ['a'], align: ['left'], rows: [['<script>|*b*_c_`[d](e)\\\n\x1b']] })).toBe(
    '| a |\n| --- |\n| &lt;script&gt;\\|\\*b\\*\\_c\\_\\`\\[d\\](e)\\\\ ␛ |\n',
  );
});
