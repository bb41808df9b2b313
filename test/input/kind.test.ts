import { describe, expect, test } from 'vitest';
import { archiveKind, kindOf } from '../../src/input/kind.ts';

describe('a file is what its first bytes are', () => {
  test.each([
    ['%PDF-1.7\n', 'pdf', 'PDF'],
    ['HTTP/1.1 200 OK\r\n\r\n%PDF-1.4', 'pdf', 'PDF'],
    ['\u0000\u0000%PDF-1.4', 'pdf', 'PDF'],
    ['A file that begins with %PDF-1.4 is a PDF', 'text', ''],
    [`${' '.repeat(2000)}\n%PDF-1.4`, 'text', ''],
    ['PK\u0003\u0004\u0014', 'zip', 'zip, docx or xlsx'],
    ['\u00d0\u00cf\u0011\u00e0\u00a1', 'ole', 'doc or xls'],
    ['{\\rtf1\\ansi', 'other', 'RTF'],
    ['\u001f\u008b\u0008', 'other', 'gzip'],
    ['\u00ff\u00d8\u00ff\u00e0', 'other', 'JPEG'],
    ['RIFF\u0001\u0002\u0003\u0004WEBPVP8', 'other', 'WebP'],
    ['RIFF\u0001\u0002\u0003\u0004WAVE', 'text', ''],
    ['<html>', 'text', ''],
    ['%PD', 'text', ''],
    ['', 'text', ''],
  ])('%j', (head, kind, name) => {
    expect(kindOf(Buffer.from(head, 'latin1'))).toEqual({ kind, name });
  });
});

describe('a zip is what its members make it', () => {
  test.each([
    [['[Content_Types].xml', 'word/document.xml'], 'docx'],
    [['[Content_Types].xml', 'word/styles.xml'], 'docx'],
    [['[Content_Types].xml', 'xl/workbook.xml'], 'xlsx'],
    [['[Content_Types].xml', 'ppt/presentation.xml'], 'pptx'],
    [['OFD.xml', 'Doc_0/Document.xml'], 'OFD'],
    [['mimetype', 'content.xml'], 'OpenDocument or EPUB'],
    [['word/年报.txt'], 'files'],
    [[], 'files'],
  ])('%j', (names, kind) => {
    expect(archiveKind(new Set(names))).toBe(kind);
  });
});
