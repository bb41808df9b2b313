import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentOf } from '../../src/filing/document.ts';
import { p, row, textOf } from './word.ts';

const rowsOf = async (rows: string): Promise<string[]> => (await textOf(`<w:tbl>${rows}</w:tbl>`)).split('\n').slice(1, -2);
const begun = '<w:vMerge w:val="restart"/>';
const goesOn = '<w:vMerge/>';

describe('the tables of a Word document', () => {
  test('a cell goes down as far as rows continue it, however many do beside it', async () => {
    expect(
      await rowsOf(
        row(['项目', begun], ['甲', begun], '1') +
          row(['', goesOn], ['', goesOn], '2') +
          row(['', goesOn], ['乙', begun], '3') +
          row('丙', ['', goesOn], '4'),
      ),
    ).toEqual([
      '<tr><td rowspan="3">项目</td><td rowspan="2">甲</td><td>1</td></tr>',
      '<tr><td>2</td></tr>',
      '<tr><td rowspan="2">乙</td><td>3</td></tr>',
      '<tr><td>丙</td><td>4</td></tr>',
    ]);
  });

  test('what continues nothing that stands right above it is a cell of its own', async () => {
    expect(await rowsOf(row(['甲', begun], '1') + row('乙', '2') + row(['丙', goesOn], '3'))).toEqual([
      '<tr><td>甲</td><td>1</td></tr>',
      '<tr><td>乙</td><td>2</td></tr>',
      '<tr><td>丙</td><td>3</td></tr>',
    ]);
  });

  test('cells merged across, in either way; rows that begin further right', async () => {
    expect(
      await rowsOf(
        `${row(['甲', '<w:gridSpan w:val="2"/>'], '乙')}${row(['丙', '<w:hMerge w:val="restart"/>'], ['', '<w:hMerge/>'], '丁')}<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr><w:tc>${p('戊')}</w:tc></w:tr>`,
      ),
    ).toEqual([
      '<tr><td colspan="2">甲</td><td>乙</td></tr>',
      '<tr><td colspan="2">丙</td><td>丁</td></tr>',
      '<tr><td colspan="2"></td><td>戊</td></tr>',
    ]);
  });

  test('rows that were deleted or are hidden', async () => {
    const marked = (mark: string): string => `<w:tr><w:trPr>${mark}</w:trPr><w:tc>${p('乙')}</w:tc></w:tr>`;
    expect(await rowsOf(row('甲') + marked('<w:del w:id="1"/>') + marked('<w:hidden/>') + marked('<w:ins w:id="2"/>'))).toEqual([
      '<tr><td>甲</td></tr>',
      '<tr><td>乙</td></tr>',
    ]);
  });

  test('a table in a table', async () => {
    expect(
      await textOf(`<w:tbl><w:tr><w:tc>${p('外')}<w:tbl>${row('内', '1')}</w:tbl>${p('')}</w:tc><w:tc>${p('右')}</w:tc></w:tr></w:tbl>`),
    ).toBe('<table>\n<tr><td><p>外</p>\n<table>\n<tr><td>内</td><td>1</td></tr>\n</table>\n</td><td>右</td></tr>\n</table>\n');
  });

  test('each column of each row is covered once, however cells are merged down', async () => {
    const merge = fc.constantFrom('', begun, goesOn);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(merge, merge, merge), { minLength: 1, maxLength: 6 }), async (rows) => {
        const text = await textOf(`<w:tbl>${rows.map((merges) => row(...merges.map((each) => ['x', each] as const))).join('')}</w:tbl>`);
        const covered = rows.map(() => 0);
        let at = -1;
        for (const { name, closes, rows: down } of documentOf('a.docx', text).tags) {
          if (name === 'tr' && !closes) at++;
          else if (name === 'td' && !closes) for (let r = at; r < at + down; r++) covered[r]!++;
        }
        expect(covered).toEqual(rows.map(() => 3));
      }),
    );
  });
});
