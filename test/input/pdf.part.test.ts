import { describe, expect, test } from 'vitest';
import { pdfText } from '../../src/input/pdf.part.ts';
import { read } from '../../src/input/source.ts';
import { encodeGb18030 } from '../gb18030.ts';
import { madePdf, shown } from './pdf-made.ts';

/** A Chinese font that is not in the file and is encoded as GBK: only the predefined character maps tell its characters. */
const song = {
  font: '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [3 0 R] >>',
  further: [
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [814 939 500] /FontDescriptor 4 0 R >>',
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -137 1000 859] /ItalicAngle 0 /Ascent 859 /Descent -137 /CapHeight 687 /StemV 80 >>',
  ],
};
const gbk = (x: number, y: number, text: string): string => shown(x, y, encodeGb18030(text));

describe('the text layer of a PDF', () => {
  test('characters by a predefined map, cells in columns, pages parted by form feeds', async () => {
    const page = (year: string, revenue: string): string =>
      gbk(60, 700, '项目') +
      gbk(200, 700, year) +
      gbk(60, 680, '营业收入') +
      gbk(200, 680, revenue) +
      gbk(60, 660, '营业成本') +
      gbk(210, 660, '512.00');
    const read = await pdfText(madePdf([page('2022年', '1,024.00'), page('2021年', '9,000.00')], song));
    expect(read).toEqual({
      text: [
        '项目     2022年',
        '营业收入   1,024.00',
        '营业成本     512.00',
        '\f',
        '项目     2021年',
        '营业收入   9,000.00',
        '营业成本     512.00',
        '',
      ].join('\n'),
    });
  });

  test('a page kept sideways is turned', async () => {
    const line = 'BT /F1 10 Tf 0 1 -1 0 100 100 Tm (Revenue of the period: 1,024.00) Tj ET';
    expect(await pdfText(madePdf([line], { page: '/Rotate 90' }))).toEqual({ text: 'Revenue of the period: 1,024.00\n' });
    expect(await pdfText(madePdf([line]))).toEqual({ text: 'Revenue of the period: 1,024.00\n' });
  });

  test('pages without text are counted', async () => {
    const page = shown(60, 700, 'Revenue of the period: 1,024.00');
    expect(await pdfText(madePdf([page, '', page, '']))).toEqual({
      text: 'Revenue of the period: 1,024.00\n\f\n\n\f\nRevenue of the period: 1,024.00\n\f\n\n',
      note: '2 of 4 pages without text: images or blank',
    });
  });

  test('the bytes stay with whoever gave them', async () => {
    const bytes = madePdf([shown(60, 700, 'Revenue of the period: 1,024.00')]);
    await pdfText(bytes);
    expect(Buffer.from(bytes).toString('latin1', 0, 5)).toBe('%PDF-');
  });
});

describe('a PDF that gives no text says why', () => {
  const good = madePdf([shown(60, 700, 'Revenue of the period: 1,024.00')]);

  test.each([
    ['pages of images', madePdf(['', shown(60, 700, '2')]), 'PDF, scanned: 2 pages without a text layer; make one by OCR'],
    [
      'a password',
      madePdf([shown(60, 700, 'Revenue of the period')], {
        trailer: `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`,
      }),
      'PDF, encrypted: it needs a password; save it without one',
    ],
    ['cut off behind its head', good.subarray(0, 60), 'PDF, broken: its pages cannot be read; fetch the file again'],
    [
      'garbage behind its head',
      Buffer.from(`%PDF-1.7\n${'\u0007x'.repeat(500)}`),
      'PDF, broken: its pages cannot be read; fetch the file again',
    ],
  ])('%s', async (_, bytes, why) => {
    const converted = await pdfText(bytes);
    expect('notText' in converted ? converted.notText : 'unreadable' in converted && converted.unreadable).toBe(why);
    // A scan is a whole PDF; what is locked or broken could not be read.
    expect('notText' in converted).toBe(why.includes('scanned'));
  });

  test('glyphs that map to private characters', async () => {
    const map =
      '/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <20> <7e> <e020> endbfrange endcmap end';
    const pdf = madePdf([shown(60, 700, 'Revenue of the period: 1,024.00')], {
      font: '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /ToUnicode 3 0 R >>',
      further: [`<< /Length ${map.length} >>\nstream\n${map}\nendstream`],
    });
    expect(await pdfText(pdf)).toEqual({ notText: 'PDF, garbled: its fonts have no Unicode map; extract the text by OCR' });
  });
});

test('a file is known as PDF by its first bytes, whatever stands before them', async () => {
  const bytes = Buffer.concat([Buffer.from('\n\n'), madePdf([shown(60, 700, 'Revenue of the period: 1,024.00')])]);
  const sources = [];
  for await (const source of read('-', '.', async () => bytes)) sources.push(source);
  expect(sources).toEqual([{ file: '-', text: 'Revenue of the period: 1,024.00\n' }]);
});
