/** A PDF written by hand: one content stream a page; `font` is the dictionary of /F1 and may refer to `further` objects, of which the first is number 3. */
export function madePdf(
  pages: readonly (string | Uint8Array)[],
  { font = '<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>', further = [] as string[], page = '', trailer = '' } = {},
): Uint8Array {
  const objects: Buffer[] = [];
  const first = 3 + further.length;
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ');
  objects.push(Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'));
  objects.push(Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`));
  for (const object of further) objects.push(Buffer.from(object, 'latin1'));
  pages.forEach((content, i) => {
    const bytes = Buffer.from(content);
    objects.push(
      Buffer.from(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${page} /Contents ${first + 2 * i + 1} 0 R /Resources << /Font << /F1 ${font} >> >> >>`,
      ),
      Buffer.concat([Buffer.from(`<< /Length ${bytes.length} >>\nstream\n`), bytes, Buffer.from('\nendstream')]),
    );
  });
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let length = parts[0]!.length;
  objects.forEach((object, i) => {
    offsets.push(length);
    const part = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    parts.push(part);
    length += part.length;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** Shows a string, as the font encodes it, at a place in points from the lower left corner. */
export const shown = (x: number, y: number, text: string | Uint8Array, size = 10): string =>
  `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm ${typeof text === 'string' ? `(${text.replace(/[()\\]/g, '\\$&')})` : `<${Buffer.from(text).toString('hex')}>`} Tj ET\n`;
