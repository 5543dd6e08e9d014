// Small pieces of words and markup that several sections of the page share.
import type { Row } from '../../model/dataset.ts';
import { element, type Markup } from './markup.ts';
import { webLink } from './shown-text.ts';

/** A text from a source, whose direction of writing stays its own. */
export function isolated(text: string, name = ''): Markup {
  return element('bdi', name === '' ? { dir: 'auto' } : { dir: 'auto', class: name }, [text]);
}

/** A link that opens beside the page and tells nobody where it comes from; plain text when it is no address. */
export function outwardLink(address: string | null, text: string): Markup {
  const href = webLink(address);
  if (href === '') return isolated(text);
  return element('a', { href, rel: 'noopener noreferrer nofollow', target: '_blank' }, [isolated(text)]);
}

/** `1 source`, `2 sources`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${withThousands(count)} ${count === 1 ? one : many}`;
}

/** `12,345`. */
export function withThousands(count: number): string {
  return String(count).replace(/(?<=\d)(?=(?:\d{3})+$)/gu, ',');
}

/** So many are in sight at once; more than the second number nobody reads on a page. */
const inSight = 12;
const most = 100;

/**
 * A list of which the first are in sight, others folded away, and the rest only counted.
 *
 * @param elsewhere - the file that has them all
 */
export function longList(items: readonly Markup[], elsewhere: string): readonly Markup[] {
  const folded = items.slice(inSight, most);
  const left = items.length - most;
  const more = left > 0 ? [element('li', { class: 'quiet' }, [`and ${withThousands(left)} more in ${elsewhere}`])] : [];
  const first = element('ul', { class: 'items' }, items.slice(0, inSight));
  if (folded.length === 0) return [first];
  const summary = element('summary', {}, [`${withThousands(items.length - inSight)} more`]);
  return [first, element('details', {}, [summary, element('ul', { class: 'items' }, [...folded, ...more])])];
}

/** Marks what does not come from a real page. */
export const reconstruction = element('span', { class: 'tag made-up' }, ['reconstruction']);

type Verdict = Row<'sources'>['verdict'];

/** Verdicts as shapes that differ without their colour. */
const verdictPaths: Readonly<Record<Verdict, string>> = {
  usable: 'M2 6a4 4 0 1 0 8 0a4 4 0 1 0-8 0z',
  partial: 'M6 2a4 4 0 1 0 0 8zM6 2a4 4 0 0 1 0 8',
  unusable: 'M2 6a4 4 0 1 0 8 0a4 4 0 1 0-8 0zM3.2 3.2l5.6 5.6',
  unknown: 'M6 1.5L10.5 6L6 10.5L1.5 6z',
};

export function verdictSign(verdict: Verdict): Markup {
  const path = element('path', { d: verdictPaths[verdict] });
  return element('svg', { class: `verdict ${verdict}`, viewBox: '0 0 12 12', 'aria-hidden': 'true' }, [path]);
}
