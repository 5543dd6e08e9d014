// One order for everything a source says, so that the order of the input never shows in the result.
import type { Grounds } from '../model/claim.ts';
import type { Position } from '../model/document.ts';
import type { SourceRecords } from '../model/record.ts';
import { compareBy } from '../model/text-order.ts';
import { sourceKey } from './ids.ts';

interface Grounded {
  readonly grounds: Grounds;
}

/** Sorts as the reader meets things: by line and column, or by the numbers in a CSS path. */
function positionKey(position: Position): string {
  if (position.kind === 'element') return position.path.replace(/\d+/gu, (digits) => digits.padStart(9, '0'));
  return `${String(position.line).padStart(9, '0')}:${String(position.column).padStart(9, '0')}`;
}

/** Sources by their key, and all they say in the order of the page. */
export function inSourceOrder(sources: readonly SourceRecords[]): readonly SourceRecords[] {
  return sources.map(ordered).sort(compareBy<SourceRecords>(sourceKey, ({ sha256 }) => sha256));
}

function ordered(source: SourceRecords): SourceRecords {
  return {
    ...source,
    entries: byPosition(source.entries),
    statements: byPosition(source.statements),
    facts: byPosition(source.facts),
    events: byPosition(source.events),
    citations: byPosition(source.citations),
  };
}

// The whole content decides between things in one place, so that no two orders of the input differ.
function byPosition<Item extends Grounded>(items: readonly Item[]): readonly Item[] {
  return items
    .map((item) => ({ item, place: positionKey(item.grounds.position), content: JSON.stringify(item) }))
    .sort(
      compareBy(
        ({ place }) => place,
        ({ content }) => content,
      ),
    )
    .map(({ item }) => item);
}
