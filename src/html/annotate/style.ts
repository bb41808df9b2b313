const FAMILIES = ['revenue', 'expense', 'receivables', 'profit', 'other'] as const;

/**
 * Fonts in which a full-width glyph is exactly two columns. Some are made so (Sarasa, Noto and Source Han Mono, NSimSun); where none of them is installed, a
 * Latin font of the system is scaled so that its digit is half of an em, beside which any Chinese font is two columns wide: Consolas has digits of 1126/2048 em,
 * Menlo and DejaVu Sans Mono of 1233/2048.
 */
const FONTS = `
@font-face { font-family: "Half Consolas"; src: local("Consolas"); size-adjust: 90.94%; }
@font-face { font-family: "Half Menlo"; src: local("Menlo Regular"), local("Menlo-Regular"), local("Menlo"), local("DejaVu Sans Mono"), local("DejaVuSansMono"); size-adjust: 83.05%; }
`;
const COLUMNS = `"Sarasa Mono SC", "Noto Sans Mono CJK SC", "Source Han Mono SC", "Half Consolas", "Half Menlo", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Micro Hei", NSimSun, monospace`;

/** Inks and washes of the families of metrics: `--i` and `--w` of whatever has the name of a family as a class. */
const tones = [
  ...FAMILIES.map((name) => `.${name} { --i: var(--${name}); --w: var(--${name}-wash); }`),
  '.error { --i: var(--error); --w: var(--error-wash); }',
  '.warning { --i: var(--warning); --w: var(--warning-wash); }',
  '.note, .left { --i: var(--soft); --w: var(--sheet); }',
].join('\n');

/** The style of an annotated filing: the text first, what was read of it as washes, the list beside it or below. */
export const STYLE = `${FONTS}
:root { --gutter: 62px; --panel: 400px; }
${tones}
body { display: grid; grid-template-columns: minmax(0, 1fr) var(--panel); grid-template-rows: auto 1fr; }
header { grid-column: 1; padding: 18px 24px 14px; border-bottom: 1px solid var(--rule); background: var(--sheet); }
header .top { display: flex; gap: 16px; align-items: baseline; flex-wrap: wrap; }
h1 { margin: 0; font-size: 21px; line-height: 1.3; font-weight: 650; }
.about { color: var(--soft); font-size: 13px; overflow-wrap: anywhere; flex: 1 1 0; min-width: 200px; }
button, select, input { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--rule); border-radius: 6px; padding: 4px 10px; min-width: 0; }
button { cursor: pointer; }
button:hover, select:hover { border-color: var(--soft); }
#theme { font-size: 13px; }
.tallies { display: flex; flex-wrap: wrap; gap: 8px; margin: 12px 0 0; padding: 0; }
.tallies button { display: flex; gap: 7px; align-items: baseline; padding: 5px 12px; font-size: 13px; color: var(--soft); }
.tallies b { font-size: 17px; color: var(--ink); font-weight: 650; font-variant-numeric: tabular-nums; }
.tallies .error b { color: var(--error); }
.key { display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 12px 0 0; font-size: 12.5px; color: var(--soft); align-items: baseline; }
.key mark, .key .left { padding: 0 3px; }
details { margin-top: 10px; font-size: 13px; color: var(--soft); }
summary { cursor: pointer; width: max-content; max-width: 100%; }
details p { margin: 6px 0; }
details table { border-collapse: collapse; }
details td { padding: 2px 14px 2px 0; vertical-align: top; }
details td:first-child { text-align: right; font-variant-numeric: tabular-nums; color: var(--ink); }
details td:nth-child(2) { white-space: nowrap; color: var(--ink); }

#text { grid-column: 1; min-width: 0; padding: 20px 16px 60vh 0; font: 14px/23px ${COLUMNS}; font-variant-ligatures: none; font-kerning: none; text-spacing-trim: space-all; text-autospace: no-autospace; tab-size: 8; }
#text section { content-visibility: auto; }
[data-n] { position: relative; padding-left: calc(var(--gutter) + 10px); min-height: 23px; white-space: pre-wrap; overflow-wrap: anywhere; max-width: calc(52em + var(--gutter) + 10px); }
[data-n]::before { content: attr(data-n); position: absolute; left: 0; width: var(--gutter); padding-right: 12px; text-align: right; color: var(--soft); opacity: .6; font-size: 11px; user-select: none; white-space: pre; }
#text p { margin: 0; height: calc(var(--k) * 11px); }
#text hr { display: flex; align-items: center; gap: 12px; border: 0; margin: 22px 0 18px calc(var(--gutter) + 10px); color: var(--soft); font-size: 12px; height: 20px; overflow: visible; }
#text hr::before { content: attr(data-page); white-space: nowrap; user-select: none; }
#text hr::after { content: ""; flex: 1; border-top: 1px solid var(--rule); }
.aligned, .bars, .grid { overflow-x: auto; overflow-y: hidden; scrollbar-width: thin; }
.aligned { padding: 4px 0; margin: -4px 0; }
.aligned [data-n]:empty { min-height: 11px; height: 11px; }
.aligned [data-n]:empty::before { content: none; }
.aligned.wide { font-size: 12px; }
.aligned.wider { font-size: 11px; }
.aligned [data-n] { white-space: pre; width: max-content; min-width: 100%; max-width: none; }
.aligned [data-n]::before, .bars [data-n]::before, .grid th::before { position: sticky; display: inline-block; margin-left: calc(-1 * var(--gutter) - 10px); background: var(--paper); opacity: 1; color: color-mix(in srgb, var(--soft) 65%, var(--paper)); z-index: 1; height: 23px; vertical-align: top; }
.aligned [data-n]::before, .bars [data-n]::before { margin-right: 10px; }
.bars { display: block; padding: 4px 0; }
.bars [data-n] { display: table-row; white-space: pre-wrap; }
.bars [data-n]::before { display: table-cell; position: sticky; margin: 0; width: calc(var(--gutter) + 10px); min-width: calc(var(--gutter) + 10px); padding-right: 22px; }
.bars :is(b, u) { display: table-cell; padding: 1px 0; border-bottom: 1px solid color-mix(in srgb, var(--rule) 60%, transparent); vertical-align: top; font-weight: inherit; text-decoration: none; }
.bars u { color: var(--soft); opacity: .6; white-space: pre; }
.bars b { max-width: 30em; }
.bars b.num { text-align: right; white-space: pre; }
.grid { padding: 6px 0; }
.grid table { border-collapse: collapse; line-height: 20px; font-size: 13px; }
.grid td { border: 1px solid var(--rule); padding: 2px 8px; max-width: 32em; vertical-align: top; overflow-wrap: anywhere; }
.grid td.num { text-align: right; white-space: nowrap; }
.grid th { display: table-cell; padding: 0; width: calc(var(--gutter) + 10px); min-width: calc(var(--gutter) + 10px); text-align: right; font-weight: 400; position: sticky; left: 0; z-index: 1; background: var(--paper); vertical-align: top; }
.grid th::before { position: static; margin: 0; }

mark, #text .left { color: inherit; border-radius: 2px; cursor: pointer; scroll-margin: 90px 0; }
mark { position: relative; background: var(--w, transparent); border-bottom: 1px solid var(--i, transparent); }
mark i { font-style: normal; background: var(--paper); box-shadow: 0 2px var(--paper); }
mark.proven { border-bottom-style: dashed; }
mark.against { border-bottom: 3px double var(--i); }
mark.several { border-bottom-width: 3px; }
mark[data-s]::after { content: attr(data-s); position: absolute; left: 100%; top: -.55em; font-size: 10px; line-height: 1.4; color: var(--i); pointer-events: none; user-select: none; }
:is(#text, .key) .left { background: none; text-decoration: underline dotted var(--soft); text-decoration-thickness: 1.5px; text-underline-offset: 4px; }
mark.accused { outline: 2px solid var(--error); outline-offset: 0; }
mark.receipt { outline: 1px dashed var(--error); outline-offset: 0; }
#text [data-n].error::before, #text [data-n].warning::before, #text [data-n].note::before { color: var(--i); opacity: 1; font-weight: 700; cursor: pointer; }
#text [data-n].error::before { content: "✕ " attr(data-n); }
#text [data-n].warning::before { content: "! " attr(data-n); }
#text [data-n].note::before { content: "· " attr(data-n); }
.narrowed .out { background: none; border-bottom-color: transparent; text-decoration-color: transparent; outline-color: transparent; }
.narrowed .out::after { visibility: hidden; }
mark.lit, .left.lit { background: var(--mark); color: var(--mark-ink); }
mark.one, .left.one { outline: 2px solid var(--focus); outline-offset: 2px; }

#panel { grid-area: 1 / 2 / span 2; position: sticky; top: 0; height: 100vh; height: 100dvh; display: flex; flex-direction: column; border-left: 1px solid var(--rule); background: var(--sheet); min-width: 0; }
#handle { display: none; }
.tabs { display: flex; padding: 10px 12px 0; gap: 4px; }
.tabs button { flex: 1 1 auto; padding: 4px 3px; font-size: 12.5px; border-color: transparent; background: none; color: var(--soft); white-space: nowrap; }
.tabs button[aria-pressed=true] { background: var(--paper); border-color: var(--rule); color: var(--ink); font-weight: 600; }
.finding { padding: 10px 12px; display: grid; gap: 6px; border-bottom: 1px solid var(--rule); }
#search { width: 100%; }
#filters { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 6px; }
#filters select { font-size: 12.5px; padding: 3px 4px; width: 100%; text-overflow: ellipsis; }
#filters select.on { border-color: var(--focus); color: var(--focus); font-weight: 600; }
#shown { font-size: 12px; color: var(--soft); margin: 0; display: flex; justify-content: space-between; gap: 8px; }
#rows { flex: 1 1 0; min-height: 0; overflow-y: auto; position: relative; }
#rows > div { position: relative; }
#rows:focus-visible { outline-offset: -2px; }
.row { position: absolute; left: 0; right: 0; height: 54px; padding: 7px 14px 6px 12px; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 10px; border-bottom: 1px solid var(--rule); border-left: 3px solid var(--i); cursor: pointer; line-height: 20px; font-size: 14px; background: var(--paper); }
.row b { font-weight: 600; }
.row b, .row span, .row small { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.row span { max-width: 190px; color: var(--i); }
.row .num { text-align: right; }
.row small { color: var(--soft); font-size: 12px; }
.row:hover { background: var(--sheet); }
.row[aria-selected=true] { background: var(--w); box-shadow: inset 0 0 0 2px var(--i); }
#detail { max-height: 46%; overflow-y: auto; border-top: 1px solid var(--rule); background: var(--paper); }
#detail:empty, #panel:not(.chosen) #close { display: none; }
#close { position: absolute; right: 10px; bottom: 8px; padding: 0 8px; font-size: 12px; }
#panel.chosen #detail { padding-bottom: 30px; }
.reading { padding: 10px 14px 12px; font-size: 13px; line-height: 1.5; border-left: 3px solid var(--i); }
.reading .title { display: flex; justify-content: space-between; gap: 12px; margin: 0 0 6px; font-size: 15px; }
.reading .title span { color: var(--i); font-weight: 650; text-align: right; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 1px 12px; margin: 0; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
.link { padding: 0; border: 0; background: none; color: var(--link); text-decoration: underline; text-underline-offset: 2px; text-align: left; }
#card { position: fixed; z-index: 5; width: max-content; max-width: min(420px, calc(100vw - 16px)); max-height: 70vh; overflow: hidden; background: var(--paper); border: 1px solid var(--rule); border-radius: 8px; box-shadow: 0 6px 24px rgb(0 0 0 / .18); pointer-events: none; }
#card[hidden] { display: none; }
#card .reading + .reading { border-top: 1px solid var(--rule); }
.appendix { display: none; }
kbd { font: inherit; font-size: 11px; border: 1px solid var(--rule); border-radius: 4px; padding: 0 4px; background: var(--paper); }

@media screen and (max-width: 1180px) { :root { --panel: 340px; } }
@media screen and (max-width: 860px) {
  :root { --gutter: 40px; }
  body { display: block; padding-bottom: 52px; }
  header { padding: 14px 14px 12px; }
  .tallies button { padding: 3px 9px; }
  #text { padding: 14px 8px 40vh 0; font-size: 13px; }
  [data-n]::before { padding-right: 6px; font-size: 10px; }
  .bars [data-n]::before { padding-right: 14px; }
  #panel { position: fixed; inset: auto 0 0; height: auto; max-height: 78dvh; border: 0; border-top: 1px solid var(--rule); border-radius: 12px 12px 0 0; box-shadow: 0 -4px 20px rgb(0 0 0 / .16); z-index: 4; overflow: hidden; }
  #handle { display: block; border: 0; border-radius: 0; background: var(--sheet); padding: 12px 14px; text-align: left; font-weight: 600; width: 100%; }
  #handle::after { content: "▲"; float: right; font-size: 11px; color: var(--soft); }
  #panel.open #handle::after { content: "▼"; }
  #panel:not(.open) :is(.tabs, .finding, #rows) { display: none; }
  #panel.open #rows { flex: none; height: 44dvh; }
  #panel.open #detail { display: none; }
  #detail { max-height: 42dvh; }
  #close { top: 10px; right: 44px; bottom: auto; }
  #panel.chosen #detail { padding-bottom: 0; }
  #panel.open #close { display: none; }
  #card { display: none; }
  .bars b, .grid td { min-width: 6em; }
}
@media print {
  body { display: block; padding: 0; }
  #panel, #card, #theme, details, .tallies button[data-list="-1"] { display: none !important; }
  header { padding: 0 0 8px; background: none; }
  #text { padding: 8px 0; font-size: 7.5pt; line-height: 12pt; --gutter: 24pt; }
  #text section { content-visibility: visible; }
  mark { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  [data-n], .aligned [data-n]::before, .bars [data-n]::before, .grid th::before { min-height: 12pt; height: auto; }
  .aligned [data-n], .bars b.num, .grid td.num { white-space: pre-wrap; width: auto; }
  [data-n] { padding-left: 30pt; }
  .aligned [data-n]::before { margin-left: -30pt; margin-right: 6pt; }
  [data-n]::before { width: 24pt; padding-right: 4pt; font-size: 6pt; background: none; }
  .aligned, .bars, .grid { overflow: visible; }
  .aligned.wide, .aligned.wider { font-size: 6.5pt; }
  .grid table { font-size: 7pt; line-height: 10pt; }
  #text p { height: calc(var(--k) * 4pt); }
  .lit, .one { box-shadow: none !important; outline: none !important; }
  .appendix { display: block; font-size: 9pt; break-before: page; }
}
`;
