import { describe, expect, test } from 'vitest';
import { type Analysis, analyze } from '../../src/analyze.ts';
import { docxText } from '../../src/input/docx.part.ts';
import { p, row, textOf } from './word.ts';

const run = (text: string, properties: string): string => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** metric, kind, period and value of each fact, by its print; and that each print stands where its receipt says. */
function facts(text: string): Record<string, string> {
  const { facts: found }: Analysis = analyze({ file: 'a.docx', text });
  const lines = text.split('\n');
  const told: Record<string, string> = {};
  for (const { line, column, printed, metric, kind, period, value } of found) {
    expect(lines[line - 1]!.slice(column - 1, column - 1 + printed.length)).toBe(printed);
    told[printed] = `${metric} ${kind} ${period} ${value}`;
  }
  return told;
}

const cover = p('证券代码：300659　证券简称：中孚信息') + p('中孚信息股份有限公司2023年年度报告');

describe('the text of a Word document', () => {
  test('a block a line, a row of a table a line, the cells of several paragraphs on it', async () => {
    const table = `<w:tbl>${row('项目', '2023年')}<w:tr><w:tc>${p('营业')}${p('收入')}</w:tc><w:tc>${p('92,000.12')}</w:tc></w:tr></w:tbl>`;
    expect(await textOf(p('单位：万元') + table + p('注：&lt;略&gt;'))).toBe(
      '<p>单位：万元</p>\n<table>\n<tr><td>项目</td><td>2023年</td></tr>\n<tr><td>营业<br />收入</td><td>92,000.12</td></tr>\n</table>\n<p>注：&lt;略&gt;</p>\n',
    );
  });

  test('looks part no number; a raised mark is no digit of it', async () => {
    const body = `<w:p>${run('毛利率为', '')}${run('58', '<w:b/>')}${run('.45%', '<w:i/>')}${run('2', '<w:vertAlign w:val="superscript"/>')}${run('，收入为9.20', '')}${run('1', '<w:position w:val="8"/>')}${run('亿元', '')}</w:p>`;
    expect(await textOf(body)).toBe('<p>毛利率为58.45%<sup>2</sup>，收入为9.20<sup>1</sup>亿元</p>\n');
  });

  test('footnotes stand at the end', async () => {
    const body = '<w:p><w:r><w:t>毛利率为58.45%</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>';
    const footnotes = `<w:footnote w:id="2">${p('未经审计')}</w:footnote>`;
    expect(await textOf(body, { footnotes })).toBe(
      '<p>毛利率为58.45%<sup>[1]</sup></p>\n<ol>\n<li id="footnote-2"><p>未经审计</p>\n</li>\n</ol>\n',
    );
  });

  test('pictures are left out', async () => {
    const picture =
      '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="p9" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
    expect(await textOf(`<w:p>${picture}<w:r><w:t>收入</w:t></w:r></w:p>`)).toBe('<p>收入</p>\n');
  });

  test('notes stand in the order they are referred to, under what refers to them; no others', async () => {
    const of = (kind: string, id: number): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const body = `<w:p><w:r><w:t>甲</w:t></w:r>${of('endnote', 1)}<w:r><w:t>乙</w:t></w:r>${of('footnote', 3)}</w:p>`;
    const footnotes = `<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id="2">${p('无')}</w:footnote><w:footnote w:id="3">${p('脚')}${p('注')}</w:footnote>`;
    const endnotes = `<w:endnote w:id="1">${p('尾注')}</w:endnote>`;
    expect(await textOf(body, { footnotes, endnotes })).toBe(
      '<p>甲<sup>[1]</sup>乙<sup>[2]</sup></p>\n<ol>\n<li id="endnote-1"><p>尾注</p>\n</li>\n<li id="footnote-3"><p>脚</p>\n<p>注</p>\n</li>\n</ol>\n',
    );
  });

  test('comments are none of it', async () => {
    const body =
      '<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>毛利率为58.45%</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>';
    expect(await textOf(body)).toBe('<p>毛利率为58.45%</p>\n');
  });

  test('other prefixes and namespaces, as strict files and some writers have them', () => {
    const document = `<?xml version="1.0"?><document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><body><p><pPr><pStyle val="Heading1"/></pPr><r><t>概况</t></r></p><x:p xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:r><x:t>收入</x:t></x:r></x:p></body></document>`;
    expect(docxText(new Map([['word/document.xml', Buffer.from(document)]]))).toEqual({ text: '<h1>概况</h1>\n<p>收入</p>\n' });
  });

  test('marks where pages ended when it was last laid out give no pages', async () => {
    const body = `<w:p>${run('甲', '')}<w:r><w:br w:type="page"/></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>乙</w:t></w:r></w:p>`;
    expect(await textOf(body)).not.toContain('\f');
  });
});

describe('facts of a Word document', () => {
  test('in prose, and in a table whose heads are merged', async () => {
    const span = (count: number): string => `<w:gridSpan w:val="${count}"/>`;
    const table = `<w:tbl>${row(['项目', '<w:vMerge w:val="restart"/>'], ['2023年', span(2)], ['2022年', span(2)])}${row(['', '<w:vMerge/>'], '金额', '占比', '金额', '占比')}${row('营业收入', '92,000.12', '100.00%', '64,420.55', '100.00%')}</w:tbl>`;
    const body = `${cover}${p('2023年，公司毛利率为58.45%，同比增加3.02个百分点。')}${p('单位：万元')}${table}`;
    expect(facts(await textOf(body))).toEqual({
      '58.45%': 'gross-margin value 2023FY 0.5845',
      '3.02个百分点': 'gross-margin change-pp 2023FY 3.02',
      '92,000.12': 'revenue value 2023FY 920001200',
      '64,420.55': 'revenue value 2022FY 644205500',
    });
  });
});
