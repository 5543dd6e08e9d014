// The sources: captures as a strip in order of time, then each source with its verdict.
import type { Dataset, Row } from '../../model/dataset.ts';
import { compareBy } from '../../model/text-order.ts';
import { dateInWords } from './day-number.ts';
import { element, type Markup } from './markup.ts';
import { shownName, shownProse } from './shown-text.ts';
import { counted, isolated, outwardLink, reconstruction, verdictSign, withThousands } from './wording.ts';

type Source = Row<'sources'>;

export function sourcesSection({ sources }: Dataset): Markup {
  const inTime = sources.toSorted(
    compareBy(
      ({ kind }) => kind,
      ({ captured_at, as_of }) => captured_at ?? as_of ?? '',
      ({ source_id }) => source_id,
    ),
  );
  const captures = inTime.filter(({ kind }) => kind === 'capture');
  return element('section', { id: 'sources', 'aria-labelledby': 'sources-title' }, [
    element('h2', { id: 'sources-title' }, ['Sources']),
    element('p', { class: 'quiet' }, [
      `${counted(sources.length, 'source')} were read.`.replace('1 source were', '1 source was'),
    ]),
    ...(captures.length === 0 ? [] : [strip(captures)]),
    tableOf(inTime),
  ]);
}

function strip(captures: readonly Source[]): Markup {
  return element('ol', { class: 'strip', 'aria-label': 'Captures in order of time' }, captures.map(stripItem));
}

function stripItem({ captured_at, as_of, verdict, members_listed, synthetic }: Source): Markup {
  const day = (captured_at ?? as_of ?? '').slice(0, 10);
  return element('li', { class: `${verdict}${synthetic ? ' made-up' : ''}` }, [
    verdictSign(verdict),
    element('span', { class: 'day' }, [day === '' ? 'no date' : day]),
    element('span', { class: 'quiet' }, [`${verdict}, ${withThousands(members_listed)} listed`]),
  ]);
}

const headings = ['Verdict', 'Source', 'Date', 'Listed', 'Licence'];

function tableOf(sources: readonly Source[]): Markup {
  const head = element(
    'tr',
    {},
    headings.map((heading) => element('th', { scope: 'col' }, [heading])),
  );
  return element('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Table of sources' }, [
    element('table', {}, [element('thead', {}, [head]), element('tbody', {}, sources.map(rowOf))]),
  ]);
}

function rowOf(source: Source): Markup {
  const { source_id, title, permalink, url, verdict, verdict_reason, members_listed, license, synthetic } = source;
  const reason =
    verdict_reason === null ? [] : [element('p', { class: 'quiet more' }, [isolated(shownProse(verdict_reason))])];
  const name = [
    outwardLink(permalink ?? url, shownName(title ?? source_id)),
    ...(synthetic ? [' ', reconstruction] : []),
    element('p', { class: 'quiet more' }, [element('code', {}, [shownName(source_id)])]),
    ...reason,
  ];
  return element('tr', {}, [
    element('td', { class: 'verdict-cell' }, [verdictSign(verdict), ` ${verdict}`]),
    element('td', {}, name),
    element('td', {}, [dateOf(source)]),
    element('td', { class: 'number' }, [withThousands(members_listed)]),
    element('td', {}, [shownName(license ?? 'not stated')]),
  ]);
}

function dateOf({ captured_at, as_of }: Source): string {
  const date = captured_at?.slice(0, 10) ?? as_of ?? '';
  return date === '' ? 'not stated' : dateInWords(shownName(date));
}
