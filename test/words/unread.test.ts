import { expect, test } from 'vitest';
import { unreadIn } from '../../src/words/unread.ts';

test.each([
  ['protected by a password; save it without one', '有密码保护，请去掉密码另存'],
  ['PDF, scanned: 12 pages without a text layer; make one by OCR', 'PDF 扫描件：12 页均无文字层，请先做 OCR'],
  ['xl/workbook.xml in it: larger than 24 MB; split the document', '其中 xl/workbook.xml：超过 24 MB，请拆分文档'],
  ['word/document.xml in it: damaged', '其中 word/document.xml：已损坏'],
  ['unpacks to more than 200 times its size, as no filing does', '解压后超过原大小 200 倍，不是正常的披露文件'],
  ['PNG', 'PNG'],
])('%s', (english, chinese) => {
  expect(unreadIn(english, 'zh')).toBe(chinese);
  expect(unreadIn(english, 'en')).toBe(english);
});
