// Where everything was read: places, excerpts and references, each once, known by its number.
import type { Dataset, Row } from '../../model/dataset.ts';
import { clip } from '../../model/text-order.ts';
import { ruleWords } from '../explanation.ts';
import { dateInWords } from './day-number.ts';
import { numbered } from './numbered.ts';
import type { PageCitation, PageData, PageEvidence, PageGround } from './page-data.ts';
import { shownName, shownProse, webLink } from './shown-text.ts';

export interface Grounds {
  readonly evidence: (row: Row<'evidence'>) => PageEvidence;
  /** The number of a place of which only source and locator are known. */
  readonly placeOf: (source: string, locator: string | null) => number;
  readonly lists: () => Pick<PageData, 'grounds' | 'citations' | 'excerptsLeftOut'>;
}

export function groundsOf({ sources, citations }: Dataset): Grounds {
  const sourceIndex = new Map(sources.map(({ source_id }, index) => [source_id, index]));
  const citationIndex = new Map(citations.map(({ citation_id }, index) => [citation_id, index]));
  const grounds = numbered<PageGround>();
  const read = new Map<string, number>();
  const ground = (source: string | null, locator: string | null, quote: string | null) =>
    grounds.indexOf(JSON.stringify([source, locator, quote]), () => ({
      source: sourceIndex.get(source ?? '') ?? -1,
      locator: shownName(locator ?? ''),
      quote: shownProse(quote ?? ''),
    }));
  return {
    evidence: ({ field, value, rule, confidence, source_id, citation_id, locator, quote }) => {
      const at = ground(source_id, locator, quote);
      if (quote !== null) read.set(JSON.stringify([source_id, locator]), at);
      const citation = citationIndex.get(citation_id ?? '') ?? -1;
      return { field, value: shownName(value ?? ''), rule: ruleInWords(rule), confidence, ground: at, citation };
    },
    placeOf: (source, locator) => read.get(JSON.stringify([source, locator])) ?? ground(source, locator, null),
    lists: () => ({ ...withinBudget(grounds.items()), citations: citations.map(citationOf) }),
  };
}

function ruleInWords(rule: string): string {
  return Object.hasOwn(ruleWords, rule) ? (ruleWords[rule] ?? rule) : shownName(rule);
}

/** What all excerpts of a page may have together, in characters; and what each keeps at least. */
const excerptBudget = 500_000;
const leastExcerpt = 40;

/** Excerpts are cut to the same length each when together they would make the page too large. */
function withinBudget(grounds: readonly PageGround[]): Pick<PageData, 'grounds' | 'excerptsLeftOut'> {
  const total = grounds.reduce((sum, { quote }) => sum + quote.length, 0);
  if (total <= excerptBudget) return { grounds, excerptsLeftOut: 0 };
  const room = Math.max(leastExcerpt, Math.floor(excerptBudget / grounds.length));
  const cut = grounds.filter(({ quote }) => quote.length > room).length;
  return { grounds: grounds.map((one) => ({ ...one, quote: clip(one.quote, room) })), excerptsLeftOut: cut };
}

function citationOf(citation: Row<'citations'>): PageCitation {
  const { label, group, title, container, issued_edtf, archived, accessed, url, archive_url } = citation;
  const dates = [
    ['issued', issued_edtf],
    ['archived', archived],
    ['retrieved', accessed],
  ].flatMap(([what, date]) => (date === null || date === undefined ? [] : [`${what} ${dateInWords(date)}`]));
  return {
    label: shownName(group === null ? label : `${group} ${label}`),
    words: shownProse([title, container, ...dates].filter(Boolean).join(', ')),
    link: webLink(url),
    archiveLink: webLink(archive_url),
  };
}
