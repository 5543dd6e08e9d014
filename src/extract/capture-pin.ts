// The line of the config that picks one list of a page and nothing else.
import { formatPosition } from '../model/document.ts';
import type { Page, PageStructure } from '../model/page.ts';
import type { Candidate } from './capture-candidates.ts';

/** What to write under `"list"`: the selector of its template, or the places of its parts where others share that. */
export function pinOf({ parts }: Candidate, page: Page): string {
  const own = new Set(parts.map(({ structure }) => structure));
  const selectors = [...new Set(parts.map(({ structure }) => structure.selector))];
  const others = page.structures.filter((other) => !own.has(other));
  const shared =
    selectors.some((selector) => / > td$/u.test(selector)) ||
    others.some(({ selector }) => selectors.includes(selector));
  const places = shared ? new Set(parts.flatMap(({ structure }) => placesOf(structure))) : selectors;
  return [...places].join(', ');
}

const holders = new Set(['ul', 'ol', 'dl']);

/** CSS paths of what holds the entries; of cards, of the cards in it. */
function placesOf({ kind, selector, signature, position, items }: PageStructure): readonly string[] {
  const isHolder = kind === 'table' || / :: lines$| > (?:option|tr :: [^ ]*)$/u.test(signature);
  if (isHolder) return [formatPosition(position)];
  const around = items.map((item) => formatPosition(item.position).replace(/ > [^>]*$/u, ''));
  const [step = ''] = / > ([^> ]+)$/u.exec(selector)?.slice(1) ?? [selector];
  const isListed = holders.has(step.split('.')[0] ?? '');
  return [...new Set(around)].map((place) => (isListed || signature.includes('p!') ? place : `${place} > ${step}`));
}
