/**
 * Who speaks: a regulator or an investor who asks, or the company that answers. Figures in a question never become the
 * company's own.
 *
 *   问题1 …请发行人说明…      →  question, until 回复:
 *   问:… / 请问…?             →  question, until 答:
 */
export type Voice = 'question' | 'answer' | null;

/** An investor's or a regulator's question opens: 问: 问题一: 问题 1. Q1: 投资者提问: 【问题】 */
const ASKS =
  /^(?:[[【(]?(?:投资者)?(?:提)?问(?:题)?\s?(?:[一二三四五六七八九十\d]{1,3})?[\]】)]?(?:[-—.、:]|$)|问题\s?[一二三四五六七八九十\d]{1,3}(?![个次项年月])|Q\s?\d{0,3}\s?[:.、])/;
/** The company speaks: 答: 回复: 回答: 【公司回复】 A1: 发行人说明 */
const ANSWERS =
  /^(?:[#\s]{0,6}[[【(]?(?:公司|发行人|我司)?(?:的)?(?:回复|答复|回答|答)(?:如下)?[\]】)]?\s?(?:[:。]|$)|A\s?\d{0,3}\s?[:.、]|[一二三四五六七八九十]{1,3}、(?:发行人|公司)(?:补充)?(?:说明|披露|回复|情况说明)(?:$|:)|[#\s]{0,6}[[【](?:公司|发行人)?(?:回复|答复|说明)[\]】])/;
/** Words only the asking side uses. */
const REQUESTS =
  /请(?:发行人|公司|你公司|贵公司|上市公司|保荐(?:人|机构)|会计师|年审会计师|申报会计师|独立董事)(?:进一步|补充|结合|说明|披露|列示|核查|区分|分|:)/;
/** How a regulator opens what it quotes from the filing. */
const QUOTES =
  /^(?:\d{1,2}[.、]|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)|关于[^,。:]{1,20}[。:]|\s){0,3}(?:根据(?:申报|首轮|问询)[^,。]{0,12}(?:文件|材料|回复)|申报(?:文件|材料)显示|年报(?:及[^,。]{1,10})?(?:显示|披露)|半年报(?:显示|披露)|首轮问询回复)/;

/** Who a line introduces, by its first words; null where they do not say. `line` is trimmed, normalised text. */
export function voiceOf(line: string): Voice {
  const first = line[0];
  if (first === undefined) return null;
  if (VOICE_OPENERS.includes(first)) {
    if (ANSWERS.test(line)) return 'answer';
    if (ASKS.test(line)) return 'question';
  }
  return null;
}

/** Every character a line that introduces a speaker begins with. */
export const VOICE_OPENERS = '问投提Q[【(#回答公发我A一二三四五六七八九十';

/** True where a paragraph gives itself away as a question: 请发行人说明…, 根据申报材料:…, 请问…? */
export function isQuestion(text: string): boolean {
  const head = text.slice(0, 80);
  if ((head.includes('报') || head.includes('轮')) && QUOTES.test(head)) return true;
  const ask = text.indexOf('请');
  if (ask < 0) return false;
  if (REQUESTS.test(text)) return true;
  return (text.includes('请问') || text.includes('请教')) && text.endsWith('?');
}
