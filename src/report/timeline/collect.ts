// From the dataset to what the page knows of it.
import type { Dataset, Row } from '../../model/dataset.ts';
import { parseDay } from '../../model/partial-date.ts';
import { compareText } from '../../model/text-order.ts';
import { groundsOf } from './collect-grounds.ts';
import { rowsOf, sightingsOf } from './collect-rows.ts';
import type { CaptureLine, PageData, PageRow, PageSource } from './page-data.ts';
import { shownName, webLink } from './shown-text.ts';

/** @param dataset - sorted */
export function collectPage(dataset: Dataset): PageData {
  const grounds = groundsOf(dataset);
  const { rows, places } = rowsOf(dataset, grounds);
  const lines = dataset.sources.flatMap(lineOf);
  const unowned = dataset.sightings.filter(({ member_id }) => member_id === null);
  const founding = sightingsOf(unowned, grounds, '').filter(({ from }) => from !== '');
  const days = [...rows.flatMap(daysOf), ...lines.map(({ day }) => day), ...founding.map(({ from }) => from)].sort(
    compareText,
  );
  return {
    firstDay: days[0] ?? noDay,
    lastDay: days.at(-1) ?? noDay,
    rosters: dataset.rosters.map(({ name }) => shownName(name)),
    places,
    rows,
    lines,
    founding,
    sources: dataset.sources.map(sourceOf),
    ...grounds.lists(),
  };
}

/** Stands for an axis on which nothing is. */
const noDay = '1970-01-01';

/** Captures only: an article is not a list of one day. */
function lineOf({ kind, captured_at, verdict }: Row<'sources'>, source: number): readonly CaptureLine[] {
  const day = parseDay((captured_at ?? '').slice(0, 10));
  return kind === 'capture' && day !== undefined ? [{ day, verdict, source }] : [];
}

function sourceOf({ source_id, title, permalink, url, synthetic }: Row<'sources'>): PageSource {
  return { id: shownName(source_id), title: shownName(title ?? ''), link: webLink(permalink ?? url), synthetic };
}

function daysOf({ spells, sightings }: PageRow): readonly string[] {
  const bounds = spells.flatMap((spell) => [
    spell.joinedEarliest,
    spell.joinedLatest,
    spell.leftEarliest,
    spell.leftLatest,
    spell.firstListed,
    spell.lastListed,
  ]);
  return [...bounds, ...sightings.flatMap(({ from, to }) => [from, to])].filter((day) => day !== '');
}
