import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import { boilerplate } from '../../src/filing/boilerplate.ts';
import { documentOf } from '../../src/filing/document.ts';

const CONTENT = `<h1>中孚信息股份有限公司2023年年度报告</h1>${'<p>证券代码：300659　证券简称：中孚信息　2023年，公司实现营业收入9.20亿元，毛利率为58.45%。</p>'.repeat(20)}`;

/** What a page shows of this beside the filing's text. */
function shown(around: string): string {
  const { text } = documentOf('a.html', `<!DOCTYPE html><html><body>${CONTENT}<p>其余：</p>${around}</body></html>`);
  return text
    .slice(text.indexOf('其余:') + 3)
    .replace(/\s+/g, ' ')
    .trim();
}

const link = (text: string): string => `<a href="/news/1.html">${text}</a>`;
const links = (count: number): string => Array.from({ length: count }, (_, i) => `<li>${link(`贵州茅台净利润${i}47亿元`)}</li>`).join('');

describe('what is the site’s and not the filing’s is blanked', () => {
  test.each([
    ['ways through the site', `<nav><ul><li>${link('首页')}</li></ul>最新</nav>`],
    ['the same by their role', '<div role="navigation">首页 行情</div><div role="search">搜索</div>'],
    [
      'scripts, styles and what is shown without scripts',
      '<script>var a="<p>9亿元";</script><style>p{}</style><noscript>请打开脚本</noscript>',
    ],
    ['controls', '<select><option>2023</option></select><button>下载</button><textarea>1</textarea>'],
    ['the head of the site', `<header><div>东方财富网 ${link('登录')}</div></header>`],
    ['its foot', '<footer><p>Copyright © 2024 沪ICP备05006054号</p></footer><div role="contentinfo">版权所有</div>'],
    ['what stands beside', '<aside><h3>热门</h3><p>茅台净利润747亿元</p></aside>'],
    ['what is hidden', '<div hidden><p>营业收入1亿元</p></div><p hidden="">2亿元</p><span aria-hidden="true">×</span>'],
    ['bars about cookies', '<div class="site-cookie-bar"><p>本站使用Cookie</p></div>'],
    ['lists of links to other pages', `<ul>${links(3)}</ul>`],
    ['blocks of links that are named so', `<div class="hot-news"><h3>更多</h3>${links(5)}</div>`],
    ['comments', '<!-- <p>营业收入1亿元</p> -->'],
  ])('%s', (_, around) => {
    expect(shown(around)).toBe('');
  });
});

describe('what may be the filing’s is kept', () => {
  test.each([
    [
      'the head of an article, and its foot',
      '<article><header><p>公告编号：2024-01</p></header><footer>2024年4月20日</footer></article>',
      '公告编号:2024-01 2024年4月20日',
    ],
    ['a head with the title', '<header><h1>年度报告</h1></header>', '年度报告'],
    ['a foot with a table', '<footer><table><tr><td>收入</td></tr></table></footer>', '收入'],
    ['a foot that says much', `<footer>${'董事会声明。'.repeat(300)}</footer>`, '董事会声明。'.repeat(300)],
    ['notes at the foot', '<aside role="doc-footnote">注1 未经审计</aside>', '注1 未经审计'],
    ['panels behind tabs', '<div role="tabpanel" hidden>现金流量</div>', '现金流量'],
    ['a field that is hidden', '<input type="hidden" value="1">收入', '收入'],
    [
      'a table of contents',
      '<ul><li><a href="#1">第一节</a></li><li><a href="#2">第二节</a></li><li><a href="#3">第三节</a></li></ul>',
      '第一节 第二节 第三节',
    ],
    ['two references', `<ul><li>${link('公告一')}</li><li>${link('公告二')}</li></ul>`, '公告一 公告二'],
    [
      'a list of sentences with a link each',
      `<ul>${`<li>${link('公司')}实现营业收入9.20亿元</li>`.repeat(3)}</ul>`,
      Array(3).fill('公司 实现营业收入9.20亿元').join(' '),
    ],
    ['what never ends', '<nav><p>收入', '收入'],
  ])('%s', (_, around, text) => {
    expect(shown(around)).toBe(text);
  });

  test('a third of the page, whatever it calls itself', () => {
    const { facts } = analyze({ file: 'a.html', text: `<html><body><nav>${CONTENT}</nav></body></html>` });
    expect(new Set(facts.map(({ value }) => value))).toEqual(new Set(['920000000', '0.5845']));
  });

  test('a text that is no page', () => {
    expect(boilerplate('净利率<A级\n<nav>收入</nav><table><tr><td>1</td></tr></table>')).toEqual(new Map());
  });
});

test('a saved page gives the facts of its filing, each print where its receipt says, and none of its surroundings', () => {
  const page = `<html><head><meta charset="utf-8"><title>公告</title></head><body>\n<div class="nav"><ul>${links(4)}</ul></div>\n<main>${CONTENT}\n<p>单位：万元</p><table><tr><td>项目</td><td>2023年</td></tr><tr><td>营业收入</td><td>&#160;92,000.12&#160;</td></tr></table></main>\n<aside><p>中孚信息2023年净利润9.9亿元</p></aside><footer>2023年研发费用1亿元</footer></body></html>`;
  const { facts } = analyze({ file: 'a.html', text: page });
  const lines = page.split('\n');
  for (const { line, column, printed } of facts) expect(lines[line - 1]!.slice(column - 1, column - 1 + printed.length)).toBe(printed);
  expect(new Set(facts.map(({ metric, printed, period }) => `${metric} ${period} ${printed}`))).toEqual(
    new Set(['revenue 2023FY 9.20亿元', 'gross-margin 2023FY 58.45%', 'revenue 2023FY 92,000.12']),
  );
});

test('whatever tags stand in a page, it keeps its length, and an element that is blanked ends behind its beginning', () => {
  const piece = fc.constantFrom(
    '<nav>',
    '</nav>',
    '<div hidden>',
    '<div class="menu">',
    '</div>',
    '<ul>',
    '</ul>',
    link('一'),
    '<li>',
    '<footer>',
    '</footer>',
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '收入9亿元',
    '<table>',
    '</table>',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const raw = `<html>${pieces.join('')}`;
      expect(documentOf('a.html', raw).text.length).toBe(raw.length);
      for (const [from, to] of boilerplate(raw)) expect(to).toBeGreaterThan(from);
    }),
  );
});
