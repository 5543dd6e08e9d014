// Tells where an adjective says something is from: "Brazilian", "Latin American", "deutsche", "pan-African".
import { englishDemonyms, panDemonyms } from './english-demonyms.ts';
import { foldName } from './fold.ts';
import { type Inflection, inflections } from './inflected-demonyms.ts';
import { type Openings, openingsOf, startsSmall, wordEnds } from './word-ends.ts';

/** An adjective that stands from where one looked up to `end`. `code` as of a country; empty when regional or shared. */
export interface DemonymPrefix {
  readonly end: number;
  readonly code: string;
}

interface Demonyms {
  /** Folded adjective → code, for those that need a capital: `polish` is a verb. */
  readonly capitalized: ReadonlyMap<string, string>;
  /** The same for those that stand in either case. */
  readonly either: ReadonlyMap<string, string>;
  readonly openings: Openings;
}

let known: Demonyms | undefined; // kept, for it never changes and takes some milliseconds to build

function demonyms(): Demonyms {
  known ??= buildDemonyms();
  return known;
}

function buildDemonyms(): Demonyms {
  const capitalized = new Map(englishDemonyms.trim().split('\n').flatMap(readLine));
  const either = new Map([...inflections.flatMap(inflected), ...readLine(`- ${panDemonyms}`)]);
  return { capitalized, either, openings: openingsOf([...capitalized.keys(), ...either.keys()]) };
}

type Demonym = readonly [key: string, code: string];

function readLine(line: string): readonly Demonym[] {
  const space = line.indexOf(' ');
  const words = line.slice(space + 1).split('|');
  return words.map((word) => demonym(word, line.slice(0, space)));
}

function inflected({ endings, stems }: Inflection): readonly Demonym[] {
  const tails = endings.split(' ').map((ending) => (ending === '-' ? '' : (foldName(ending) ?? ending)));
  return stems.split(';').flatMap((entry) => {
    const [code = '', ...words] = entry.trim().split(/\s+/u);
    const folded = words.map((stem) => demonym(stem, code));
    return folded.flatMap(([stem, known]) => tails.map((tail): Demonym => [stem + tail, known]));
  });
}

function demonym(word: string, code: string): Demonym {
  return [foldName(word) ?? word, code === '-' ? '' : code];
}

/**
 * The longest adjective of a country, people, region or language that the text starts with at `at`. It ends with its
 * word; a hyphen may follow ("German-speaking"). English ones must begin with a capital.
 */
export function demonymPrefix(text: string, at: number): DemonymPrefix | undefined {
  const { capitalized, either, openings } = demonyms();
  const small = startsSmall(text, at);
  for (const { end, key } of wordEnds(text, at, openings).toReversed()) {
    const code = (small ? undefined : capitalized.get(key)) ?? either.get(key);
    if (code !== undefined) return { end, code };
  }
  return undefined;
}
