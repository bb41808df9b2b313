import { describe, expect, test } from 'vitest';
import { p, row, textOf } from './word.ts';

const run = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

describe('changes that were tracked', () => {
  test('what was deleted is gone, what was inserted is there', async () => {
    const body =
      '<w:p><w:del><w:r><w:delText>8.10</w:delText></w:r></w:del><w:ins><w:r><w:t>9.20</w:t></w:r></w:ins><w:r><w:t>亿元</w:t></w:r></w:p>';
    expect(await textOf(body)).toBe('<p>9.20亿元</p>\n');
  });

  test('what was moved stands where it was moved to', async () => {
    expect(await textOf(`<w:p><w:moveFrom>${run('甲')}</w:moveFrom>${run('乙')}<w:moveTo>${run('甲')}</w:moveTo></w:p>`)).toBe(
      '<p>乙甲</p>\n',
    );
  });

  test('a paragraph whose end was deleted goes on in the next', async () => {
    const end = '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>';
    expect(await textOf(`<w:p>${end}${run('毛利率')}</w:p>${p('为58.45%')}`)).toBe('<p>毛利率为58.45%</p>\n');
    expect(await textOf(`<w:p>${end}${run('毛利率')}</w:p><w:tbl>${row('甲')}</w:tbl>`)).toBe(
      '<p>毛利率</p>\n<table>\n<tr><td>甲</td></tr>\n</table>\n',
    );
  });

  test('what looks were before is not read', async () => {
    const look = '<w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>';
    expect(await textOf(`<w:p>${run('9.20', look)}</w:p>`)).toBe('<p>9.20</p>\n');
  });
});

describe('text that is not shown', () => {
  test('is left out: of a run, of a style, of a numbered paragraph', async () => {
    expect(await textOf(`<w:p>${run('9.20', '<w:vanish/>')}${run('8.10', '<w:vanish w:val="0"/>')}</w:p>`)).toBe('<p>8.10</p>\n');
    const styles = '<w:style w:type="character" w:styleId="a"><w:rPr><w:vanish/></w:rPr></w:style>';
    expect(await textOf(`<w:p>${run('9.20', '<w:rStyle w:val="a"/>')}${run('8.10')}</w:p>`, { styles })).toBe('<p>8.10</p>\n');
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>';
    const list = '<w:numPr><w:numId w:val="5"/></w:numPr><w:rPr><w:vanish/></w:rPr>';
    expect(await textOf(`<w:p><w:pPr>${list}</w:pPr>${run('密', '<w:vanish/>')}</w:p>`, { numbering })).toBe('');
  });

  test('of a field its result is shown, whatever stands in its instruction', async () => {
    const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const inner = `${mark('begin')}<w:r><w:instrText> DOCPROPERTY x </w:instrText></w:r>${mark('separate')}${run('7')}${mark('end')}`;
    const field = `${mark('begin')}<w:r><w:instrText> = </w:instrText></w:r>${inner}${mark('separate')}${run('9.20')}${mark('end')}`;
    expect(await textOf(`<w:p>${run('收入')}${field}${run('亿元')}</w:p>`)).toBe('<p>收入9.20亿元</p>\n');
    expect(await textOf(`<w:p><w:fldSimple w:instr=" SEQ 表 ">${run('3')}</w:fldSimple></w:p>`)).toBe('<p>3</p>\n');
    expect(await textOf(`<w:p>${run('收入')}${mark('begin')}</w:p>${p('9.20亿元')}`)).toBe('<p>收入</p>\n<p>9.20亿元</p>\n');
  });

  test('formulas, and readings above words, are none', async () => {
    const formula = '<m:oMath xmlns:m="m"><m:r><w:rPr/><m:t>5</m:t></m:r></m:oMath>';
    expect(await textOf(`<w:p>${run('9.20')}${formula}</w:p>`)).toBe('<p>9.20</p>\n');
    const ruby = `<w:r><w:ruby><w:rt>${run('hai')}</w:rt><w:rubyBase>${run('海')}</w:rubyBase></w:ruby></w:r>`;
    expect(await textOf(`<w:p>${ruby}</w:p>`)).toBe('<p>海</p>\n');
  });
});

describe('text within other elements', () => {
  const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`;

  test('of a text box stands behind its paragraph', async () => {
    const shape = `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>${box('毛利率为58.45%')}</v:textbox></v:shape></w:pict></w:r>`;
    expect(await textOf(`<w:p>${run('收入')}${shape}${run('增长')}</w:p>`)).toBe('<p>收入增长</p>\n<p>毛利率为58.45%</p>\n');
    expect(await textOf(`<w:tbl><w:tr><w:tc><w:p>${run('收入')}${shape}</w:p></w:tc></w:tr></w:tbl>`)).toBe(
      '<table>\n<tr><td>收入<br />毛利率为58.45%</td></tr>\n</table>\n',
    );
  });

  test('of what is kept in several versions the first that holds text is read', async () => {
    const versions = (newer: string, older: string): string =>
      `<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice>${newer}</mc:Choice><mc:Fallback>${older}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(await textOf(versions(`<w:drawing>${box('新')}</w:drawing>`, `<w:pict>${box('旧')}</w:pict>`) + p('后'))).toBe(
      '<p>新</p>\n<p>后</p>\n',
    );
    expect(await textOf(versions('<w:drawing/>', `<w:pict>${box('旧')}</w:pict>`))).toBe('<p>旧</p>\n');
  });

  test('of content controls, links and what is not known', async () => {
    const control = `<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>${run('9.20')}</w:sdtContent></w:sdt>`;
    expect(await textOf(`<w:p>${control}<w:hyperlink>${run('亿')}</w:hyperlink><w:constructor>${run('元')}</w:constructor></w:p>`)).toBe(
      '<p>9.20亿元</p>\n',
    );
  });

  test('boxes of a form', async () => {
    const form = (ticked: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/>${ticked}</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    expect(await textOf(`<w:p>${form('<w:checked/>')}${run('适用')}${form('')}${run('不适用')}</w:p>`)).toBe('<p>☑适用☐不适用</p>\n');
  });
});

describe('characters that are elements', () => {
  test('tabs, breaks, hyphens, symbols', async () => {
    const body =
      '<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs></w:pPr><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:br w:type="page"/><w:t>1</w:t><w:noBreakHyphen/><w:t>2</w:t><w:softHyphen/><w:t>3</w:t><w:sym w:font="Wingdings" w:char="F0FE"/></w:r></w:p>';
    expect(await textOf(body)).toBe('<p>甲\t乙<br />丙<br />1\u20112\u00ad3🗹</p>\n');
    expect(await textOf('<w:p><w:r><w:br w:type="page"/><w:t>第二节</w:t></w:r></w:p>')).toBe('<p>第二节</p>\n');
  });
});
