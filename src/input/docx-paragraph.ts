import { type Block, escaped } from './docx-block.ts';
import type { Numbered } from './docx-numbering.ts';
import { type Raised, type RunLook, readLook, type Style } from './docx-style.ts';
import { type Attribute, isOn } from './xml.ts';

/** The run in hand: what it says of itself, and its style. */
interface Run extends RunLook {
  style: string | null;
}

/** A paragraph as it is read. */
export interface Paragraph {
  style: string | null;
  numId: string | null;
  level: string | null;
  /** Whether its end was deleted with changes tracked: what it holds goes on in the next (17.13.5.15). */
  endless: boolean;
  /** Whether its end is hidden: with its text its number is. */
  hidden: boolean | null;
  /** The number of its list that is printed before it, as plain text. */
  number: string;
  /** Its text as HTML, with a raised mark perhaps not yet closed (`raised`). */
  html: string;
  raised: Raised;
  run: Run;
  /**
   * Of each field that has begun in it and not ended, whether its instruction is being read, of which nothing shows (17.16.18); and of how many it is. None is remembered
   * beyond the paragraph, so that a field whose end is missing costs no more than that.
   */
  fields: boolean[];
  instructions: number;
  /** The blocks of its text boxes. */
  boxes: Block[];
}

/** A paragraph before anything is read of it; `html` is what stands in it from one whose end was deleted. */
export function paragraphOf(html: string): Paragraph {
  const run: Run = { style: null };
  return {
    style: null,
    numId: null,
    level: null,
    endless: false,
    hidden: null,
    number: '',
    html,
    raised: '',
    run,
    fields: [],
    instructions: 0,
    boxes: [],
  };
}

export function readParagraphProperty(paragraph: Paragraph, name: string, attribute: Attribute): void {
  if (name === 'pStyle') paragraph.style = attribute('val');
  else if (name === 'numId') paragraph.numId = attribute('val');
  else if (name === 'ilvl') paragraph.level = attribute('val');
}

/** What is said of a paragraph's end (w:rPr in w:pPr): whether changes that were tracked took it away, and how it looks. */
export function readEndProperty(paragraph: Paragraph, name: string, attribute: Attribute): void {
  if (name === 'del' || name === 'moveFrom') paragraph.endless = true;
  else if (name === 'vanish') paragraph.hidden = isOn(attribute);
}

export function readRunProperty({ run }: Paragraph, name: string, attribute: Attribute): void {
  if (name === 'rStyle') run.style = attribute('val');
  else readLook(run, name, attribute);
}

/** The list that a paragraph belongs to, by itself or by its style. */
export function listOf({ numId, level }: Paragraph, style: Style | undefined): Numbered | null {
  const list = numId ?? style?.numbered?.numId;
  return list === undefined ? null : { numId: list, level: Number(level ?? style?.numbered?.level ?? 0) };
}

/** A field begins, its instruction ends and its result begins, or it ends (w:fldChar, 17.16.18). */
export function readField(paragraph: Paragraph, type: string | null): void {
  const { fields } = paragraph;
  if (type === 'begin') {
    fields.push(true);
    paragraph.instructions++;
  } else if (type === 'separate' || type === 'end') {
    if (fields.pop()) paragraph.instructions--;
    if (type === 'separate') fields.push(false);
  }
}

/** Whether what the run in hand holds is shown. */
export function isShown({ style, run, instructions }: Paragraph, styles: ReadonlyMap<string, Style>): boolean {
  if (instructions > 0) return false;
  return !(run.hidden ?? styles.get(run.style ?? '')?.hidden ?? styles.get(style ?? '')?.hidden ?? false);
}

/** Puts text into a paragraph, escaped, raised or lowered as it stands there. */
export function print(paragraph: Paragraph, text: string, raised: Raised): void {
  if (text === '') return;
  raise(paragraph, raised);
  paragraph.html += escaped(text);
}

/** How the run in hand stands to its line. */
export function raisedOf({ run }: Paragraph, styles: ReadonlyMap<string, Style>): Raised {
  return run.raised ?? styles.get(run.style ?? '')?.raised ?? '';
}

/** Puts a line break into a paragraph. */
export function breakLine(paragraph: Paragraph): void {
  raise(paragraph, '');
  paragraph.html += '<br />';
}

/** Ends a paragraph; gives its HTML, with its number. */
export function ended(paragraph: Paragraph, styles: ReadonlyMap<string, Style>): string {
  raise(paragraph, '');
  const { html, number, hidden, style } = paragraph;
  return html === '' && (hidden ?? styles.get(style ?? '')?.hidden) ? '' : escaped(number) + html;
}

/** Marks of one kind side by side are one mark. */
function raise(paragraph: Paragraph, raised: Raised): void {
  if (raised === paragraph.raised) return;
  if (paragraph.raised) paragraph.html += `</${paragraph.raised}>`;
  if (raised) paragraph.html += `<${raised}>`;
  paragraph.raised = raised;
}
