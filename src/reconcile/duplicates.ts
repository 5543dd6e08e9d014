// Members that may be one but are not merged: alike in one place, or of one name in different places.
import { indexBy, pairsWithin } from './blocks.ts';
import { type Apart, isKeptApart, shares } from './clusters.ts';
import { abbreviationKey, nameKey } from './names.ts';
import type { Row } from './rows.ts';
import { letterSimilarity, mostLetterSimilarity, sameNumbers, wordSimilarity } from './similarity.ts';

/** Positions of two members that may be one, and why. */
export interface Doubt {
  readonly code: 'possible-duplicate' | 'listed-twice';
  readonly a: number;
  readonly b: number;
  readonly reason: string;
  readonly score: number;
}

interface Body {
  readonly names: ReadonlySet<string>;
  readonly otherNames: ReadonlySet<string>;
  readonly abbreviations: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly lists: ReadonlySet<string>;
}

/** From here on two names in one place are worth a question; below it too many strangers are alike. */
const alikeWords = 60;
const alikeLetters = 80;

/** A word that more members of one place share says nothing (`union`, `party`). */
const largestBlock = 24;

export function doubtsAmong(members: readonly (readonly Row[])[], apart: Apart): readonly Doubt[] {
  const bodies = members.map(bodyOf);
  const index = indexBy(bodies, blockKeys);
  return pairsWithin(index, largestBlock).flatMap(([a, b]) => {
    const [one, other] = [bodies[a], bodies[b]];
    if (one === undefined || other === undefined || isKeptApart(one.names, other.names, apart)) return [];
    const doubt = doubtOf(one, other);
    return doubt === undefined ? [] : [{ ...doubt, a, b }];
  });
}

function bodyOf(rows: readonly Row[]): Body {
  return {
    names: new Set(rows.map(({ key }) => key)),
    otherNames: new Set(rows.flatMap(({ entry }) => entry.altNames.map(nameKey))),
    abbreviations: new Set(rows.map(({ entry }) => abbreviationKey(entry.abbreviation)).filter(Boolean)),
    places: new Set(rows.map(({ place }) => place).filter(Boolean)),
    lists: new Set(rows.map(({ sourceKey, entry }) => `${sourceKey} ${entry.standing}`)),
  };
}

function blockKeys({ names, otherNames, abbreviations, places }: Body): readonly string[] {
  const words = [...names].flatMap((name) => [...name.split(' '), name.slice(0, 3)]);
  const local = [...words, ...abbreviations, ...otherNames, ...[...names].map(abbreviationKey)];
  return [
    ...[...names].map((name) => `name ${name}`),
    ...[...places].flatMap((place) => local.map((key) => `${place}\n${key}`)),
  ];
}

function doubtOf(one: Body, other: Body): Omit<Doubt, 'a' | 'b'> | undefined {
  const sameList = shares(one.lists, other.lists);
  if (shares(one.names, other.names)) {
    return { code: sameList ? 'listed-twice' : 'possible-duplicate', reason: 'the same name', score: 100 };
  }
  if (sameList || !shares(one.places, other.places)) return undefined;
  const reason = reasonOf(one, other);
  return reason && { code: 'possible-duplicate', ...reason };
}

function reasonOf(one: Body, other: Body): { readonly reason: string; readonly score: number } | undefined {
  if (
    shares(one.otherNames, other.names) ||
    shares(one.names, other.otherNames) ||
    shares(one.otherNames, other.otherNames)
  ) {
    return { reason: 'the same second name', score: 90 };
  }
  if (shares(one.abbreviations, other.abbreviations)) return { reason: 'the same abbreviation', score: 70 };
  if (isAbbreviation(one, other) || isAbbreviation(other, one))
    return { reason: 'one is named as the other is abbreviated', score: 80 };
  const score = Math.max(...[...one.names].flatMap((a) => [...other.names].map((b) => likeness(a, b))));
  return score > 0 ? { reason: 'similar names', score } : undefined;
}

function isAbbreviation(one: Body, other: Body): boolean {
  return shares(new Set([...one.names].map(abbreviationKey)), other.abbreviations);
}

function likeness(a: string, b: string): number {
  if (!sameNumbers(a, b)) return 0;
  const words = wordSimilarity(a, b);
  if (words < alikeWords && mostLetterSimilarity(a, b) < alikeLetters) return 0;
  const letters = letterSimilarity(a, b);
  return words >= alikeWords || letters >= alikeLetters ? Math.max(words, letters) : 0;
}
