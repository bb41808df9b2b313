/** An element of a page that is open, and how much had been shown before it. */
interface Open {
  at: number;
  attributes: string;
  /** It stands in what the page says is its content. */
  inContent: boolean;
  before: Tally;
}

/** How much a page has shown up to a place: characters, those of links that lead elsewhere, tables, chief headings, items of lists. */
interface Tally {
  shown: number;
  linked: number;
  tables: number;
  headings: number;
  items: number;
}

/** A page of its own, not tables or tags set into a text. */
const PAGE = /<!doctype html|<html[\s>]|<body[\s>]/i;

/** What is never text of a filing: controls, pictures in markup, what is shown without scripts, ways through the site (HTML Standard 4.3.4, 4.10, 4.12). */
const NEVER = new Set('noscript template svg select button textarea iframe object dialog nav'.split(' '));
/** The same by their roles (WAI-ARIA 1.2, 5.3). */
const NEVER_ROLES = /\brole\s*=\s*["']?(?:navigation|search|menu|menubar|toolbar|tablist|dialog|alertdialog)\b/i;
/** Landmarks that surround the content of a page; within it they are the heads and feet of its articles. */
const LANDMARKS = new Set(['header', 'footer', 'aside']);
const LANDMARK_ROLES = /\brole\s*=\s*["']?(banner|contentinfo|complementary)\b/i;
const LISTS = new Set(['ul', 'ol', 'dl']);
const ITEMS = new Set(['li', 'dd', 'dt']);
const CONTENT = new Set(['main', 'article']);
/** What may carry a role, be hidden, or be named by its class. */
const TRACKED = new Set([...NEVER, ...LANDMARKS, ...LISTS, ...'div section span p form a'.split(' ')]);

/** The attribute alone or with any value; panels of tabs are hidden only until they are asked for. */
const HIDDEN = /\shidden(?=[\s=/]|$)|\saria-hidden\s*=\s*["']?true\b/i;
const PANEL = /\brole\s*=\s*["']?tabpanel\b/i;
/** What sites call the bars about cookies, and their lists of links. */
const COOKIES = /\b(?:class|id)\s*=\s*["'][^"']*(?:cookie|consent|gdpr)/i;
const AROUND = /\b(?:class|id)\s*=\s*["'][^"']*(?:nav|menu|crumb|side-?bar|foot|copyright|share|recommend|relat|hot|adv|toolbar|links?\b)/i;

/** A bar or a foot of a site is short; what says more than this, links aside, is kept. */
const SHORT = 1500;
/** A list of links has this many at least; fewer are references. */
const LINKS = 3;

const TAG = /<(?:!--|(\/?)([a-z][a-z0-9]{0,15})((?:[^<>"']|"[^"<]{0,300}"|'[^'<]{0,300}'){0,600})>)/iy;

/**
 * What of a saved page is the site's and not the filing's: where each such element begins, and the offset behind it. Menus, lists of links to other pages, heads and feet of the
 * site, bars about cookies, what is hidden. Whatever may be content is kept: what holds a table or says much, and everything that would be a third of the page.
 */
export function boilerplate(raw: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  if (!PAGE.test(raw.slice(0, 4000))) return found;
  const stacks = new Map<string, Open[]>();
  const tally: Tally = { shown: 0, linked: 0, tables: 0, headings: 0, items: 0 };
  const sizes = new Map<number, number>();
  let content = 0;
  let leads = false;
  let from = 0;
  for (let at = raw.indexOf('<'); at >= 0; at = raw.indexOf('<', at)) {
    TAG.lastIndex = at;
    const tag = TAG.exec(raw);
    if (!tag) {
      at++;
      continue;
    }
    const shown = visible(raw, from, at);
    tally.shown += shown;
    if (leads) tally.linked += shown;
    let to = TAG.lastIndex;
    const name = (tag[2] ?? '').toLowerCase();
    const closes = tag[1] === '/';
    if (name === '' || (!closes && (name === 'script' || name === 'style'))) {
      const end = name === '' ? '-->' : `</${name}`;
      const behind = raw.indexOf(end, to);
      if (behind >= 0) to = name === '' ? behind + end.length : behind;
    }
    if (name === 'table' && !closes) tally.tables++;
    if (name === 'h1' && !closes) tally.headings++;
    if (ITEMS.has(name) && !closes) tally.items++;
    if (CONTENT.has(name)) content = Math.max(0, content + (closes ? -1 : 1));
    if (name === 'a') leads = !closes && /\shref\s*=\s*["']?[^"'#\s]/i.test(tag[3]!);
    if (TRACKED.has(name)) {
      let stack = stacks.get(name);
      if (!stack) stacks.set(name, (stack = []));
      const open = closes ? stack.pop() : undefined;
      if (!closes) stack.push({ at, attributes: tag[3]!, inContent: content > 0, before: { ...tally } });
      else if (open && isBoilerplate(name, open, tally)) {
        found.set(open.at, to);
        sizes.set(open.at, tally.shown - open.before.shown - (tally.linked - open.before.linked));
      }
    }
    from = at = to;
  }
  const most = (tally.shown - tally.linked) / 3;
  for (const [at, size] of sizes) if (size > most) found.delete(at);
  return found;
}

function isBoilerplate(name: string, { attributes, inContent, before }: Open, now: Tally): boolean {
  if (NEVER.has(name) || NEVER_ROLES.test(attributes)) return true;
  if (HIDDEN.test(attributes)) return !PANEL.test(attributes);
  const shown = now.shown - before.shown;
  const linked = now.linked - before.linked;
  const said = shown - linked;
  if (now.tables > before.tables) return false;
  const role = LANDMARK_ROLES.exec(attributes)?.[1]?.toLowerCase();
  if (LANDMARKS.has(name) || role !== undefined) {
    if (inContent || /\brole\s*=\s*["']?doc-/i.test(attributes)) return false;
    return said < SHORT && now.headings === before.headings;
  }
  if (COOKIES.test(attributes)) return said < SHORT;
  if (linked < said * 4) return false;
  return LISTS.has(name) ? now.items - before.items >= LINKS : AROUND.test(attributes);
}

/** Characters that are no white space. */
function visible(raw: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (raw.charCodeAt(i) > 0x20) count++;
  return count;
}
