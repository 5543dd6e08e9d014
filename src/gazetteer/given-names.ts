// Tells a given name of a person from other words: "Maria", "Jean-Pierre", "Олександр", but not "Victoria" or "Bank".
import { foldName } from './fold.ts';
import { givenNames } from './given-names-data.ts';
import { startsSmall } from './word-ends.ts';

const longestWord = 60; // longer text is no name, and need not be looked through
const hyphen = /[-\u2010\u2011]/u;
const trailingMarks = /\p{P}+$/u;

let known: ReadonlySet<string> | undefined; // kept, for it never changes and takes some milliseconds to build

/**
 * Whether one word is a given name of people, and chiefly that. Case of later letters, accents and punctuation at the
 * end make no difference; of a hyphenated word the first part decides.
 *
 * @param word - one word as written; "maria" in lower case and "Maria Silva" in two words are none
 * @returns `false` also for real names that are better known as something else, such as "Georgia" and "May"
 */
export function isGivenName(word: string): boolean {
  if (word.length > longestWord || startsSmall(word, 0) || /\s/u.test(word)) return false;
  const [first = ''] = word.split(hyphen);
  const key = foldName(first.replace(trailingMarks, ''));
  return key !== undefined && knownNames().has(key);
}

function knownNames(): ReadonlySet<string> {
  known ??= new Set(givenNames.trim().split('\n').flatMap(namesOfLine));
  return known;
}

/** Folded all at once, for it takes a tenth of the time; one by one where folding parts or joins some of them. */
function namesOfLine(line: string): readonly string[] {
  const names = line
    .slice(line.indexOf(':') + 1)
    .trim()
    .split(' ');
  const folded = foldName(names.join(' '))?.split(' ') ?? [];
  return folded.length === names.length ? folded : names.map((name) => foldName(name) ?? name);
}
