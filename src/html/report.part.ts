import { SIGNS } from '../render/marks.ts';
import type { AuditedFiling, Chart, CompanyFigures, ComparedRow, Comparison, FigureCell, Report } from '../report/model.ts';
import { CHECK_WORDS } from '../words/check.ts';
import { FORM_WORDS } from '../words/forms.ts';
import type { Lang } from '../words/lang.ts';
import type { ReportWords } from '../words/report.ts';
import { escapeHtml, scriptJson } from './escape.ts';
import { page } from './page.ts';
import { openReceipts } from './report-client.ts';
import { preparePrint } from './report-print.ts';
import { REPORT_STYLE } from './report-style.ts';

/** How a chart is drawn at a width in CSS pixels, as SVG. */
export type Draw = (chart: Chart, width: number) => string;

/** Widths at which each chart is drawn: for a screen, and for a telephone and paper. */
const WIDE = 480;
const NARROW = 350;

/** A report as one page that needs nothing else. */
export function reportPage(report: Report, words: ReportWords, lang: Lang, draw: Draw): string {
  const view = { report, words, lang, draw };
  const names = report.companies.map(({ company }) => company);
  const title = words.title(names, names.length);
  const sections = [
    ...report.comparisons.map((each) => ({ id: `metric-${each.id}`, name: each.label, html: comparison(each, view) })),
    ...report.companies
      .filter(({ groups }) => groups.length > 0)
      .map((each, i) => ({ id: `company-${i + 1}`, name: each.company, html: company(each, i, view) })),
    { id: 'audit', name: words.findings, html: audit(view) },
    { id: 'filings', name: words.filings, html: filings(view) },
  ];
  const links = sections.map(({ id, name }) => `<a href="#${id}">${escapeHtml(name)}</a>`);
  const body = `<div class="page">
<header>
<div class="top"><h1>${escapeHtml(title)}</h1><button type="button" id="theme">${escapeHtml(words.theme)}</button></div>
<p class="read">${escapeHtml(readLine(report, words))}</p>
<p class="hint">${escapeHtml(words.click)}</p>
${legend(report, words)}
<nav>${links.join('')}</nav>
</header>
<main>
${sections.map(({ html }) => html).join('\n')}
</main>
</div>
<dialog id="panel" aria-labelledby="panel-title"><div class="bar"><button type="button" id="back" hidden>${escapeHtml(words.panel.back)}</button><button type="button" id="close">${escapeHtml(words.panel.close)}</button></div><div id="receipt" tabindex="-1"></div></dialog>
<script type="application/json" id="receipts">${scriptJson({ ...report.receipts, say: { ...words.panel, places: words.places } })}</script>`;
  return page({
    title,
    lang,
    body,
    style: REPORT_STYLE,
    script: [openReceipts, preparePrint].map((run) => `(${run.toString()})();`).join('\n'),
  });
}

interface View {
  report: Report;
  words: ReportWords;
  lang: Lang;
  draw: Draw;
}

function readLine({ filings, companies }: Report, words: ReportWords): string {
  const dates = filings.flatMap(({ date }) => date ?? []).sort();
  return words.read(filings.length, companies.length, dates[0] ?? null, dates.at(-1) ?? null);
}

function legend({ marks }: Report, words: ReportWords): string {
  if (marks.length === 0) return '';
  const entries = marks.map((mark) => `<div><dt>${escapeHtml(SIGNS[mark])}</dt><dd>${escapeHtml(words.marks[mark])}</dd></div>`);
  return `<dl class="marks" aria-label="${escapeHtml(words.marksTitle)}">${entries.join('')}</dl>`;
}

function comparison(compared: Comparison, { words, draw }: View): string {
  const { id, label, unit, columns, rows, chart } = compared;
  const moves = rows.some(({ moved }) => moved !== null);
  const codes = rows.some(({ code }) => code !== null);
  const head = [
    `<th scope="col">${escapeHtml(words.company)}</th>`,
    codes ? `<th scope="col" class="code">${escapeHtml(words.code)}</th>` : '',
    ...columns.map((column) => `<th scope="col" class="n">${escapeHtml(column)}</th>`),
    moves ? `<th scope="col" class="n moved">${escapeHtml(words.moved)}</th>` : '',
  ];
  const decimals = Math.max(0, ...rows.flatMap((row) => row.cells.map((cell) => decimalsOf(cell?.text ?? ''))));
  const body = rows.map(
    (row) =>
      `<tr class="${row.standing}"><th scope="row">${escapeHtml(row.name)}</th>${codes ? `<td class="code">${row.code ?? ''}</td>` : ''}${row.cells
        .map((cell) => figure(cell, decimals))
        .join('')}${moves ? movedCell(row, words) : ''}</tr>`,
  );
  return `<section id="metric-${id}" class="metric"><h2>${escapeHtml(label)}${unit ? ` <span class="unit">${escapeHtml(unit)}</span>` : ''}</h2>
<div class="beside">${chart ? figureOf(chart, compared, words, draw) : ''}
<div class="scroll" tabindex="-1"><table><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div></div></section>`;
}

/** The chart at both widths, and what it shows in a sentence. */
function figureOf(chart: Chart, { label }: Comparison, words: ReportWords, draw: Draw): string {
  const derived = chart.series.some(({ points }) => points.some((point) => point?.derived));
  const standIn = chart.series.some((series) => series.standIn);
  const notes = [
    standIn ? words.standIn : '',
    derived ? words.hollow : '',
    chart.log ? words.log : '',
    chart.left > 0 ? words.left(chart.left) : '',
  ].filter(Boolean);
  return `<figure role="img" aria-label="${escapeHtml(sentence(chart, label, words))}"><div class="wide">${draw(chart, WIDE)}</div><div class="narrow">${draw(chart, NARROW)}</div>${
    notes.length > 0 ? `<figcaption>${escapeHtml(notes.join(words.semicolon))}</figcaption>` : ''
  }</figure>`;
}

/** Companies that a sentence about a chart names. */
const NAMED = 3;

function sentence({ kind, columns, series, unit }: Chart, label: string, words: ReportWords): string {
  const last = columns.at(-1)!;
  const head = kind === 'lines' ? words.chart.lines(label, columns[0]!, last) : words.chart.bars(label, last);
  const filers = series.filter(({ standing }) => standing === 'filer');
  const named = (filers.length > 0 ? filers : series).slice(0, NAMED);
  const told = named.map(({ name, points }) => {
    const printed = points.flatMap((point) => (point ? [`${point.text} ${unit}`] : []));
    return words.fromTo(name, printed[0]!, printed.at(-1)!);
  });
  const rest = series.length - named.length;
  return [head, ...told, ...(rest > 0 ? [words.peers(rest)] : [])].join(words.comma);
}

function movedCell({ moved }: ComparedRow, words: ReportWords): string {
  if (!moved) return '<td></td>';
  const length = moved.length === 'FY' ? '' : `<span class="soft">${escapeHtml(moved.length)}</span> `;
  return `<td class="n moved${moved.tone ? ` ${moved.tone}` : ''}" title="${escapeHtml(words.over(moved.from, moved.to))}">${length}${escapeHtml(moved.text)}</td>`;
}

/** Digits behind the point: '17.4' → 1. */
function decimalsOf(text: string): number {
  const point = /\.(\d+)$/.exec(text);
  return point ? point[1]!.length : 0;
}

/** A number as a button; one with fewer digits behind the point than its neighbours stands as far from the edge, so that points stand below one another. */
function figure(cell: ComparedRow['cells'][number], decimals: number): string {
  if (cell === null) return '<td></td>';
  const text = `${cell.signs ? `<span class="sign">${escapeHtml(cell.signs)}</span>` : ''}${escapeHtml(cell.text)}`;
  const short = /^[-\d,.]+$/.test(cell.text) ? decimals - decimalsOf(cell.text) : 0;
  const away = short > 0 ? ` style="padding-right:calc(var(--gap) + ${short}ch${decimalsOf(cell.text) === 0 ? ' + .28em' : ''})"` : '';
  const tone = 'tone' in cell && cell.tone ? ` ${cell.tone}` : '';
  const number = 'figure' in cell ? `<button type="button" data-f="${cell.figure}">${text}</button>` : text;
  return `<td class="n${tone}"${away}>${number}</td>`;
}

function company({ company: name, code, filings: own, columns, groups }: CompanyFigures, i: number, { report, words, lang }: View): string {
  const sources = own.map((at) => {
    const { form, period, date, file } = report.filings[at]!;
    return `<li><span class="no">[${file + 1}]</span> ${escapeHtml([FORM_WORDS[lang][form], period, date].filter(Boolean).join(' · '))}</li>`;
  });
  const head = `<section id="company-${i + 1}" class="company"><h2>${escapeHtml(name)}${code ? ` <span class="unit">${escapeHtml(code)}</span>` : ''}</h2><ul class="sources">${sources.join('')}</ul>`;
  const row = ({ label, unit, under, cells }: CompanyFigures['groups'][number]['rows'][number]): string => {
    const decimals = Math.max(0, ...cells.map((cell) => decimalsOf(cell?.text ?? '')));
    return `<tr${under ? ' class="under"' : ''}><th scope="row"${unit ? ` data-unit="${escapeHtml(unit)}"` : ''}>${escapeHtml(label)}</th><td class="u">${escapeHtml(unit)}</td>${cells.map((cell: FigureCell | null) => figure(cell, decimals)).join('')}</tr>`;
  };
  const bodies = groups.map(
    ({ title, rows }) =>
      `<tbody><tr class="group"><th scope="colgroup" colspan="${columns.length + 2}"><span>${escapeHtml(title)}</span></th></tr>${rows.map(row).join('')}</tbody>`,
  );
  return `${head}<div class="scroll" tabindex="-1"><table><thead><tr><th scope="col">${escapeHtml(words.figures)}</th><th scope="col" class="u">${escapeHtml(words.unit)}</th>${columns
    .map((column) => `<th scope="col" class="n">${escapeHtml(column)}</th>`)
    .join('')}</tr></thead>${bodies.join('')}</table></div></section>`;
}

function audit({ report: { audits, overlaps, seen }, words, lang }: View): string {
  const list = ({ company: name, file, findings }: AuditedFiling): string => {
    const head = file === null ? words.together : name;
    const no = file === null ? '' : ` <span class="unit">[${file + 1}]</span>`;
    const items = findings.map(
      ({ severity, check, identity, holds, line, column, finding }) =>
        `<li class="${severity}"><span class="kind"><b>${escapeHtml(CHECK_WORDS[lang].severities[severity])}</b> ${escapeHtml(CHECK_WORDS[lang].checks[check].name)}</span><button type="button" data-x="${finding}">${escapeHtml(identity)}</button><span class="at">${line}:${column}</span>${holds ? `<span class="holds">${escapeHtml(holds)}</span>` : ''}</li>`,
    );
    return `<h3>${escapeHtml(head)}${no}</h3><ul class="findings">${items.join('')}</ul>`;
  };
  const counts = (['error', 'warning', 'note'] as const)
    .map((severity) => ({
      severity,
      count: audits.reduce((sum, { findings }) => sum + findings.filter((each) => each.severity === severity).length, 0),
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => words.counts[severity](count));
  const separator = words.comma;
  const summary = [words.looked(seen.tables, seen.figures), ...(counts.length > 0 ? counts : [words.none])].join(separator);
  const told = overlaps.map((line) => `<li>${escapeHtml(line)}</li>`);
  return `<section id="audit"><h2>${escapeHtml(words.findings)}</h2><p class="soft">${escapeHtml(summary)}</p>${audits.map(list).join('')}${told.length > 0 ? `<ul class="sources">${told.join('')}</ul>` : ''}</section>`;
}

function filings({ report: { filings: all, receipts }, words, lang }: View): string {
  const { file } = words;
  const head = [file.no, file.company, file.code, file.form, file.date, file.figures, file.name];
  const rows = all.map((each) =>
    [
      `[${each.file + 1}]`,
      each.company,
      each.code ?? '',
      FORM_WORDS[lang][each.form],
      each.date ?? '',
      String(each.figures),
      receipts.files[each.file]!,
    ]
      .map((text, i) =>
        i === 1
          ? `<th scope="row">${escapeHtml(text)}</th>`
          : `<td${i === 5 ? ' class="n"' : i === 6 ? ' class="path"' : ''}>${escapeHtml(text)}</td>`,
      )
      .join(''),
  );
  return `<section id="filings"><h2>${escapeHtml(words.filings)}</h2><div class="scroll" tabindex="-1"><table class="files"><thead><tr>${head
    .map((text, i) => `<th scope="col"${i === 5 ? ' class="n"' : ''}>${escapeHtml(text)}</th>`)
    .join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${row}</tr>`).join('')}</tbody></table></div></section>`;
}
