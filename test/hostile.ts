import type { Analysis } from '../src/analyze.ts';
import type { Fact } from '../src/fact.ts';
import { documentOf } from '../src/filing/document.ts';
import { fact } from './fact.ts';

/** Texts that do harm where an output takes them for more than text: formulas, markup, commands of a terminal, ends of lines and cells. */
export const HOSTILE = [
  '=HYPERLINK("http://example.com","y")',
  '＝1+1',
  "+cmd|' /C calc'!A0",
  '-2+3',
  '@SUM(1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '#N/A',
  '_x003D_1+1',
  '<script>alert(1)</script>',
  '</script><!--<img src=x onerror=alert(1)>',
  '" onmouseover="alert(1)',
  '| a | `b` | [x](javascript:alert(1)) ![y](http://example.com)',
  '```',
  'a,b"c\n"d',
  '\u001b[31mred\u001b[0m',
  '\u001b]8;;http://example.com\u0007link\u001b]8;;\u0007',
  '\u001b]0;title\u001b\\',
  '\u009b31m\u0085\u007f',
  '\u202egpj.exe\u2066',
  'half \ud800 of a pair',
  '\u0000\u0008',
] as const;

/** The same as names of files, as far as a file may be called so. */
export const HOSTILE_FILES = HOSTILE.map((text) => `${text.replace(/[/\u0000\ud800]/g, '')}.txt`);

/**
 * A filing of 300659 whose every line is hostile, its table and its sum included; the sum is wrong, so that the audit quotes its labels. What a reader of Chinese
 * would refuse to take for a name is in its facts all the same: `hostileAnalysis` stands for the reader.
 */
export const HOSTILE_TEXT = `证券代码：300659  证券简称：中孚信息
${HOSTILE.join('\n').replace('\u0000', '')}

+1\u001b[31m\u202e毛利率分别为61.12%、64.14%、66.08%。
@SUM(1)各业务毛利率61.12%和|70%|的差异。

| 项目 | 2022年 |
| --- | --- |
| =1+1<img src=x onerror=alert(1)> | 412.13 |
| @SUM(1)\u001b[31m | 803.42 |
| -2+3\u202e | 17.55 |
| 合计 | 1,333.10 |
`;

/** What a reader would make of `HOSTILE_TEXT` if it took anything for a name: each text once as peer, segment, label, quote, print and proof. */
export function hostileAnalysis(source: { file: string; text: string }): Analysis {
  const cover = {
    company: HOSTILE[0],
    code: '300659',
    fullName: null,
    form: 'inquiry-reply' as const,
    date: '2023-07-11',
    title: HOSTILE[1],
    period: null,
    reportingPeriods: [],
  };
  const facts = HOSTILE.flatMap((text, i): Fact[] => {
    const at = { file: source.file, line: i + 1, quote: text, printed: text, label: text, recovered: text };
    return [
      fact({ ...at, id: `peer:${i}`, role: 'peer', company: text, code: null, value: '-5', step: '1' }),
      fact({
        ...at,
        id: `part:${i}`,
        role: 'detail',
        company: HOSTILE[0],
        code: '300659',
        segment: [{ axis: text, member: text }],
        value: '-0.2817',
      }),
      fact({ ...at, id: `own:${i}`, company: HOSTILE[0], code: '300659', period: `${1990 + i}FY`, value: '-644205500' }),
      fact({
        ...at,
        id: `other:${i}`,
        company: HOSTILE[0],
        code: '300659',
        period: `${1990 + i}FY`,
        value: '-700000000',
        preferred: false,
      }),
    ];
  });
  const filing = { document: documentOf(source.file, source.text), cover, paragraphs: [], firstLine: 1 };
  return { filing, filings: [filing], facts };
}
