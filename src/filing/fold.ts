/**
 * What a code unit outside ASCII and CJK is folded to: full-width ASCII (U+FF01–FF5E) → ASCII; the spaces converters pad with
 * (U+2002, U+3000, U+00A0, tab, CR, form feed), zero-width marks and BOM → U+0020; the minus signs of numbers (U+2212, U+FE63)
 * → '-'; all else itself.
 */
export function folded(code: number): number {
  if (code < 0x20) return code === 0x0a ? code : 0x20;
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  if (code >= 0x2000 && code <= 0x200f) return 0x20;
  switch (code) {
    case 0x85:
    case 0xa0:
    case 0x2028:
    case 0x2029:
    case 0x202f:
    case 0x205f:
    case 0x3000:
    case 0xfeff:
      return 0x20;
    case 0x2212:
    case 0xfe63:
      return 0x2d;
    default:
      return code;
  }
}
