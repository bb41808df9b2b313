import { describe, expect, test } from 'vitest';
import { p, textOf } from './word.ts';

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

  test('a level that no list has is none', async () => {
    const far = `<w:abstractNum w:abstractNumId="0">${level(1e9, 'decimal', '%1.')}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>`;
    expect(await textOf(item('甲', 1e9), { numbering: far })).toBe('<p>甲</p>\n');
  });

  test('levels above are printed in digits within a level of digits', async () => {
    const legal = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '第%1节')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>`;
    expect(await textOf(item('概况', 0) + item('收入', 1), { numbering: legal })).toBe('<p>第一节 概况</p>\n<p>1.1 收入</p>\n');
  });

  test('a style may number its paragraphs, and the styles based on it', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="9"><w:name w:val="节"/><w:basedOn w:val="1"/></w:style>`;
    const body = p('经营情况', '<w:pStyle w:val="1"/>') + p('财务情况', '<w:pStyle w:val="9"/>');
    expect(await textOf(body, { numbering, styles })).toBe('<h1>一、经营情况</h1>\n<p>二、财务情况</p>\n');
  });
});
