import type { Numbered } from './docx-numbering.ts';
import { type Attribute, isOn, readXml } from './xml.ts';

/** How text stands to its line: a raised or lowered mark is no digit of the number before it. */
export type Raised = 'sup' | 'sub' | '';

/** What a run's properties, its own or its style's, say of its text; undefined where they say nothing. */
export interface RunLook {
  hidden?: boolean | undefined;
  raised?: Raised | undefined;
}

/** What is read of a style, with what it has from those it is based on. */
export interface Style extends RunLook {
  /** The element of its paragraphs: a heading's is h1 to h6. */
  element: string;
  numbered: Numbered | null;
}

/** Reads a property of a run into `look`; properties that change no figure are passed over. */
export function readLook(look: RunLook, name: string, attribute: Attribute): void {
  if (name === 'vanish') look.hidden = isOn(attribute);
  else if (name === 'vertAlign') {
    const value = attribute('val');
    look.raised = value === 'superscript' ? 'sup' : value === 'subscript' ? 'sub' : '';
  } else if (name === 'position') {
    // A mark of a note may be raised by so many half points instead of as a superscript (17.3.2.24).
    const raised = Number.parseFloat(attribute('val') ?? '');
    if (raised) look.raised = raised > 0 ? 'sup' : 'sub';
  }
}

/** A style as it is written: what it says by itself. */
interface Written extends RunLook {
  name: string;
  basedOn: string | null;
  numId: string | null;
  level: string | null;
}

/** Styles may be based on each other in a circle. */
const LONGEST_LINE = 20;

/** The styles of a document by their ids, from its styles part. @throws as `readXml` */
export function stylesOf(bytes: Uint8Array | undefined): ReadonlyMap<string, Style> {
  const written = bytes === undefined ? new Map<string, Written>() : writtenIn(bytes);
  return new Map([...written.keys()].map((id) => [id, styleOf(id, written)]));
}

function styleOf(id: string, written: ReadonlyMap<string, Written>): Style {
  const line: Written[] = [];
  for (let of = written.get(id); of && line.length < LONGEST_LINE; of = written.get(of.basedOn ?? '')) line.push(of);
  const numbered = line.findIndex(({ numId }) => numId !== null);
  const numId = line[numbered]?.numId;
  const level = line.slice(0, numbered + 1).find((style) => style.level !== null)?.level;
  return {
    element: elementOf(id, line[0]!.name),
    numbered: numId && numId !== '0' ? { numId, level: Number(level ?? 0) } : null,
    hidden: line.find(({ hidden }) => hidden !== undefined)?.hidden,
    raised: line.find(({ raised }) => raised !== undefined)?.raised,
  };
}

/** The built-in headings have one name in every language of Word, `heading 1`; writers that give no names use the id `Heading1`. */
export function elementOf(id: string, name: string): string {
  const heading = /^heading ([1-6])$/i.exec(name) ?? /^Heading([1-6])$/.exec(id);
  return heading ? `h${heading[1]}` : name === 'Heading' || id === 'Heading' ? 'h1' : 'p';
}

function writtenIn(bytes: Uint8Array): Map<string, Written> {
  const styles = new Map<string, Written>();
  let style: Written | null = null;
  readXml(bytes, {
    open(name, attribute) {
      if (name === 'style') {
        style = { name: '', basedOn: null, numId: null, level: null };
        styles.set(attribute('styleId') ?? '', style);
      } else if (style === null) return;
      else if (name === 'name') style.name = attribute('val') ?? '';
      else if (name === 'basedOn') style.basedOn = attribute('val');
      else if (name === 'numId') style.numId = attribute('val');
      else if (name === 'ilvl') style.level = attribute('val');
      else readLook(style, name, attribute);
    },
    close(name) {
      if (name === 'style') style = null;
    },
  });
  return styles;
}
