import { type Block, cellOf } from './docx-block.ts';
import type { Numbers } from './docx-numbering.ts';
import {
  breakLine,
  ended,
  isShown,
  listOf,
  type Paragraph,
  paragraphOf,
  print,
  raisedOf,
  readEndProperty,
  readField,
  readParagraphProperty,
  readRunProperty,
} from './docx-paragraph.ts';
import { elementOf, type Raised, type Style } from './docx-style.ts';
import { symbolOf } from './docx-symbol.ts';
import { type Table, tableOf } from './docx-table.ts';
import { type Attribute, isOn, readXml } from './xml.ts';

/** What the parts of a document share while they are read one after the other. */
export interface Reading {
  styles: ReadonlyMap<string, Style>;
  numbers: Numbers;
  /** The notes that were referred to so far, in that order: `footnote-2`, `endnote-1`. */
  notes: string[];
}

/** Where blocks stand: a body, a cell, a text box. */
interface Place {
  put(block: Block): void;
  paragraph: Paragraph | null;
  table: Table | null;
  /** What paragraphs whose ends were deleted hold for the next. */
  carried: string;
}

/** Properties, which say how what they stand in looks. */
const PROPERTIES = new Set(['pPr', 'rPr', 'trPr', 'tcPr']);

/**
 * Elements of which nothing is read: instructions of fields and settings; what was so before a change that was tracked; formulas; text that is drawn, not written; the
 * reading printed above a word (w:rt).
 */
const SKIPPED = new Set([
  ...['instrText', 'delInstrText', 'delText', 'sectPr', 'sdtPr', 'sdtEndPr', 'tblPr', 'tblPrEx', 'tblGrid', 'customXmlPr', 'smartTagPr'],
  ...['pPrChange', 'rPrChange', 'tblPrExChange', 'tcPrChange', 'trPrChange', 'numberingChange', 'oMath', 'oMathPara', 'txBody', 'rt'],
]);

/** What changes took away, where it stands among text. Among properties the same names say it of a row or of a paragraph's end. */
const TAKEN = new Set(['del', 'moveFrom']);

/**
 * Reads a part that holds text, block by block, each with the note it belongs to. Elements are those of WordprocessingML (ECMA-376 part 1, 17); in those that are not known
 * here, text is looked for. @throws as `readXml`
 */
export function readStory(part: Uint8Array, { styles, numbers, notes }: Reading, put: (block: Block, note: string | null) => void): void {
  let note: string | null = null;
  const placeOf = (to: (block: Block) => void): Place => ({ put: to, paragraph: null, table: null, carried: '' });
  let place = placeOf((block) => put(block, note));
  /** The places around it, from the outermost. */
  const around: Place[] = [];
  /** The blocks of the cells that are open, one in the other. */
  const cells: Block[][] = [];
  /** The properties that are open: those of a paragraph, and of its end within them. */
  const properties: string[] = [];
  /** How deep in elements of which nothing is read. */
  let skipped = 0;
  let inText = false;
  let field: string | null = null;
  /** Whether the box of a form that is being read is ticked; null outside. */
  let ticked: boolean | null = null;
  let printed = 0;
  /** How much was printed before what is kept in several versions (mc:AlternateContent, part 3, 7.6): the first that shows any text is read. */
  const versions: number[] = [];

  const enter = (to: (block: Block) => void): void => {
    around.push(place);
    place = placeOf(to);
  };
  const leave = (): void => {
    endPlace();
    place = around.pop() ?? place;
  };
  const endPlace = (): void => {
    endParagraph();
    if (place.carried !== '') place.put({ element: 'p', content: place.carried });
    place.carried = '';
  };
  const endParagraph = (): void => {
    const { paragraph } = place;
    if (!paragraph) return;
    place.paragraph = null;
    const content = ended(paragraph, styles);
    if (paragraph.endless) place.carried = content;
    else if (content !== '') place.put({ element: elementFor(paragraph.style), content });
    for (const block of paragraph.boxes) place.put(block);
  };
  const elementFor = (style: string | null): string => (style === null ? 'p' : (styles.get(style)?.element ?? elementOf(style, '')));
  const endTable = (): void => {
    const rows = place.table?.close() ?? '';
    place.table = null;
    if (rows !== '') place.put({ element: 'table', content: rows });
  };
  const show = (text: string, raised?: Raised): void => {
    const { paragraph } = place;
    if (!paragraph || !isShown(paragraph, styles)) return;
    print(paragraph, text, raised ?? raisedOf(paragraph, styles));
    printed += text.length;
  };
  const showBreak = (): void => {
    if (place.paragraph && isShown(place.paragraph, styles)) breakLine(place.paragraph);
  };
  const refer = (name: string): void => {
    if (!place.paragraph || !isShown(place.paragraph, styles)) return;
    notes.push(name);
    show(`[${notes.length}]`, 'sup');
  };
  const number = (): void => {
    const { paragraph } = place;
    if (!paragraph || paragraph.endless) return;
    const list = listOf(paragraph, styles.get(paragraph.style ?? ''));
    if (list) paragraph.number = numbers(list);
  };
  const readProperty = (name: string, attribute: Attribute): void => {
    const [of, within] = properties;
    const { paragraph } = place;
    if (of === 'trPr') place.table?.rowProperty(name, attribute);
    else if (of === 'tcPr') around.at(-1)?.table?.cellProperty(name, attribute);
    else if (!paragraph) return;
    else if (of === 'rPr') readRunProperty(paragraph, name, attribute);
    else if (within === 'rPr') readEndProperty(paragraph, name, attribute);
    else readParagraphProperty(paragraph, name, attribute);
  };

  const opens = named<(attribute: Attribute) => void>({
    p: () => {
      endParagraph();
      place.paragraph = paragraphOf(place.carried);
      place.carried = '';
    },
    r: () => {
      if (place.paragraph) place.paragraph.run = { style: null };
    },
    t: () => {
      inText = true;
    },
    tab: () => show('\t'),
    ptab: () => show('\t'),
    noBreakHyphen: () => show('\u2011'),
    softHyphen: () => show('\u00ad'),
    sym: (attribute) => show(symbolOf(attribute('font') ?? '', attribute('char') ?? '')),
    cr: showBreak,
    br: (attribute) => {
      // A page or a column that begins before the text of a paragraph parts nothing of it.
      if ((attribute('type') ?? 'textWrapping') === 'textWrapping' || place.paragraph?.html) showBreak();
    },
    fldChar: (attribute) => {
      field = attribute('fldCharType');
    },
    checkBox: () => {
      ticked = false;
    },
    default: (attribute) => {
      if (ticked !== null) ticked = isOn(attribute);
    },
    checked: (attribute) => {
      if (ticked !== null) ticked = isOn(attribute);
    },
    footnoteReference: (attribute) => refer(noteName('footnote', attribute)),
    endnoteReference: (attribute) => refer(noteName('endnote', attribute)),
    footnote: (attribute) => {
      note = noteName('footnote', attribute);
    },
    endnote: (attribute) => {
      note = noteName('endnote', attribute);
    },
    tbl: () => {
      endPlace();
      endTable();
      place.table = tableOf();
    },
    tr: () => place.table?.openRow(),
    tc: () => {
      place.table?.openCell();
      const blocks: Block[] = [];
      cells.push(blocks);
      enter((block) => blocks.push(block));
    },
    txbxContent: () => {
      const { paragraph, put: to } = place;
      enter((block) => (paragraph ? paragraph.boxes.push(block) : to(block)));
    },
    AlternateContent: () => versions.push(printed),
  });
  const closes = named<() => void>({
    p: endParagraph,
    t: () => {
      inText = false;
    },
    // Not before: the box of a form stands within what begins its field, and shows.
    fldChar: () => {
      if (place.paragraph) readField(place.paragraph, field);
    },
    checkBox: () => {
      show(ticked ? '☑' : '☐');
      ticked = null;
    },
    footnote: endPlace,
    endnote: endPlace,
    tbl: endTable,
    tr: () => place.table?.closeRow(),
    tc: () => {
      leave();
      place.table?.closeCell(cellOf(cells.pop() ?? []));
    },
    txbxContent: leave,
    AlternateContent: () => versions.pop(),
  });

  readXml(part, {
    open(name, attribute) {
      const isVersion = name === 'Choice' || name === 'Fallback';
      if (
        skipped > 0 ||
        SKIPPED.has(name) ||
        (properties.length === 0 && TAKEN.has(name)) ||
        (isVersion && printed > (versions.at(-1) ?? printed))
      )
        skipped++;
      else if (PROPERTIES.has(name)) properties.push(name);
      else if (properties.length > 0) readProperty(name, attribute);
      else opens.get(name)?.(attribute);
    },
    close(name) {
      if (skipped > 0) skipped--;
      else if (properties.length === 0) closes.get(name)?.();
      else if (properties.at(-1) === name) {
        properties.pop();
        if (name === 'pPr') number();
      }
    },
    text(text) {
      if (inText && skipped === 0) show(text);
    },
  });
  endPlace();
}

function noteName(kind: 'footnote' | 'endnote', attribute: Attribute): string {
  return `${kind}-${Number(attribute('id'))}`;
}

/** By name, and nothing under names that every object knows (`constructor`): those asked for are the document's. */
function named<T>(those: Record<string, T>): ReadonlyMap<string, T> {
  return new Map(Object.entries(those));
}
