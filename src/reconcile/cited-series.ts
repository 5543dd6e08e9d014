// References that are one page at several days: a timeline of captures that would date members.
import type { PartialDate } from '../model/partial-date.ts';
import type { Citation } from '../model/record.ts';
import { compareBy } from '../model/text-order.ts';
import { grouped } from './clusters.ts';
import { seenOn } from './list-day.ts';
import { foldName } from './names.ts';
import type { Reference } from './references.ts';

/** A day on which the page was seen, or was published where nobody says so. */
export interface SeriesDay {
  readonly day: PartialDate;
  readonly reference: Reference;
}

export interface Series {
  /** At least two different days, the earliest first. */
  readonly days: readonly [SeriesDay, SeriesDay, ...SeriesDay[]];
}

export function citedSeries(references: readonly Reference[]): readonly Series[] {
  const pages = grouped(references, ({ citation }) => pageOf(citation));
  return [...pages].filter(([page]) => page !== '').flatMap(([, same]) => seriesOf(same));
}

function seriesOf(references: readonly Reference[]): readonly Series[] {
  const dated = references.flatMap((reference) => {
    const day = seenOn(reference.citation) ?? reference.citation.issued;
    return day === undefined ? [] : [{ day, reference }];
  });
  const [first, second, ...rest] = dated.sort(
    compareBy(
      ({ day }) => day,
      ({ reference }) => reference.citation.label,
    ),
  );
  if (first === undefined || second === undefined || dated.every(({ day }) => day === first.day)) return [];
  return [{ days: [first, second, ...rest] }];
}

// Without an address only a page that lists members is known by its title; articles often share one ("Editorial").
function pageOf(citation: Citation): string {
  const address = addressOf(citation);
  if (address !== '') return `address ${address}`;
  if (!citation.listing || citation.title === '') return '';
  return titleOf(citation);
}

function addressOf({ url, archiveUrl }: Citation): string {
  const copied = /\/web\/\d+[a-z_]*\/(\S+)$/u.exec(archiveUrl)?.[1] ?? '';
  const [bare = ''] = (url || copied)
    .replace(/^[a-z]+:\/\//iu, '')
    .replace(/^www\./iu, '')
    .split('#');
  return bare.endsWith('/') ? bare.slice(0, -1) : bare;
}

/** `Members | Union` is the page `Members` of `Union`: sites put their name behind their titles. */
function titleOf({ title, container }: Citation): string {
  const parts = title.split(/ [|·–—-] /u);
  const site = foldName(container || (parts.length > 1 ? (parts.at(-1) ?? '') : ''));
  const own = parts.length > 1 && foldName(parts.at(-1) ?? '') === site ? parts.slice(0, -1) : parts;
  return `title ${own.map(foldName).join(' ')} of ${site}`;
}
