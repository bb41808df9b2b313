/** The look of a report beyond the shell: tables and charts side by side, one panel; on paper no panel, companies on pages of their own. */
export const REPORT_STYLE = `
:root { --line-1: var(--revenue); --line-2: var(--expense); --line-3: var(--receivables); --line-4: var(--profit); --muted: #a9b1be; --gap: 10px; }
@media (prefers-color-scheme: dark) { :root:not([data-theme=light]) { --muted: #5d6675; } }
:root[data-theme=dark] { --muted: #5d6675; }
@media print { :root, :root:not([data-theme=light]), :root[data-theme=dark] { --muted: #a9b1be; } }
.page { max-width: 1400px; margin: 0 auto; padding: 36px 40px 80px; }
h1 { font-size: 24px; line-height: 1.35; font-weight: 600; margin: 0; letter-spacing: 0; text-wrap: balance; }
h2 { font-size: 18px; line-height: 1.4; font-weight: 600; margin: 0 0 10px; }
h3 { font-size: 15px; font-weight: 600; margin: 20px 0 6px; }
.unit, .soft { color: var(--soft); }
.unit { font-size: 14px; font-weight: 400; margin-left: 2px; }
.top { display: flex; justify-content: space-between; align-items: baseline; gap: 24px; }
.read { margin: 6px 0 0; }
.hint { margin: 0 0 14px; color: var(--soft); }
button { font: inherit; color: inherit; background: none; border: 0; padding: 0; text-align: inherit; }
button:not(:disabled) { cursor: pointer; }
#theme, #close, #back { flex: none; font-size: 13px; color: var(--soft); padding: 4px 0; }
#theme:hover, #close:hover, #back:hover { color: var(--ink); text-decoration: underline; text-underline-offset: 3px; }
.marks { display: flex; flex-wrap: wrap; gap: 2px 22px; margin: 0 0 14px; font-size: 13px; color: var(--soft); }
.marks div { display: flex; gap: 6px; }
.marks dt { color: var(--ink); min-width: 1em; }
.marks dd { margin: 0; }
nav { display: flex; flex-wrap: wrap; gap: 4px 18px; font-size: 14px; padding: 10px 0; border-top: 1px solid var(--rule); border-bottom: 1px solid var(--rule); }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; text-underline-offset: 3px; }
section { margin-top: 44px; scroll-margin-top: 12px; }
.company { content-visibility: auto; contain-intrinsic-size: auto 900px; }
.beside { display: flex; flex-wrap: wrap; gap: 20px 44px; align-items: flex-start; }
figure { margin: 0; flex: none; max-width: 100%; }
figure svg { display: block; overflow: visible; }
figure svg text { font-variant-numeric: tabular-nums; }
figcaption { font-size: 12px; color: var(--soft); margin-top: 2px; }
.narrow { display: none; }
.scroll { overflow-x: auto; max-width: 100%; min-width: 0; position: relative; }
table { border-collapse: separate; border-spacing: 0; font-size: 14px; line-height: 1.4; font-variant-numeric: tabular-nums lining-nums; }
th { font-weight: 400; text-align: left; white-space: nowrap; }
thead th { font-size: 12.5px; color: var(--soft); border-bottom: 1px solid var(--rule); vertical-align: bottom; }
th, td { padding: 3px var(--gap); white-space: nowrap; }
th:first-child, td:first-child { padding-left: 0; position: sticky; left: 0; background: var(--paper); z-index: 1; }
.n { text-align: right; }
.code, .u { color: var(--soft); font-size: 13px; }
tbody tr:hover > * { background: var(--sheet); }
.filer th { font-weight: 600; }
.peer th, .mean th { color: var(--ink); }
tr.mean > * { border-top: 1px solid var(--rule); }
tr.mean + tr.mean > * { border-top: 0; }
.group th { font-weight: 600; padding-top: 14px; }
.group th span { position: sticky; left: 0; }
tbody:first-of-type .group th { padding-top: 8px; }
tbody tr.group:hover > * { background: var(--paper); }
.under th { color: var(--soft); padding-left: 1.25em; font-size: 13px; }
.under td { font-size: 13px; }
.sign { color: var(--soft); margin-right: 1px; }
.up { color: var(--up); }
.down { color: var(--down); }
.moved { padding-left: 18px; }
td button { padding: 1px 3px; margin: -1px -3px; border-radius: 2px; font-variant-numeric: inherit; }
td button:hover, .findings button:hover { text-decoration: underline; text-decoration-color: var(--soft); text-underline-offset: 3px; }
td button:focus-visible { outline-offset: 0; }
.sources { list-style: none; margin: 0 0 12px; padding: 0; font-size: 13px; color: var(--soft); display: flex; flex-wrap: wrap; gap: 0 22px; }
.no { font-variant-numeric: tabular-nums; }
.files td, .files th { white-space: nowrap; }
.files td:first-child { color: var(--soft); }
.files .path { font-size: 13px; color: var(--soft); white-space: normal; overflow-wrap: anywhere; min-width: 18em; }
.findings { list-style: none; margin: 0; padding: 0; font-size: 14px; }
.findings li { display: grid; grid-template-columns: 8.5em minmax(0, 1fr) auto; gap: 0 14px; padding: 5px 0; border-top: 1px solid var(--rule); overflow-wrap: anywhere; }
.findings li:first-child { border-top: 0; }
.kind { color: var(--soft); }
.kind b { font-weight: 600; }
.error .kind b { color: var(--error); }
.warning .kind b { color: var(--warning); }
.holds { grid-column: 2; color: var(--soft); font-size: 13px; }
.at { color: var(--soft); font-size: 13px; font-variant-numeric: tabular-nums; text-align: right; }
dialog { width: min(760px, 100vw); max-width: none; height: 100dvh; max-height: none; margin: 0 0 0 auto; padding: 0 28px 40px; border: 0; border-left: 1px solid var(--rule); background: var(--paper); color: var(--ink); overflow-y: auto; overscroll-behavior: contain; }
dialog::backdrop { background: rgb(0 0 0 / .28); }
.bar { position: sticky; top: 0; background: var(--paper); display: flex; gap: 18px; padding: 14px 0 8px; z-index: 2; }
#close { margin-left: auto; }
#receipt { outline: none; }
#receipt h2 { font-size: 16px; margin: 4px 0 0; }
#receipt h3 { font-size: 13px; color: var(--soft); font-weight: 400; margin: 22px 0 4px; }
.value { font-size: 28px; line-height: 1.3; margin: 0 0 6px; font-variant-numeric: tabular-nums; }
.place { font-size: 13px; color: var(--soft); margin: 4px 0 8px; overflow-wrap: anywhere; }
.formula { font-size: 15px; margin: 6px 0 4px; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
.passage-scroll { overflow-x: auto; background: var(--sheet); padding: 8px 0; }
.passage { font-size: 14px; line-height: 1.75; min-width: 100%; width: max-content; max-width: 100%; }
.passage.table { max-width: none; font-size: 13px; line-height: 1.6; font-family: "Sarasa Mono SC", "Noto Sans Mono CJK SC", "Source Han Mono SC", NSimSun, SimSun, ui-monospace, Menlo, Consolas, monospace; }
.line, .left-out { display: flex; padding: 0 12px 0 0; }
.ln { flex: none; width: 4.6em; padding-right: 14px; text-align: right; color: var(--soft); font-size: 12px; font-variant-numeric: tabular-nums; user-select: none; }
.passage .ln { line-height: inherit; position: sticky; left: 0; background: var(--sheet); }
.left-out { color: var(--soft); }
.words { white-space: pre-wrap; overflow-wrap: anywhere; min-width: 0; }
.table .words { white-space: pre; overflow-wrap: normal; }
mark { background: var(--mark); color: var(--mark-ink); padding: 1px 0; font-weight: 600; }
.table mark { font-weight: inherit; }
mark.other { background: none; color: inherit; box-shadow: inset 0 -2px var(--mark); font-weight: inherit; }
.about { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 2px 14px; margin: 12px 0 0; font-size: 14px; }
.about dt { color: var(--soft); }
.about dd { margin: 0; overflow-wrap: anywhere; }
.steps { list-style: none; margin: 0; padding: 0; font-size: 14px; }
.steps li { padding: 4px 0; border-top: 1px solid var(--rule); overflow-wrap: anywhere; }
.steps li:first-child { border-top: 0; }
.step { display: flex; flex-wrap: wrap; gap: 0 12px; width: 100%; }
.step:hover b { text-decoration: underline; text-underline-offset: 3px; }
.step b { font-weight: 600; font-variant-numeric: tabular-nums; }
.step .name { min-width: 15em; }
.step .soft, .why { color: var(--soft); font-size: 13px; overflow-wrap: anywhere; }
.relation { min-width: 4em; color: var(--soft); }
.contradicts, .differs { color: var(--error); }
.places, .runs { display: none; }
@media (max-width: 640px) {
  .page { padding: 20px 16px 60px; }
  h1 { font-size: 20px; }
  .wide { display: none; } .narrow { display: block; }
  .narrow svg { max-width: 100%; height: auto; }
  th, td { padding-left: 7px; padding-right: 7px; }
  :root { --gap: 7px; }
  dialog { padding: 0 16px 32px; border-left: 0; }
  .ln { width: 3.4em; padding-right: 10px; }
  .code, .u { display: none; }
  [data-unit]::after { content: " " attr(data-unit); color: var(--soft); font-size: 12px; }
  .scroll tr > :first-child { box-shadow: 1px 0 0 var(--rule); } .scroll tr.group > :first-child { box-shadow: none; }
  .findings li { grid-template-columns: minmax(0, 1fr) auto; }
  .findings button { grid-column: 1 / -1; grid-row: 2; } .holds { grid-column: 1 / -1; }
  th:first-child { max-width: 42vw; overflow: hidden; text-overflow: ellipsis; }
  .group th:first-child { max-width: none; overflow: visible; }
}
@media print {
  body { font-size: 9pt; line-height: 1.45; }
  .page { max-width: none; padding: 0; }
  #theme, nav, dialog, .hint { display: none; }
  h1 { font-size: 16pt; } h2 { font-size: 12pt; margin-bottom: 4pt; }
  h2, h3 { break-after: avoid; }
  section { margin-top: 16pt; }
  figure { break-inside: avoid; width: 300px; } figure svg { width: 100%; height: auto; }
  .split { display: none; } .runs { display: block; } .runs table + table { margin-top: 6pt; }
  .company { content-visibility: visible; break-before: page; }
  #audit { break-before: page; }
  .beside { gap: 6pt 16pt; }
  .wide { display: none; } .narrow { display: block; }
  table { font-size: 8pt; line-height: 1.3; }
  thead th, .code, .u, .under th, .under td, .files .path { font-size: 7.5pt; }
  :root { --gap: 4pt; }
  th, td { padding: 1.2pt 4pt; }
  th:first-child, td:first-child, .group th span { position: static; background: none; }
  thead { display: table-header-group; }
  tr, .findings li { break-inside: avoid; }
  .group { break-after: avoid; }
  .scroll { overflow: visible; }
  figcaption { font-size: 7.5pt; } .marks, .sources, .findings { font-size: 8pt; } .holds, .at { font-size: 7.5pt; } h3 { font-size: 9pt; margin: 10pt 0 2pt; }
  .places { display: block; columns: 2; column-gap: 14pt; margin: 8pt 0 0; font-size: 6.5pt; line-height: 1.4; color: var(--soft); overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
  .places p { margin: 0; }
  .places b { font-weight: 600; color: var(--ink); }
}
`;
