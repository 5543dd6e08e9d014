// Sentences and notes that say somebody joined or left the organization, found by their verbs.
import { letterAt } from '../gazetteer/letters.ts';
import type { StatementClaim } from '../model/claim.ts';
import type { Phrasing } from '../model/document.ts';
import { datePhrases } from './sentences.ts';
import { foldWords, type Vocabulary } from './vocabulary.ts';

interface FoundVerb {
  readonly event: 'joined' | 'left';
  readonly start: number;
  readonly end: number;
}

/** What the statement is looked for in: a prose sentence names its subject, a row's note does not. */
export type StatementKind = 'sentence' | 'note';

/** The statement a text makes about the organization, if any; several verbs in one text: the first that fits. */
export function statementIn(
  content: Phrasing,
  kind: StatementKind,
  context: StatementContext,
): StatementClaim | undefined {
  const { vocabulary, organization } = context;
  const text = content.value;
  const verb = findVerbs(text, vocabulary).find((one) => fits(text, one, { kind, vocabulary, organization }));
  if (verb === undefined) return undefined;
  const when = nearestDate(text, verb, vocabulary);
  const subject = kind === 'note' ? '' : text.slice(0, verb.start).trim();
  return {
    kind: 'statement',
    event: verb.event,
    subject,
    when,
    grounds: { position: content.position, quote: text, footnoteReferences: content.footnoteReferences },
  };
}

export interface StatementContext {
  readonly vocabulary: Vocabulary;
  readonly organization: string;
}

function findVerbs(text: string, { leftVerbs, joinedVerbs }: Vocabulary): readonly FoundVerb[] {
  const lower = text
    .replaceAll('İ', 'I')
    .toLowerCase()
    .replace(/[’ʼ\u00a0]/gu, (character) => (character === '\u00a0' ? ' ' : "'"));
  const found = [...verbsIn(lower, leftVerbs, 'left'), ...verbsIn(lower, joinedVerbs, 'joined')];
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function verbsIn(lower: string, phrases: readonly string[], event: FoundVerb['event']): readonly FoundVerb[] {
  const found: FoundVerb[] = [];
  for (const phrase of phrases) {
    for (let at = lower.indexOf(phrase); at !== -1; at = lower.indexOf(phrase, at + phrase.length)) {
      if (isWhole(lower, at, at + phrase.length)) found.push({ event, start: at, end: at + phrase.length });
    }
  }
  return found;
}

/** Bounded by what is no letter; `left-wing` and `left wing` are no leaving. */
function isWhole(lower: string, start: number, end: number): boolean {
  return !goesOn(lower, start - 1) && !goesOn(lower, end);
}

function goesOn(text: string, at: number): boolean {
  const { letter, number } = letterAt(text, at);
  return letter || number || text.charAt(at) === '-';
}

/** Whether the verb's object is the organization: its name, a part of it, nothing, or a word such as "it". */
function fits(
  text: string,
  verb: FoundVerb,
  { kind, vocabulary, organization }: StatementContext & { readonly kind: StatementKind },
): boolean {
  if (kind === 'sentence' && !isSpoken(text, verb)) return false;
  const object = text.slice(verb.end, verb.end + 120).trim();
  if (namesOrganization(object, organization)) return true;
  if (kind === 'note' && verb.start > 60) return false;
  const [first] = datePhrases(object, vocabulary);
  const dated = first !== undefined && first.start <= 12 && !/\p{Lu}/u.test(object.slice(0, first.start));
  return (
    dated ||
    (kind === 'sentence' &&
      /^(?:it|them|the (?:organi[sz]ation|alliance|group|coalition|network|association|federation|union|body))\b/iu.test(
        object,
      ))
  );
}

/** Somebody is named before the verb, and the verb is no name itself: "The Left Alliance met in March". */
function isSpoken(text: string, { start }: FoundVerb): boolean {
  return /\p{L}/u.test(text.slice(0, start)) && !/^\p{Lu}/u.test(text.slice(start));
}

/** The name, or one of its longer words with a capital, stands near the beginning. */
function namesOrganization(object: string, organization: string): boolean {
  if (organization.trim() === '') return false;
  const words = organization.split(/\s+/u).filter((word) => word.length >= 5 && /^\p{Lu}/u.test(word));
  const near = object.slice(0, organization.length + 24);
  return (
    holdsName(foldWords(near), organization) ||
    words.some((word) => new RegExp(`(?:^|\\s)${escaped(word)}(?![\\p{L}])`, 'u').test(near))
  );
}

/** Whether the name stands there, any of its words inflected. */
function holdsName(folded: string, organization: string): boolean {
  const stems = foldWords(organization).split(' ').map(stemOf);
  if (!stems.every((stem) => folded.includes(stem))) return false;
  const words = stems.map((stem) => `${escaped(stem)}\\p{L}{0,3}`);
  return new RegExp(`(?<!\\p{L})${words.join(' ')}(?!\\p{L})`, 'u').test(folded);
}

/** Without the ending that cases change: `Союз` in "Союза", `Koalicja` in "Koalicji". */
function stemOf(word: string): string {
  return word.length >= 4 ? word.slice(0, -1) : word;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

/** The date after the verb, else the last one before it. */
function nearestDate(text: string, verb: FoundVerb, vocabulary: Vocabulary): string {
  const dates = datePhrases(text, vocabulary);
  const after = dates.find(({ start }) => start >= verb.end && start - verb.end <= 120);
  return (after ?? dates.findLast(({ end }) => end <= verb.start))?.text ?? '';
}
