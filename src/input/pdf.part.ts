import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Converted } from './converters.ts';
import { framesOf } from './pdf-frame.ts';
import { uprightOf } from './pdf-item.ts';
import { rulesOf } from './pdf-rule.ts';
import { ruledOf } from './pdf-ruled.ts';
import { type PageText, textOf } from './pdf-text.ts';

type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** Characters of a page; a page with fewer has no text layer (scans often carry a page number of their own). */
const TEXT = 20;
/** A page with fewer runs that hold a digit has no table of figures. */
const FIGURES = 4;
/** After so many pages what was kept of their fonts is given back. */
const BATCH = 40;

/**
 * The text layer of a PDF, laid out as on its pages and these parted by form feeds; or why there is none. Pages are read one after the
 * other, so that memory is bounded by the largest. `note` says how many pages have none where others have. Never throws.
 */
export async function pdfText(bytes: Uint8Array): Promise<Converted> {
  const pdfjs = await load();
  // The library takes the bytes away from whoever gave them.
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    cMapUrl: cmaps(),
    cMapPacked: true,
    useSystemFonts: false,
    isEvalSupported: false,
    stopAtErrors: false,
  });
  try {
    const document = await task.promise;
    const pages: PageText[] = [];
    let without = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items, styles } = await page.getTextContent();
      const drawn = items.flatMap((item) => ('str' in item ? [{ ...item, vertical: styles[item.fontName]?.vertical ?? false }] : []));
      const { transform } = page.getViewport({ scale: 1 });
      const { items: whole, aside, turn } = uprightOf(drawn, transform);
      if (whole.reduce((sum, { text }) => sum + text.length, 0) < TEXT) without++;
      // Only tables of figures are worth a look at the lines of the drawing, which takes as long as the text.
      const frames =
        turn === 0 && whole.filter(({ text }) => /\d/.test(text)).length >= FIGURES
          ? framesOf(rulesOf(await page.getOperatorList(), pdfjs.OPS, transform))
          : [];
      const { ruled, rest } = ruledOf(whole, frames);
      pages.push({ items: rest, ruled, aside });
      page.cleanup();
      if (number % BATCH === 0) await document.cleanup();
    }
    if (without === pages.length) return { notText: `PDF, scanned: ${counted(pages.length)} without a text layer; make one by OCR` };
    const text = textOf(pages);
    if (isPrivate(text)) return { notText: GARBLED };
    return without === 0 ? { text } : { text, note: `${without} of ${counted(pages.length)} without text: images or blank` };
  } catch (error) {
    return { unreadable: complaint(error) };
  } finally {
    await task.destroy();
  }
}

const counted = (pages: number): string => (pages === 1 ? '1 page' : `${pages} pages`);

const GARBLED = 'PDF, garbled: its fonts have no Unicode map; extract the text by OCR';

/** Whether a good part of a text is characters that mean nothing outside of their font. */
function isPrivate(text: string): boolean {
  const strange = text.match(/[\ue000-\uf8ff\ufffd\0-\x08\x0e-\x1f]/g)?.length ?? 0;
  return strange * 5 > text.replace(/\s/g, '').length;
}

function complaint(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return 'PDF, encrypted: it needs a password; save it without one';
  return 'PDF, broken: its pages cannot be read; fetch the file again';
}

/** Loads the library without its worker thread, and without the canvas it draws on and would complain about. */
async function load(): Promise<PdfJs> {
  const scope = globalThis as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) scope[name] ??= class {};
  const { warn } = console;
  console.warn = () => {};
  try {
    // Sets globalThis.pdfjsWorker, so that no file of it is looked for.
    // @ts-expect-error it comes without declarations
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.warn = warn;
  }
}

/** The folder of the predefined character maps (GBK-EUC-H, UniGB-UCS2-H …): beside the built part, else in the library. */
function cmaps(): string {
  const beside = join(dirname(fileURLToPath(import.meta.url)), 'cmaps');
  const folder = existsSync(beside) ? beside : join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps');
  return `${folder}/`;
}
