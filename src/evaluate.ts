// How far the memberships of a dataset agree with labels: pairs first, then each field of a pair.
import type { Gold, GoldMembership } from './evaluate-gold.ts';
import type { Dataset, Row } from './model/dataset.ts';
import { compareBy } from './model/text-order.ts';
import { nameKey } from './reconcile/names.ts';
import type { Difference, Evaluation, FieldShare, Share } from './report/evaluation.ts';

const boundFields = ['joined_earliest', 'joined_latest', 'left_earliest', 'left_latest'] as const;
const judgedFields = ['country', 'category', 'spell', 'status', 'end_status', ...boundFields] as const;
type Field = (typeof judgedFields)[number];

/** A published membership in the words of a label. */
type Published = { readonly [Key in Field]: string | number | null } & {
  readonly name: string;
  readonly keys: ReadonlySet<string>;
};

interface Pair {
  readonly label: GoldMembership;
  readonly row: Published;
}

/** @param rosterId - the roster that the labels are about; one that the dataset lacks has published nothing */
export function evaluate(gold: Gold, dataset: Dataset, rosterId: string): Evaluation {
  const rows = publishedIn(dataset, rosterId);
  const pairs = pairUp([...gold.memberships].sort(byLabel), rows);
  const [labels, taken] = [new Set(pairs.map(({ label }) => label)), new Set(pairs.map(({ row }) => row))];
  const judged = pairs.filter(({ label }) => boundFields.some((field) => label[field] !== undefined));
  return {
    roster: rosterId,
    memberships: shareOf({ right: pairs.length, published: rows.length, labelled: gold.memberships.length }),
    fields: judgedFields.map((field) => fieldShare(field, pairs)),
    bounds: { compared: judged.length, exact: judged.filter(hasExactBounds).length },
    missing: gold.memberships
      .filter((label) => !labels.has(label))
      .map(titleOf)
      .sort(),
    extra: rows
      .filter((row) => !taken.has(row))
      .map(titleOf)
      .sort(),
    differences: pairs.flatMap(differencesOf),
  };
}

const byLabel = compareBy<GoldMembership>(({ name }) => name, JSON.stringify);

function publishedIn({ members, memberships }: Dataset, rosterId: string): readonly Published[] {
  const byId = new Map(members.map((member) => [member.member_id, member]));
  const own = memberships.filter(({ roster_id }) => roster_id === rosterId);
  const sorted = [...own].sort(compareBy(({ membership_id }) => membership_id));
  return sorted.flatMap((row) => {
    const member = byId.get(row.member_id);
    return member === undefined ? [] : [publishedAs(row, member)];
  });
}

function publishedAs(row: Row<'memberships'>, { name, alt_names, country_code }: Row<'members'>): Published {
  const { category, spell, status, end_status, joined_earliest, joined_latest, left_earliest, left_latest } = row;
  const bounds = { joined_earliest, joined_latest, left_earliest, left_latest };
  const keys = new Set([name, ...alt_names].map(nameKey));
  return { name, keys, country: country_code, category, spell, status, end_status, ...bounds };
}

/** What two must share beside a name, from the surest pass to the least; the name alone comes last. */
const passes: readonly (readonly Field[])[] = [
  ['country', 'category', 'spell'],
  ['country', 'spell'],
  ['country', 'category'],
  ['country'],
  [],
];

/** Each label and each row is used once. A label that does not state a field agrees with any. */
function pairUp(labels: readonly GoldMembership[], rows: readonly Published[]): readonly Pair[] {
  const byName = rowsByName(rows);
  const pairs = new Map<GoldMembership, Published>();
  const taken = new Set<Published>();
  for (const { fields, label } of passes.flatMap((some) => labels.map((one) => ({ fields: some, label: one })))) {
    const namesakes = pairs.has(label) ? [] : (byName.get(nameKey(label.name)) ?? []);
    const row = namesakes.find((one) => !taken.has(one) && fields.every((field) => agrees(field, label, one)));
    if (row === undefined) continue;
    taken.add(row);
    pairs.set(label, row);
  }
  return [...pairs].map(([label, row]) => ({ label, row }));
}

function rowsByName(rows: readonly Published[]): ReadonlyMap<string, readonly Published[]> {
  const byName = new Map<string, Published[]>();
  for (const { key, row } of rows.flatMap((one) => [...one.keys].map((name) => ({ key: name, row: one })))) {
    const own = byName.get(key);
    if (own === undefined) byName.set(key, [row]);
    else own.push(row);
  }
  return byName;
}

function agrees(field: Field, label: GoldMembership, row: Published): boolean {
  return label[field] === undefined || label[field] === row[field];
}

function fieldShare(field: Field, pairs: readonly Pair[]): FieldShare {
  const judged = pairs.filter(({ label }) => label[field] !== undefined);
  const exact = judged.filter(({ label, row }) => agrees(field, label, row));
  const share = shareOf({
    right: exact.filter(({ row }) => row[field] !== null).length,
    published: judged.filter(({ row }) => row[field] !== null).length,
    labelled: judged.filter(({ label }) => label[field] !== null).length,
  });
  return { field, ...share, compared: judged.length, exact: exact.length };
}

function shareOf({ right, published, labelled }: Pick<Share, 'right' | 'published' | 'labelled'>): Share {
  const of = (whole: number) => (whole === 0 ? null : right / whole);
  return { right, published, labelled, precision: of(published), recall: of(labelled) };
}

function hasExactBounds({ label, row }: Pair): boolean {
  return boundFields.every((field) => agrees(field, label, row));
}

function differencesOf({ label, row }: Pair): readonly Difference[] {
  return judgedFields
    .filter((field) => !agrees(field, label, row))
    .map((field) => ({
      name: label.name,
      field,
      labelled: String(label[field] ?? 'empty'),
      published: String(row[field] ?? 'empty'),
    }));
}

function titleOf({ name, country, category, spell }: GoldMembership | Published): string {
  return [name, country, category, spell === undefined ? undefined : `spell ${spell}`].filter(Boolean).join(', ');
}
