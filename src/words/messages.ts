import { counted } from './counted.ts';
import type { Words } from './lang.ts';
import { unreadIn } from './unread.ts';

/** What a person may have asked for by a name that is not known. */
export type Asked = 'metric' | 'company' | 'period' | 'role' | 'segment';

/** Codes of the system for what went wrong with a file. */
export type Failure =
  | 'EACCES'
  | 'EPERM'
  | 'ENOENT'
  | 'EISDIR'
  | 'ENOTDIR'
  | 'ENOSPC'
  | 'EROFS'
  | 'ELOOP'
  | 'ENAMETOOLONG'
  | 'ERR_FS_FILE_TOO_LARGE'
  | 'ERR_STRING_TOO_LONG';

/** What is told on stderr: of files that were not read, of a command line that cannot be run, of what was not found. One line each, without the program's name. */
export interface MessageWords {
  failures: Readonly<Record<Failure, string>>;
  /** Why a file is not read, as what reads it says. */
  unread(why: string): string;
  /** A file of which a part was not read. */
  partly(file: string, what: string): string;
  cannotRead(file: string, why: string): string;
  cannotReadFolder(folder: string, why: string): string;
  cannotWrite(file: string, why: string): string;
  /** To standard output. */
  cannotWriteOut(why: string): string;
  defect(why: string): string;
  noMatch(glob: string): string;
  noSuch(path: string): string;
  noFiles(paths: readonly string[]): string;
  /** Files that are skipped: each with what it is. */
  skipped(files: number, names: string): string;
  skippedFile(file: string, why: string): string;
  noFiling(files: number, names: string): string;
  /** Names on one line, and how many are not named. */
  listed(names: readonly string[], more: number): string;
  overwrites(file: string): string;
  /** Of `text`: receipts and files at once. */
  receiptsOrFiles: string;
  noFormat(file: string): string;
  /** A format that a command does not write. */
  notWritten(format: string, formats: readonly string[]): string;
  workbookOnScreen: string;
  /** A page, asked of a command that writes none. */
  pageElsewhere(file: string): string;
  /** A page is for a browser: neither for a terminal nor under another name. */
  pageOnScreen(name: string): string;
  noPage(file: string, name: string): string;
  /** Several filings, where a page shows one. */
  oneFile(path: string): string;
  /** A name that is not known, with the nearest that are; where none is near, what to do. */
  unknown: Readonly<Record<Asked, (name: string, near: readonly string[]) => string>>;
  nothingFound(metrics: readonly Named[]): string;
  /** Of a comparison that has nothing at all to show. */
  nothing: string;
  /** Where a file is to be written. */
  noFolder: string;
  onlyDerived(metrics: readonly Named[]): string;
  /** No figure of that period, and the periods there are. */
  noFigure(metric: string, company: string, period: string, there: readonly string[]): string;
  vocabulary: {
    at(file: string, what: string): string;
    notText(what: string): string;
    /** What the parser says, in English, with the place at its end. */
    noJson(message: string): string;
    shape: string;
    noObject(at: string): string;
    noList(at: string): string;
    noName(at: string): string;
    missing(at: string): string;
    empty(at: string): string;
    id(at: string, given: string): string;
    code(at: string, given: string): string;
    alias(at: string, what: string): string;
    unclosed(alias: string, place: number): string;
    tooMany(alias: string, most: number): string;
    oneOf(at: string, given: string | null, allowed: readonly string[]): string;
  };
}

interface Named {
  id: string;
  label: string;
}

const english = (metrics: readonly Named[]): string => metrics.map(({ id, label }) => `${id} (${label})`).join(', ');
const chinese = (metrics: readonly Named[]): string => metrics.map(({ id, label }) => `${label}（${id}）`).join('、');

type Unknown = MessageWords['unknown'][Asked];

const englishUnknown =
  (what: string, hint: string): Unknown =>
  (name, near) =>
    `unknown ${what}: ${name}; ${near.length > 0 ? `nearest: ${near.join(', ')}` : hint}`;
const chineseUnknown =
  (what: string, hint: string): Unknown =>
  (name, near) =>
    `未知${what}：${name}；${near.length > 0 ? `相近的有 ${near.join('、')}` : hint}`;

/** Unexpected token '}', "…" is not valid JSON · … at position 17 */
function jsonPlace(message: string): string {
  const token = /token '?(\S)/.exec(message)?.[1];
  const place = / at position (\d+)/.exec(message)?.[1];
  return `${token ? `，多出 ${token}` : ''}${place ? `（第 ${place} 个字符处）` : ''}`;
}

export const MESSAGE_WORDS: Words<MessageWords> = {
  zh: {
    failures: {
      EACCES: '没有权限',
      EPERM: '操作不被允许',
      ENOENT: '文件不存在',
      EISDIR: '是文件夹',
      ENOTDIR: '不是文件夹',
      ENOSPC: '磁盘空间不足',
      EROFS: '文件系统只读',
      ELOOP: '链接层数过多',
      ENAMETOOLONG: '文件名过长',
      ERR_FS_FILE_TOO_LARGE: '超过 2 GB',
      ERR_STRING_TOO_LONG: '文本过长',
    },
    unread: (why) => unreadIn(why, 'zh'),
    partly: (file, what) => `${file}：${what}`,
    cannotRead: (file, why) => `无法读取 ${file}：${why}`,
    cannotReadFolder: (folder, why) => `无法读取文件夹 ${folder}：${why}`,
    cannotWrite: (file, why) => `无法写入 ${file}：${why}`,
    cannotWriteOut: (why) => `无法写入标准输出：${why}`,
    defect: (why) => `${why}（filings 的缺陷）`,
    noMatch: (glob) => `没有匹配的文件：${glob}`,
    noSuch: (path) => `文件或文件夹不存在：${path}`,
    noFiles: (paths) => `${paths.join('、')} 中没有可读取的文件`,
    skipped: (files, names) => `${files === 1 ? '无法读取，已跳过' : `${files} 个文件无法读取，已跳过`}：${names}`,
    skippedFile: (file, why) => `${file}（${why}）`,
    noFiling: (files, names) => `${files} 个文件未识别出公司，可能不是披露文件：${names}`,
    listed: (names, more) => `${names.join('、')}${more > 0 ? `、…（另有 ${more} 个）` : ''}`,
    receiptsOrFiles: '出处（如 reply.txt:120:14）和文件不能同时给出',
    overwrites: (file) => `输出文件同时是输入文件，会被覆盖：${file}`,
    noFormat: (file) => `无法由 ${file} 判断格式；请用 .csv .xlsx .json .ndjson .md .txt 为扩展名，或加 --format`,
    notWritten: (format, formats) => `该命令不输出 ${format}；可用 ${formats.join('、')}`,
    oneFile: (path) => `每次标注一份文件，${path} 不止一份`,
    pageOnScreen: (name) => `输出是网页，请写入文件：-o ${name}`,
    noPage: (file, name) => `输出是网页，不能写为 ${file}；请用 -o ${name}`,
    pageElsewhere: (file) => `${file} 是网页，由 filings report 和 filings annotate 输出；此处请用 .csv .xlsx .json .ndjson .md .txt`,
    workbookOnScreen: '工作簿不能显示在终端；请用 -o 写入 .xlsx 文件',
    unknown: {
      metric: chineseUnknown('指标', '可用 filings metrics 列出全部指标'),
      company: chineseUnknown('公司', '可用 filings companies 列出内置公司'),
      period: chineseUnknown('期间', '例如 2022FY、2023Q1、2024H1、2022Q1-3、2022-12-31、2022'),
      role: chineseUnknown('主体', '可用 headline、peer、detail'),
      segment: chineseUnknown('分部', '可用维度、成员，或“维度:成员”'),
    },
    nothing: '没有符合条件的数据',
    noFolder: '文件夹不存在',
    nothingFound: (metrics) => `未找到：${chinese(metrics)}`,
    onlyDerived: (metrics) => `仅有推算值：${chinese(metrics)}；用 --long 或 --format json 查看`,
    noFigure: (metric, company, period, there) =>
      `${company} ${period} 无${metric}数据${there.length > 0 ? `；有 ${there.join('、')}` : '，其他期间也没有'}`,
    vocabulary: {
      at: (file, what) => `${file}：${what}`,
      notText: (what) => `不是文本（${what}）`,
      noJson: (message) => `不是有效的 JSON${jsonPlace(message)}`,
      shape: '应为含 "metrics" 和 "companies" 的对象',
      noObject: (at) => `${at} 不是对象`,
      noList: (at) => `${at} 不是列表`,
      noName: (at) => `${at} 不是名称`,
      missing: (at) => `缺少 ${at}`,
      empty: (at) => `${at} 为空`,
      id: (at, given) => `${at} ${given}：只能用小写字母、数字和 -`,
      code: (at, given) => `${at} ${given}：应为六位数字`,
      alias: (at, what) => `${at}：${what}`,
      unclosed: (alias, place) => `写法 ${alias} 在第 ${place} 个字符处的括号没有闭合`,
      tooMany: (alias, most) => `写法 ${alias} 展开超过 ${most} 种，请分成几条`,
      oneOf: (at, given, allowed) => `${at} ${given === null ? '缺失' : `为 ${given}`}；可用 ${allowed.join('、')}`,
    },
  },
  en: {
    failures: {
      EACCES: 'permission denied',
      EPERM: 'not permitted',
      ENOENT: 'no such file',
      EISDIR: 'is a folder',
      ENOTDIR: 'not a folder',
      ENOSPC: 'no space left',
      EROFS: 'read-only file system',
      ELOOP: 'too many links',
      ENAMETOOLONG: 'name too long',
      ERR_FS_FILE_TOO_LARGE: 'larger than 2 GB',
      ERR_STRING_TOO_LONG: 'longer than a text can be',
    },
    unread: (why) => why,
    partly: (file, what) => `${file}: ${what}`,
    cannotRead: (file, why) => `cannot read ${file}: ${why}`,
    cannotReadFolder: (folder, why) => `cannot read folder ${folder}: ${why}`,
    cannotWrite: (file, why) => `cannot write ${file}: ${why}`,
    cannotWriteOut: (why) => `cannot write: ${why}`,
    defect: (why) => `${why} (a defect of filings)`,
    noMatch: (glob) => `no file matches: ${glob}`,
    noSuch: (path) => `no such file or folder: ${path}`,
    noFiles: (paths) => `no files to read in ${paths.join(', ')}`,
    skipped: (files, names) => `${files === 1 ? 'not text, skipped' : `${files} files are not text, skipped`}: ${names}`,
    skippedFile: (file, why) => `${file} (${why})`,
    noFiling: (files, names) =>
      `${counted(files, 'file')} ${files === 1 ? 'is no filing' : 'are no filings'} (no company can be told): ${names}`,
    listed: (names, more) => `${names.join(', ')}${more > 0 ? `, … (${more} more)` : ''}`,
    receiptsOrFiles: 'give either receipts (file:line:column) or files',
    overwrites: (file) => `would write over its own input: ${file}`,
    noFormat: (file) => `cannot tell a format from ${file}; name it .csv .xlsx .json .ndjson .md or .txt, or add --format`,
    notWritten: (format, formats) => `this command writes no ${format}; it writes ${formats.join(', ')}`,
    oneFile: (path) => `one filing makes a page, and ${path} stands for several; name one`,
    pageOnScreen: (name) => `this makes a page for a browser; name its file: -o ${name}`,
    noPage: (file, name) => `this makes a page for a browser, not ${file}; name it -o ${name}`,
    pageElsewhere: (file) =>
      `${file} would be a page, which filings report and filings annotate write; here name it .csv .xlsx .json .ndjson .md or .txt`,
    workbookOnScreen: 'a workbook is no text for a terminal; give it a file: -o figures.xlsx',
    unknown: {
      metric: englishUnknown('metric', 'filings metrics lists them'),
      company: englishUnknown('company', 'filings companies lists those that are known without a filing'),
      period: englishUnknown('period', 'such as 2022FY, 2023Q1, 2024H1, 2022Q1-3, 2022-12-31, 2022'),
      role: englishUnknown('role', 'headline, peer or detail'),
      segment: englishUnknown('segment', 'an axis, a member, or axis:member'),
    },
    nothing: 'nothing found',
    noFolder: 'no such folder',
    nothingFound: (metrics) => `nothing found for ${english(metrics)}`,
    onlyDerived: (metrics) => `only derived: ${english(metrics)}; --long or --format json shows it`,
    noFigure: (metric, company, period, there) =>
      `no ${metric} of ${company} in ${period}${there.length > 0 ? `; there is ${there.join(', ')}` : ', and of no other period'}`,
    vocabulary: {
      at: (file, what) => `${file}: ${what}`,
      notText: (what) => `not text (${what})`,
      noJson: (message) => message,
      shape: 'expected an object with "metrics" and "companies"',
      noObject: (at) => `${at} is no object`,
      noList: (at) => `${at} is no list`,
      noName: (at) => `${at} is no name`,
      missing: (at) => `${at} is missing`,
      empty: (at) => `${at} is empty`,
      id: (at, given) => `${at} ${given}: small letters, digits and -`,
      code: (at, given) => `${at} ${given}: six digits`,
      alias: (at, what) => `${at}: ${what}`,
      unclosed: (alias, place) => `alias ${alias}: the group opened at ${place} is not closed`,
      tooMany: (alias, most) => `alias ${alias}: more than ${most} spellings; write several aliases`,
      oneOf: (at, given, allowed) => `${at} is ${given ?? 'missing'}; one of ${allowed.join(', ')}`,
    },
  },
};
