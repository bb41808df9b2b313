import type { Lang } from '../words/lang.ts';
import { escapeHtml } from './escape.ts';

/** A page: its words, and the style and script of its own. */
export interface Page {
  title: string;
  lang: Lang;
  /** Markup of the body. */
  body: string;
  /** Beyond what every page has. */
  style?: string;
  /** Run when the body stands. */
  script?: string;
}

/**
 * Colours by their use, for light and dark. Families of metrics (`revenue`, `expense`, `receivables`, `profit`, `other`) each have an ink for text and lines and a
 * wash for what lies behind text; every ink has a contrast of at least 4.5 on the paper and on its own wash. Up is red and down is green, as on a Chinese screen.
 */
const TOKENS = {
  light: `
  --paper: #ffffff; --sheet: #f6f7f9; --rule: #dde1e7; --ink: #1a1f29; --soft: #596273; --link: #1f55c4; --focus: #1f55c4; --mark: #ffe58a; --mark-ink: #1a1f29;
  --revenue: #1d4fb8; --revenue-wash: #e4ecfc; --expense: #8a4b00; --expense-wash: #fcecd6; --receivables: #6b3bb3; --receivables-wash: #efe6fb;
  --profit: #0d6b55; --profit-wash: #dcf3ec; --other: #4d5667; --other-wash: #e9ecf1; --up: #c2241b; --down: #117a3d; --error: #b3261e; --error-wash: #fdeceb;
  --warning: #8a5200; --warning-wash: #fdf0d9;`,
  dark: `
  --paper: #14171c; --sheet: #1c2027; --rule: #333a45; --ink: #e7eaf0; --soft: #9aa4b5; --link: #8ab0ff; --focus: #8ab0ff; --mark: #6b5500; --mark-ink: #fff4cf;
  --revenue: #8fb4ff; --revenue-wash: #1e2d4d; --expense: #f0b266; --expense-wash: #3d2c14; --receivables: #c8a6ff; --receivables-wash: #33274a;
  --profit: #6fd3b5; --profit-wash: #163a32; --other: #b3bccb; --other-wash: #2a303a; --up: #ff8a80; --down: #6fd08c; --error: #ff9a92; --error-wash: #421d1b;
  --warning: #f2bd6b; --warning-wash: #3d2d12;`,
};

/** What every page shares: the colours, the system's Chinese fonts, a visible focus, print on A4 always in light colours. */
const BASE = `
:root { color-scheme: light dark; ${TOKENS.light} }
@media (prefers-color-scheme: dark) { :root:not([data-theme=light]) { ${TOKENS.dark} } }
:root[data-theme=light] { color-scheme: light; }
:root[data-theme=dark] { color-scheme: dark; ${TOKENS.dark} }
@media print { :root, :root:not([data-theme=light]), :root[data-theme=dark] { color-scheme: light; ${TOKENS.light} } }
@page { size: A4; margin: 15mm 14mm; }
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 15px/1.6 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif; }
code, pre, .mono { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Noto Sans Mono CJK SC", "PingFang SC", "Microsoft YaHei", monospace; }
.num { font-variant-numeric: tabular-nums; }
a { color: var(--link); }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.hidden-but-read { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (prefers-reduced-motion: reduce) { * { transition: none !important; animation: none !important; scroll-behavior: auto !important; } }
`;

/** Nothing is fetched, nothing is sent, whatever a filing says: only what stands in the page itself runs. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** One self-contained HTML page, that works from file://. `body`, `style` and `script` are markup and code and stand as they are; the title is text. */
export function page({ title, lang, body, style = '', script = '' }: Page): string {
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="generator" content="filings">
<title>${escapeHtml(title)}</title>
<style>${BASE}${style}</style>
</head>
<body>
${body}
${script === '' ? '' : `<script>${script}</script>\n`}</body>
</html>
`;
}
