import type { Lang, Words } from './lang.ts';
import { saidBack } from './template.ts';

/**
 * Why a file, or a member of an archive, is not read: what it is, what is wrong with it, what to do. What reads bytes says it in English; here each sentence stands once more, with
 * the Chinese one. Names that are the same in both (PNG, gzip, OFD) are left out.
 */
export const UNREAD: readonly Words<string>[] = [
  { en: 'empty', zh: '空文件' },
  { en: 'zip, empty', zh: '空的 zip' },
  { en: 'OpenDocument or EPUB', zh: 'OpenDocument 或 EPUB' },
  { en: 'broken UTF-8', zh: 'UTF-8 编码损坏' },
  { en: 'NUL bytes', zh: '含空字节' },
  { en: 'no known encoding', zh: '编码无法识别' },
  {
    en: "garbled characters: its PDF's fonts have no Unicode map; extract the text again, by OCR",
    zh: '乱码：PDF 字体没有 Unicode 映射，请用 OCR 重新提取文本',
  },
  { en: 'protected by a password; save it without one', zh: '有密码保护，请去掉密码另存' },
  { en: 'protected by a password', zh: '有密码保护' },
  { en: 'doc, of Word 97–2003; save it as docx', zh: 'Word 97–2003 的 doc，请另存为 docx' },
  { en: 'xls, of Excel 97–2003; save it as xlsx', zh: 'Excel 97–2003 的 xls，请另存为 xlsx' },
  { en: 'ppt, of PowerPoint 97–2003', zh: 'PowerPoint 97–2003 的 ppt' },
  { en: 'doc or xls, of Office 97–2003', zh: '旧版 Word 或 Excel 文件，请另存为 docx 或 xlsx' },
  { en: 'PDF, scanned: {pages} pages without a text layer; make one by OCR', zh: 'PDF 扫描件：{pages} 页均无文字层，请先做 OCR' },
  { en: 'PDF, scanned: 1 page without a text layer; make one by OCR', zh: 'PDF 扫描件：1 页，无文字层，请先做 OCR' },
  { en: 'PDF, garbled: its fonts have no Unicode map; extract the text by OCR', zh: 'PDF 乱码：字体没有 Unicode 映射，请用 OCR 提取文本' },
  { en: 'PDF, encrypted: it needs a password; save it without one', zh: 'PDF 已加密：需要密码，请去掉密码另存' },
  { en: 'PDF, broken: its pages cannot be read; fetch the file again', zh: 'PDF 已损坏：无法读取页面，请重新下载' },
  { en: '{blank} of {pages} pages without text: images or blank', zh: '{pages} 页中有 {blank} 页无文字（图片或空白）' },
  { en: 'its text ({part}) is missing; save it again in Word', zh: '缺少正文（{part}），请用 Word 重新保存' },
  { en: 'damaged: its XML cannot be read; save it again in Word', zh: '已损坏：XML 无法读取，请用 Word 重新保存' },
  { en: 'damaged: its sheets cannot be read; save it again in Excel', zh: '已损坏：工作表无法读取，请用 Excel 重新保存' },
  { en: '{part} in it: {why}', zh: '其中 {part}：{why}' },
  { en: 'larger than {size} MB; split the document', zh: '超过 {size} MB，请拆分文档' },
  { en: 'larger than {size} MB', zh: '超过 {size} MB' },
  { en: 'longer than {size} million characters; split it at its filings', zh: '超过 {size} 百万字符，请按文件拆分' },
  { en: 'no such member of the archive', zh: '压缩包中没有该文件' },
  { en: 'an archive in an archive in an archive; unpack it once', zh: '压缩包嵌套过深，请先解压一层' },
  {
    en: 'cut short or damaged (a zip ends with the list of its members); get it again',
    zh: '不完整或已损坏（末尾缺少文件目录），请重新获取',
  },
  { en: 'a second member of this name', zh: '压缩包中文件重名' },
  { en: 'packed by a method that is not read ({method}); pack it by deflate', zh: '压缩方式（{method}）不支持，请用 deflate 重新压缩' },
  { en: 'unpacks to more than {ratio} times its size, as no filing does', zh: '解压后超过原大小 {ratio} 倍，不是正常的披露文件' },
  { en: 'beyond the {size} MB that are unpacked of one archive', zh: '超出单个压缩包的解压上限 {size} MB' },
  { en: 'unpacks to more than the {size} bytes it says', zh: '解压后超过其声明的 {size} 字节' },
  { en: 'damaged (its size or checksum is not what it says)', zh: '已损坏（大小或校验和不符）' },
  { en: 'damaged', zh: '已损坏' },
];

/** Why a file is not read, in the language of a screen; what is not known here stays as it is. */
export const unreadIn: (why: string, lang: Lang) => string = saidBack(UNREAD, (held, lang) => unreadIn(held, lang));
