import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import mammoth from 'mammoth';
import { writeNumbers } from './docx-numbering.ts';

/** What mammoth asks of the archive it reads; in its place stands one whose members have been unpacked within bounds. */
interface ZipFile {
  exists(name: string): boolean;
  read(name: string, encoding?: string): Promise<string | Uint8Array>;
}

const DOCUMENT = 'word/document.xml';

/**
 * The text of a Word document as a page of HTML, a block or a row of a table a line; pictures left out. `files` are the XML members of the docx by their names.
 * What has been deleted with changes tracked is gone, what has been inserted is there; notes stand at the end.
 */
export async function docxText(files: ReadonlyMap<string, Uint8Array>): Promise<{ text: string } | { broken: string }> {
  if (!files.has(DOCUMENT)) return { broken: `its text (${DOCUMENT}) is missing; save it again in Word` };
  let html: string;
  try {
    const input = { file: zipOf(madePlain(files)) } as unknown as { buffer: Buffer };
    const noPicture = { convertImage: () => Promise.resolve([]) } as unknown as { convertImage: typeof mammoth.images.dataUri };
    html = (await mammoth.convertToHtml(input, { ...noPicture, styleMap: ['u => ', 'strike => ', 'comment-reference => '] })).value;
  } catch {
    return { broken: 'damaged: its XML cannot be read; save it again in Word' };
  }
  return { text: oneBlockALine(html) };
}

function zipOf(files: ReadonlyMap<string, Uint8Array>): ZipFile {
  return {
    exists: (name) => files.has(name),
    read: async (name, encoding) => (encoding === undefined ? files.get(name)! : new TextDecoder(encoding).decode(files.get(name)!)),
  };
}

/** The same files, what mammoth would lose of the text put where it sees it. */
function madePlain(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const parser = new DOMParser({ errorHandler: { warning: () => {}, error: () => {}, fatalError: fail } });
  const parsed = (name: string) => (files.has(name) ? parser.parseFromString(new TextDecoder().decode(files.get(name)), 'text/xml') : null);
  const document = parsed(DOCUMENT)!;
  writeNumbers(document, parsed('word/numbering.xml'), parsed('word/styles.xml'));
  markRaised(document);
  keepBoxes(document);
  // A picture whose file is missing would cost the whole document.
  for (const name of ['pic:pic', 'v:imagedata'])
    for (const picture of Array.from(document.getElementsByTagName(name))) picture.parentNode!.removeChild(picture);
  return new Map(files).set(DOCUMENT, new TextEncoder().encode(new XMLSerializer().serializeToString(document)));
}

/** A mark of a note may be raised by so many half points instead of as a superscript (w:position, 17.3.2.24); joined to a number it would be a digit of it. */
function markRaised(document: Document): void {
  for (const position of Array.from(document.getElementsByTagName('w:position'))) {
    const raised = Number(position.getAttribute('w:val'));
    if (!raised) continue;
    const mark = document.createElement('w:vertAlign');
    mark.setAttribute('w:val', raised > 0 ? 'superscript' : 'subscript');
    position.parentNode!.replaceChild(mark, position);
  }
}

/**
 * Of a drawing that is kept in two versions the older is read, as VML (mc:AlternateContent, part 3, 10.2.1). Where there is none the text of its boxes is taken from
 * the newer.
 */
function keepBoxes(document: Document): void {
  for (const drawing of Array.from(document.getElementsByTagName('mc:AlternateContent'))) {
    const older = drawing.getElementsByTagName('mc:Fallback')[0];
    if (older && older.getElementsByTagName('w:txbxContent').length > 0) continue;
    const boxes = Array.from(drawing.getElementsByTagName('w:txbxContent'));
    if (boxes.length === 0) continue;
    const picture = document.createElement('w:pict');
    for (const box of boxes) picture.appendChild(box);
    drawing.parentNode!.replaceChild(picture, drawing);
  }
}

function fail(why: string): never {
  throw new Error(why);
}

/** Tags of looks and links, which would part the digits of a number. A raised mark stays parted from the number before it. */
const INLINE = /<\/?(?:strong|em|b|i|u|s|span|a|code)(?:\s[^<>]*)?>/g;
/** The way back from a note to its mark. */
const BACK = / ?<a href="#(?:foot|end)note-ref-[^"<>]*">↑<\/a>/g;
/** A cell that holds no table. */
const CELL = /<(t[dh])((?:\s[^<>]*)?)>((?:(?!<\/?t[dh][\s>])[\s\S])*?)<\/\1>/g;
/** What ends a line; a cell's own paragraphs are parted within it. */
const ENDS = /<\/(?:p|h[1-6]|li|tr|ol|ul|thead|tbody|table)>|<(?:table|thead|tbody|ol|ul)>/g;

function oneBlockALine(html: string): string {
  return html.replace(BACK, '').replace(INLINE, '').replace(/\n/g, ' ').replace(CELL, oneLine).replace(ENDS, '$&\n');
}

function oneLine(_: string, name: string, attributes: string, content: string): string {
  return `<${name}${attributes}>${content.replace(/<\/p><p>/g, '<br />').replace(/<\/?p>/g, '')}</${name}>`;
}
