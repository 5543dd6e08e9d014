// Reads a captured page: its words and links, and every repeated structure that may be a list of members.
import type { Language } from '../languages/language.ts';
import type { Noted } from '../model/finding.ts';
import type { Page } from '../model/page.ts';
import type { ListSelectors } from '../model/page-capture.ts';
import { linkBase } from './html-links.ts';
import type { HtmlNode } from './html-node.ts';
import { createPage } from './html-page.ts';
import { parseHtml } from './html-parse.ts';
import { goesOnIn, languageIn, statedCounts, titleIn, visibleText } from './page-facts.ts';
import { linksIn } from './page-links.ts';
import { createColumns, outlineOf } from './page-outline.ts';
import { budgetFor, type PageReading, unread } from './page-reading.ts';
import { createPageRoles } from './page-roles.ts';
import { headingsOver } from './page-scopes.ts';
import { pickAll, pickedStructures } from './page-selectors.ts';
import { shellsIn } from './page-shells.ts';
import { readStructures } from './page-structures.ts';
import { tabLabelsOf } from './page-tabs.ts';
import { detectLanguage } from './reader-words.ts';

export interface PageSettings {
  /** Address of the page, against which its links are resolved; empty when nothing tells it. */
  readonly url: string;
  readonly selectors: ListSelectors;
  readonly languages: readonly Language[];
}

/**
 * The page in HTML whose archive's furniture is already off; never throws on content, in time linear to its length.
 *
 * With a `list` selector only what it picks is a structure; a selector that picks nothing is a finding. Ask
 * `selectorProblem` before: a text that is no selector picks nothing here.
 */
export function readPage(html: string, { url, selectors, languages }: PageSettings): Noted<Page> {
  const parsed = parseHtml(html);
  const root = parsed.value;
  const { reading, structures } = structuresIn(root, { url, selectors, languages });
  const { page, nodes } = reading;
  const text = visibleText(root, page);
  const value: Page = {
    title: titleIn(root),
    language: languageIn(root) || detectLanguage(text, languages),
    text,
    links: linksIn(root, page.base),
    structures,
    statedCounts: statedCounts(reading, languages),
    goesOn: goesOnIn(nodes, languages),
    shells: shellsIn(root),
    closed: /<\/html\s{0,99}>/iu.test(html),
  };
  return { value, findings: [...parsed.findings, ...page.findings, ...unread(reading)] };
}

function structuresIn(root: HtmlNode, { url, selectors }: PageSettings) {
  const labels = tabLabelsOf(root);
  const roleOf = createPageRoles(labels.opened);
  const page = { ...createPage(linkBase(url)), roleOf };
  const nodes = outlineOf(root, { roleOf, tablesOpen: selectors.list !== '' });
  const budget = budgetFor(nodes.length * 16);
  const columnOf = createColumns();
  const over = headingsOver(nodes, { labels, roleOf, columnOf });
  const reading: PageReading = { page, nodes, scope: nodes, over, columnOf, budget };
  const structures =
    selectors.list === '' ? readStructures(reading) : pickedStructures(pickAll(root, selectors, reading));
  return { reading, structures };
}
