import { describe, expect, test } from 'vitest';
import { type Analysis, analyze } from '../../src/analyze.ts';
import { ARCHIVED } from '../../src/input/converters.ts';
import { openZip } from '../../src/input/zip.part.ts';
import { type Parts, p, row, word } from './word.ts';

async function textOf(body: string, parts?: Parts): Promise<string> {
  const archive = await openZip({ bytes: word(body, parts) });
  if ('broken' in archive) throw new Error(archive.broken);
  const converted = await ARCHIVED.docx!(archive, () => new Uint8Array());
  if (!('text' in converted)) throw new Error(JSON.stringify(converted));
  return converted.text;
}

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

  test('what was deleted with changes tracked is gone, what was inserted is there', async () => {
    const body =
      '<w:p><w:del><w:r><w:delText>8.10</w:delText></w:r></w:del><w:ins><w:r><w:t>9.20</w:t></w:r></w:ins><w:r><w:t>亿元</w:t></w:r></w:p>';
    expect(await textOf(body)).toBe('<p>9.20亿元</p>\n');
  });

  test('footnotes stand at the end', async () => {
    const body = '<w:p><w:r><w:t>毛利率为58.45%</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>';
    const footnotes = `<w:footnote w:id="2">${p('未经审计')}</w:footnote>`;
    expect(await textOf(body, { footnotes })).toBe(
      '<p>毛利率为58.45%<sup>[1]</sup></p>\n<ol>\n<li id="footnote-2"><p>未经审计</p>\n</li>\n</ol>\n',
    );
  });

  test('text boxes', async () => {
    const box = `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${p('毛利率为58.45%')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
    expect(await textOf(box)).toBe('<p>毛利率为58.45%</p>\n');
    const versions = (older: string): string =>
      `<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice><w:drawing><w:txbxContent>${p('新')}</w:txbxContent></w:drawing></mc:Choice>${older}</mc:AlternateContent></w:r></w:p>`;
    expect(await textOf(versions(''))).toContain('<p>新</p>');
    expect(await textOf(versions(`<mc:Fallback><w:pict><w:txbxContent>${p('旧')}</w:txbxContent></w:pict></mc:Fallback>`))).not.toContain(
      '新',
    );
  });

  test('pictures are left out', async () => {
    const picture =
      '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="p9" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
    expect(await textOf(`<w:p>${picture}<w:r><w:t>收入</w:t></w:r></w:p>`)).toBe('<p>收入</p>\n');
  });
});

describe('numbers that Word keeps apart from the text', () => {
  const level = (index: number, format: string, text: string, more = ''): string =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'decimal', '（%2）')}${level(2, 'decimalEnclosedCircle', '%3')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '●')}${level(1, 'decimal', '%1.%2')}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="6"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="7"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="11"/></w:lvlOverride></w:num>`;
  const item = (text: string, depth: number, list = 5): string =>
    p(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`);

  test('are written before it, each level counting within the one above', async () => {
    const body = item('经营', 0) + item('收入', 1) + item('毛利', 1) + item('软件', 2) + p('正文') + item('财务', 0) + item('现金', 1);
    expect(await textOf(body, { numbering })).toBe(
      ['一、经营', '（1）收入', '（2）毛利', '① 软件', '正文', '二、财务', '（1）现金'].map((line) => `<p>${line}</p>\n`).join(''),
    );
  });

  test('bullets are no numbers; a list may begin elsewhere', async () => {
    expect(await textOf(item('点', 0, 6) + item('十一', 0, 7) + item('十二', 0, 7), { numbering })).toBe(
      '<p>点</p>\n<p>十一、十一</p>\n<p>十二、十二</p>\n',
    );
  });

  test('a style may number its paragraphs, and the styles based on it', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="9"><w:name w:val="节"/><w:basedOn w:val="1"/></w:style>`;
    const body = p('经营情况', '<w:pStyle w:val="1"/>') + p('财务情况', '<w:pStyle w:val="9"/>');
    expect(await textOf(body, { numbering, styles })).toBe('<h1>一、经营情况</h1>\n<p>二、财务情况</p>\n');
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
