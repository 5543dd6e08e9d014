// Variables and functions of MediaWiki itself: signs for other signs, numbers, and words that print nothing here.
import { bare, type Page } from './page.ts';

const signs: ReadonlyMap<string, string> = new Map([
  ['!', '|'],
  ['!!', '||'],
  ['!-', '|-'],
  ['(!', '{|'],
  ['!)', '|}'],
  ['!+', '|+'],
  ['=', '='],
  ['((', '{{'],
  ['))', '}}'],
]);
const silent =
  /^(?:DEFAULTSORT|デフォルトソート|DEFAULTSORTKEY|ORDENAR|SORTIERUNG|CLEDETRI|DISPLAYTITLE|TITRE|SEITENTITEL|PAGENAME|PAGENAMEE|FULLPAGENAME|BASEPAGENAME|SUBPAGENAME|NAMESPACE|NAMESPACENUMBER|TALKPAGENAME|SITENAME|SERVER|SCRIPTPATH|CURRENT\w+|LOCAL\w+|NUMBEROF\w+|REVISION\w+|PROTECTIONLEVEL|CONTENTLANGUAGE|#language|#seo|#section|#related|#babel)(?:\s*:.*)?$/su;
const wrapping =
  /^(?:formatnum|lc|uc|lcfirst|ucfirst|urlencode|anchorencode|padleft|padright|plural|grammar|nowrap|int)\s*:(.*)$/isu;

/** Whether the name is one of MediaWiki's own and no template's. */
export function isMagicWord(name: string): boolean {
  return signs.has(name) || silent.test(name) || wrapping.test(name);
}

/** What the magic word prints, or `undefined` for a template. */
export function magicWord(page: Page, name: string): string | undefined {
  const sign = signs.get(name);
  if (sign !== undefined) return sign;
  const title = /^(?:DISPLAYTITLE|SEITENTITEL|TITRE)\s*:(.*)$/su.exec(name)?.[1];
  if (title !== undefined) page.state.displayTitle = bare(page, title);
  if (silent.test(name)) return '';
  return wrapping.exec(name)?.[1]?.trim();
}
