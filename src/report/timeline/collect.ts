// From the dataset to what the page knows of it.
import type { Dataset, Row } from '../../model/dataset.ts';
import { parseDay } from '../../model/partial-date.ts';
import { sightingKinds } from '../../model/tables.ts';
import { compareText } from '../../model/text-order.ts';
import { groundsOf } from './collect-grounds.ts';
import { rowsOf, sightingsOf } from './collect-rows.ts';
import type { CaptureLine, PageData, PageRoster, PageRow, PageSource } from './page-data.ts';
import { partOf } from './roster-part.ts';
import { shownName, webLink } from './shown-text.ts';

/** @param dataset - sorted */
export function collectPage(dataset: Dataset): PageData {
  const grounds = groundsOf(dataset);
  const numbers = new Map(dataset.rosters.map(({ roster_id }, index) => [roster_id, index]));
  const { rows, places } = rowsOf(dataset, grounds);
  const unowned = dataset.sightings.filter(({ member_id }) => member_id === null);
  const data = {
    places,
    rows,
    lines: dataset.sources.flatMap(lineOf),
    founding: sightingsOf(unowned, grounds, '').filter(({ from }) => from !== ''),
    sources: dataset.sources.map((source) => sourceOf(source, numbers.get(source.roster_id) ?? -1)),
    ...grounds.lists(),
  };
  const rosters = dataset.rosters.map(({ name }) => ({ name: shownName(name), firstDay: '', lastDay: '', seen: [] }));
  const whole = { ...data, rosters };
  return { ...data, rosters: rosters.map(({ name }, index) => ({ name, ...spanOf(partOf(whole, index)) })) };
}

function spanOf({ rows, lines, founding }: PageData): Omit<PageRoster, 'name'> {
  const days = [...rows.flatMap(daysOf), ...lines.map(({ day }) => day), ...founding.map(({ from }) => from)];
  days.sort(compareText);
  const kinds = new Set(rows.flatMap(({ sightings }) => sightings.map(({ says }) => says)));
  const seen = sightingKinds.filter((says) => kinds.has(says));
  return { firstDay: days[0] ?? '', lastDay: days.at(-1) ?? '', seen };
}

/** Captures only: an article is not a list of one day. */
function lineOf({ kind, captured_at, verdict }: Row<'sources'>, source: number): readonly CaptureLine[] {
  const day = parseDay((captured_at ?? '').slice(0, 10));
  return kind === 'capture' && day !== undefined ? [{ day, verdict, source }] : [];
}

function sourceOf({ source_id, title, permalink, url, synthetic }: Row<'sources'>, roster: number): PageSource {
  const link = webLink(permalink ?? url);
  return { id: shownName(source_id), roster, title: shownName(title ?? ''), link, synthetic };
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
