import { type SaxesAttributeNS, type SaxesAttributePlain, SaxesParser, type SaxesTagPlain } from 'saxes';

/** The value of an element's attribute by its local name; null where it has none. */
export type Attribute = (name: string) => string | null;

/** What is told of an XML document while it is read. Names are local: strict Office files and some writers bind other prefixes and namespaces to the same elements. */
export interface XmlEvents {
  open(name: string, attribute: Attribute): void;
  close(name: string): void;
  /** Text between two tags, its references resolved. */
  text?(text: string): void;
}

/** What no document of a person comes near: more would only be made to fill the memory of what reads it. */
const DEEPEST = 300;
const MOST_ATTRIBUTES = 1000;

/** Bytes decoded at a time. */
const CHUNK = 2 ** 16;

/**
 * Reads XML in one pass, of which nothing is held but the elements that are open. @throws Error where it is not well-formed, declares a document type (as no Office file may,
 * ECMA-376 part 2, 9.1.4, and entities that expand without end do), or nests beyond all measure
 */
export function readXml(bytes: Uint8Array, { open, close, text }: XmlEvents): void {
  const parser = new SaxesParser({ xmlns: false });
  const fail = (why: string): never => {
    throw new Error(why);
  };
  let depth = 0;
  let attributes = 0;
  parser.on('error', ({ message }) => fail(message));
  parser.on('doctype', () => fail('a document type'));
  parser.on('opentagstart', () => {
    attributes = 0;
    if (++depth > DEEPEST) fail('elements nested too deep');
  });
  parser.on('attribute', (_: SaxesAttributeNS | SaxesAttributePlain) => {
    if (++attributes > MOST_ATTRIBUTES) fail('too many attributes');
  });
  parser.on('opentag', (tag) => open(localName(tag.name), attributeOf(tag)));
  parser.on('closetag', (tag) => {
    depth--;
    close(localName(tag.name));
  });
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let from = 0; from < bytes.length; from += CHUNK) parser.write(decoder.decode(bytes.subarray(from, from + CHUNK), { stream: true }));
  parser.write(decoder.decode());
  parser.close();
}

/** UTF-8 or UTF-16, as Office files must be; the latter begins with its byte order mark. */
function encodingOf([first, second]: Uint8Array): string {
  return first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function attributeOf({ attributes }: SaxesTagPlain): Attribute {
  return (name) => {
    for (const key in attributes) if (localName(key) === name) return attributes[key]!;
    return null;
  };
}

/** Whether an element that turns something on (CT_OnOff, ECMA-376 part 1, 17.17.4) does so: it does unless it says otherwise. */
export function isOn(attribute: Attribute): boolean {
  const value = attribute('val');
  return value !== '0' && value !== 'false' && value !== 'off';
}
