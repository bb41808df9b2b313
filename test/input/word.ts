import { ARCHIVED } from '../../src/input/converters.ts';
import { openZip } from '../../src/input/zip.part.ts';
import { zipped } from './packed.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Further parts of a document beside its body: the content of `w:numbering`, `w:styles`, `w:footnotes`, `w:endnotes`. */
export interface Parts {
  numbering?: string;
  styles?: string;
  footnotes?: string;
  endnotes?: string;
}

/** A docx with this content of `w:body`. */
export function word(body: string, parts: Parts = {}): Uint8Array {
  const named = Object.entries(parts);
  return zipped(
    {
      name: '[Content_Types].xml',
      data: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
    },
    {
      name: '_rels/.rels',
      data: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      data: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${named.map(([name], i) => `<Relationship Id="p${i}" Type="${RELATIONS}/${name}" Target="${name}.xml"/>`).join('')}</Relationships>`,
    },
    { name: 'word/document.xml', data: `<w:document ${W}><w:body>${body}</w:body></w:document>` },
    ...named.map(([name, content]) => ({ name: `word/${name}.xml`, data: `<w:${name} ${W}>${content}</w:${name}>` })),
  );
}

/** What is read of such a docx. */
export async function textOf(body: string, parts?: Parts): Promise<string> {
  const archive = await openZip({ bytes: word(body, parts) });
  if ('broken' in archive) throw new Error(archive.broken);
  const converted = await ARCHIVED.docx!(archive, () => new Uint8Array());
  if (!('text' in converted)) throw new Error(JSON.stringify(converted));
  return converted.text;
}

/** A paragraph of one run; `properties` is the content of its `w:pPr`. */
export const p = (text: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A row of cells: a text, or a text with the content of its `w:tcPr`. */
export const row = (...cells: readonly (string | readonly [text: string, properties: string])[]): string =>
  `<w:tr>${cells.map((cell) => (typeof cell === 'string' ? `<w:tc>${p(cell)}</w:tc>` : `<w:tc><w:tcPr>${cell[1]}</w:tcPr>${p(cell[0])}</w:tc>`)).join('')}</w:tr>`;
