import { ANNOTATE_WORDS } from '../words/annotate.ts';
import { blocksOf } from './annotate/blocks.ts';
import { client } from './annotate/client.ts';
import { appendixHtml, headHtml, panelHtml } from './annotate/head.ts';
import { marksIn } from './annotate/marks.ts';
import { packed } from './annotate/pack.ts';
import { readings } from './annotate/readings.ts';
import { STYLE } from './annotate/style.ts';
import { sweep } from './annotate/sweep.ts';
import { textHtml } from './annotate/text.ts';
import type { AnnotatedFiling } from './annotate/view.ts';
import { virtualList } from './annotate/virtual-list.ts';
import { escapeHtml, scriptJson } from './escape.ts';
import { page } from './page.ts';

/**
 * A filing as one page of HTML: its text with what was read of it in place, a list beside it.
 *
 * The script of the page is four functions of ours, written into it as their own source: they are typed and linted as all else, are the same from source and in a
 * bundle, and need no loader of text. In return they may use nothing but their arguments.
 */
export function annotatePage(filing: AnnotatedFiling): string {
  const words = ANNOTATE_WORDS[filing.lang];
  const text = textHtml(filing.document, blocksOf(filing.document), sweep(filing.lists), filing.lists, words);
  return page({
    title: [filing.title, ...filing.about].join(' · '),
    lang: filing.lang,
    style: STYLE,
    body: `${headHtml(filing, words)}
<main id="text" lang="zh-CN" aria-label="${escapeHtml(words.text)}">
${text}</main>
${panelHtml(filing, words)}
${appendixHtml(
  filing.lists.find(({ id }) => id === 'findings'),
  words,
)}`,
    script: `(${client})(${scriptJson(packed(filing.lists))},${scriptJson(words.client)},{listOf:${virtualList},marksIn:${marksIn},readings:${readings}})`,
  });
}
