// What is known of each column of a table before one of its rows is looked at.
import type { ColumnRole } from '../languages/language.ts';
import type { ColumnHabits, ColumnModel, TableHabits, TableModel } from './table-model.ts';

/** The model with what other rows taught; `undefined` for nothing yet. */
export function withHabits(model: Omit<TableModel, 'columns' | 'habits'>, habits: TableHabits | undefined): TableModel {
  const columns = model.roles.map((role, at) => columnModel(role, habits?.columns[at], model));
  return { ...model, columns, habits };
}

function columnModel(
  role: ColumnRole,
  habits: ColumnHabits | undefined,
  model: Pick<TableModel, 'inherits'>,
): ColumnModel {
  return {
    role,
    limit: pieceLimits.get(role) ?? mostPieces,
    empty: emptyScore(role, habits, model),
    named: role === 'name' || role === 'native_name',
    byText: !byWords.has(role),
    lengths: habits?.lengths ?? [],
  };
}

/** A column that is always filled does not like to be empty; names must be there. */
function emptyScore(
  role: ColumnRole,
  habits: ColumnHabits | undefined,
  { inherits }: Pick<TableModel, 'inherits'>,
): number {
  if (role === 'name' || role === 'person') return -6;
  if (role === 'place' && !inherits) return -3;
  if (habits === undefined) return -0.4;
  return Math.max(-4, Math.log(1.02 - habits.fill));
}

/** The most pieces a cell of the role is made of; looking further would only cost time. */
const pieceLimits: ReadonlyMap<ColumnRole, number> = new Map([
  ['place', 12],
  ['abbreviation', 5],
  ['seats', 28],
  ['seats_lower', 16],
  ['seats_upper', 16],
  ['government', 8],
  ['date', 14],
  ['joined', 14],
  ['left', 14],
  ['term', 24],
  ['number', 12],
  ['ordinal', 8],
  ['name', 32],
  ['native_name', 32],
  ['person', 16],
  ['party', 24],
  ['constituency', 24],
  ['citation', 4],
]);
const mostPieces = 400;

/** Roles scored by the weights of words, which is quickly done, or by what comes again and again in the table. */
const byWords: ReadonlySet<ColumnRole> = new Set([
  'place',
  'name',
  'native_name',
  'person',
  'notes',
  'party',
  'constituency',
  'kind',
  'status',
  'ideology',
  'text',
  'ignored',
]);
