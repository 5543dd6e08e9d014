// Pages in short: what the tests of captured pages read, and how they say it.
import { languages } from '../../src/catalogue.ts';
import type { Page, PageItem, PageStructure } from '../../src/model/page.ts';
import type { ListSelectors } from '../../src/model/page-capture.ts';
import { readPage } from '../../src/read/page.ts';

const nothingPicked: ListSelectors = { list: '', name: '', place: '', group: '' };

/** @param html - what stands in the body */
export function pageOf(
  html: string,
  selectors: Partial<ListSelectors> = {},
  url = 'https://site.example/members',
): Page {
  return readPage(`<html><body>${html}</body></html>`, {
    url,
    selectors: { ...nothingPicked, ...selectors },
    languages,
  }).value;
}

export function codesIn(html: string, selectors: Partial<ListSelectors> = {}): readonly string[] {
  return findingsIn(html, selectors).map(([code]) => code);
}

type Told = readonly [code: string, locator: string, message: string];

export function findingsIn(html: string, selectors: Partial<ListSelectors> = {}): readonly Told[] {
  const settings = { url: '', selectors: { ...nothingPicked, ...selectors }, languages };
  return readPage(html, settings).findings.map(({ code, locator, message }) => [code, locator, message]);
}

/** `kind selector (Heading / Heading): first name of each item`; a group stands before a name with `>`. */
export function outlined({ kind, selector, headings, items }: PageStructure): string {
  return `${kind} ${selector} (${headings.join(' / ')}): ${items.map(nameOf).join(', ')}`;
}

function nameOf({ names, groups }: PageItem): string {
  return [...groups, names[0]?.text ?? '-'].join(' > ');
}
