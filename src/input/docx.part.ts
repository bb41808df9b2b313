import { type Block, lineOf } from './docx-block.ts';
import { numbersOf } from './docx-numbering.ts';
import { type Reading, readStory } from './docx-story.ts';
import { stylesOf } from './docx-style.ts';

const DOCUMENT = 'word/document.xml';
const STYLES = 'word/styles.xml';
const NUMBERING = 'word/numbering.xml';
const NOTES = ['word/footnotes.xml', 'word/endnotes.xml'];

/** The members of a docx that its text is in, and what numbers and names it. Headers and footers are not of it: they would stand between the lines of every page. */
export const DOCX_MEMBERS: readonly string[] = [DOCUMENT, STYLES, NUMBERING, ...NOTES];

/**
 * The text of a Word document as a page of HTML, a block or a row of a table a line; pictures and comments left out. `files` are those of `DOCX_MEMBERS` that it has.
 * What has been deleted with changes tracked is gone, what has been inserted is there, what is hidden is not; notes stand at the end.
 *
 * Where its pages end cannot be told: Word leaves marks of where they ended when it last laid out the document (w:lastRenderedPageBreak), but in each cell of a row that goes over,
 * twice at a break that was set, none before empty paragraphs, and other writers leave none; a page of a receipt would be wrong.
 */
export function docxText(files: ReadonlyMap<string, Uint8Array>): { text: string } | { broken: string } {
  const document = files.get(DOCUMENT);
  if (!document) return { broken: `its text (${DOCUMENT}) is missing; save it again in Word` };
  try {
    const reading: Reading = { styles: stylesOf(files.get(STYLES)), numbers: numbersOf(files.get(NUMBERING)), notes: [] };
    let text = '';
    readStory(document, reading, (block) => (text += lineOf(block)));
    return { text: text + notesText(files, reading) };
  } catch {
    return { broken: 'damaged: its XML cannot be read; save it again in Word' };
  }
}

/** The notes that the text refers to, in its order. */
function notesText(files: ReadonlyMap<string, Uint8Array>, reading: Reading): string {
  const { notes } = reading;
  if (notes.length === 0) return '';
  const blocks = new Map<string, Block[]>(notes.map((name) => [name, []]));
  for (const member of NOTES) {
    const part = files.get(member);
    if (part) readStory(part, { ...reading, notes: [] }, (block, note) => blocks.get(note ?? '')?.push(block));
  }
  return `<ol>\n${notes.map((name) => `<li id="${name}">${blocks.get(name)!.map(lineOf).join('')}</li>\n`).join('')}</ol>\n`;
}
