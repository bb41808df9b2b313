import { harmless } from '../render/harmless.ts';

const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text, safe to stand in an element or in a quoted attribute of a page; control characters and marks of writing direction as `harmless` shows them. */
export function escapeHtml(text: string): string {
  return harmless(text).replace(/[&<>"']/g, (character) => REFERENCES[character]!);
}

/**
 * A value, safe to stand as JSON in a `<script>` of a page: neither `</script>` nor `<!--` may end it or change how it is read, nor U+2028 and U+2029 where
 * the script is read as one of before ES2019. Its texts are shown, so control characters and marks of writing direction are as `harmless` has them, line ends apart.
 */
export function scriptJson(value: unknown): string {
  const shown = (_: string, each: unknown): unknown => (typeof each === 'string' ? each.split('\n').map(harmless).join('\n') : each);
  return JSON.stringify(value, shown).replace(/[<>&]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
