import type { AnnotateWords } from '../../words/annotate.ts';
import { escapeHtml } from '../escape.ts';
import type { AnnotatedFiling, List } from './view.ts';

const FAMILIES = ['revenue', 'expense', 'receivables', 'profit', 'other'] as const;

/** The head of the page: whose filing, the counts, what the marks mean, how much was read. */
export function headHtml({ title, about, lists, tallies, coverage }: AnnotatedFiling, words: AnnotateWords): string {
  const tally = tallies
    .map(
      ({ count, name, sign, list }) =>
        `<button type="button" data-list="${lists.findIndex(({ id }) => id === list)}"${list === 'findings' && count > 0 ? ' class="error"' : ''}><b>${count.toLocaleString('en-US')}</b> ${escapeHtml(name)}${sign === '' ? '' : ` ${escapeHtml(sign)}`}</button>`,
    )
    .join('');
  const families = FAMILIES.map((family) => `<span><mark class="${family}">${escapeHtml(words.groups[family])}</mark></span>`).join('');
  const reasons = coverage.reasons
    .map(
      ({ count, name, words: meaning }) =>
        `<tr><td>${count.toLocaleString('en-US')}</td><td>${escapeHtml(name)}</td><td>${escapeHtml(meaning)}</td></tr>`,
    )
    .join('');
  return `<header>
<div class="top"><h1>${escapeHtml(title)}</h1><div class="about">${about.map(escapeHtml).join(' · ')}</div><button type="button" id="theme"></button></div>
<div class="tallies">${tally}</div>
<div class="key">${families}<span><mark class="other proven" data-s="°">12.3</mark>&nbsp; ${escapeHtml(words.key.proven)}</span><span><mark class="other against" data-s="≠">12.3</mark>&nbsp; ${escapeHtml(words.key.against)}</span><span><mark class="accused">12.3</mark> ${escapeHtml(words.key.findings)}</span><span><span class="left">12.3</span> ${escapeHtml(words.key.left)}</span></div>
<details><summary>${escapeHtml(words.unread)}</summary><p>${coverage.sentences.map(escapeHtml).join(' ')}</p>${reasons === '' ? `<p>${escapeHtml(words.noReasons)}</p>` : `<table>${reasons}</table>`}</details>
</header>`;
}

/** The list beside the text; its rows are drawn by the script. */
export function panelHtml({ lists }: AnnotatedFiling, words: AnnotateWords): string {
  const tabs = lists
    .map(
      ({ id, entries }, i) =>
        `<button type="button" data-list="${i}" aria-pressed="false">${escapeHtml(words.lists[id])} ${entries.length.toLocaleString('en-US')}</button>`,
    )
    .join('');
  return `<aside id="panel" aria-label="${escapeHtml(words.panel)}">
<button type="button" id="handle" aria-expanded="false">${escapeHtml(words.panel)}</button>
<div class="tabs">${tabs}</div>
<div class="finding"><input type="search" id="search" autocomplete="off" spellcheck="false" placeholder="${escapeHtml(words.search)}" aria-label="${escapeHtml(words.search)}"><div id="filters"></div><p id="shown" role="status"></p></div>
<div id="rows" role="listbox" tabindex="0" aria-label="${escapeHtml(words.panel)}"></div>
<div id="detail" aria-live="polite"></div><button type="button" id="close">${escapeHtml(words.client.close)} Esc</button>
</aside>
<div id="card" role="tooltip" hidden></div>`;
}

/** The findings in words, for paper. */
export function appendixHtml(findings: List | undefined, words: AnnotateWords): string {
  if (!findings || findings.entries.length === 0) return '';
  const items = findings.entries
    .map(({ reading, links, head }) => {
      const told = reading.map(([label, text]) => `<br>${escapeHtml(label)} ${escapeHtml(text)}`).join('');
      return `<li><b>${escapeHtml(head)}</b>${told}<br>${links.map(({ text }) => escapeHtml(text)).join(' · ')}</li>`;
    })
    .join('\n');
  return `<section class="appendix"><h2>${escapeHtml(words.appendix)}</h2><ol>${items}</ol></section>`;
}
