// The data files beside the page, and whom to credit for what is in them.
import type { Dataset, Row } from '../../model/dataset.ts';
import { type TableName, tables } from '../../model/tables.ts';
import { element, type Markup } from './markup.ts';
import { groupBy } from './numbered.ts';
import type { ReportInput } from './report-input.ts';
import { shownName } from './shown-text.ts';
import { counted, isolated, outwardLink, reconstruction, withThousands } from './wording.ts';

export function filesSection({ dataset, versionFolder, info }: ReportInput): Markup {
  const names = Object.keys(tables) as readonly TableName[];
  const rows = names.map((name) => fileRow(name, dataset, versionFolder));
  const head = element('tr', {}, ['Table', 'Rows', 'Files', 'What it holds'].map(columnHead));
  return element('section', { id: 'files', 'aria-labelledby': 'files-title' }, [
    element('h2', { id: 'files-title' }, ['Data files']),
    element('p', { class: 'quiet' }, [
      'The page is drawn from these files. For most uses ',
      fileLink(`${versionFolder}data/memberships_current.csv`, 'memberships_current.csv'),
      ', the current members, is all you need.',
    ]),
    element('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Table of data files' }, [
      element('table', {}, [element('thead', {}, [head]), element('tbody', {}, rows)]),
    ]),
    element('h3', {}, ['Licence and attribution']),
    element('p', {}, [`The dataset as a whole: ${shownName(info.license)}.`]),
    element('ul', { class: 'credits' }, creditsOf(dataset.sources)),
  ]);
}

function columnHead(words: string): Markup {
  return element('th', { scope: 'col' }, [words]);
}

function fileRow(name: TableName, dataset: Dataset, folder: string): Markup {
  return element('tr', {}, [
    element('td', {}, [element('code', {}, [name])]),
    element('td', { class: 'number' }, [withThousands(dataset[name].length)]),
    element('td', { class: 'links' }, [
      fileLink(`${folder}data/${name}.csv`, 'CSV', `${name} as CSV`),
      ' ',
      fileLink(`${folder}data/${name}.json`, 'JSON', `${name} as JSON`),
    ]),
    element('td', {}, [tables[name].meaning]),
  ]);
}

function fileLink(href: string, text: string, label = text): Markup {
  return element('a', label === text ? { href } : { href, 'aria-label': label }, [text]);
}

type Source = Row<'sources'>;

/** Captures of one page are one credit. */
function creditsOf(sources: readonly Source[]): readonly Markup[] {
  const groups = groupBy(sources, ({ source_id, kind, title, url, license, synthetic }) =>
    JSON.stringify(kind === 'capture' ? [title, url, license, synthetic] : [source_id]),
  );
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [credit(first, others.length + 1)],
  );
}

function credit(source: Source, count: number): Markup {
  const { title, source_id, permalink, url, license, revision, synthetic } = source;
  const address = count === 1 ? (permalink ?? url) : url;
  return element('li', {}, [
    'Adapted from ',
    outwardLink(address, shownName(title ?? source_id)),
    ...(count === 1 ? [] : [`, ${counted(count, 'capture')}`]),
    ...(revision === null ? [] : [', revision ', isolated(shownName(revision))]),
    license === null ? ', licence not stated' : `, licence ${shownName(license)}`,
    ...(synthetic ? [' ', reconstruction] : []),
  ]);
}
