// What a term of membership says about joining and leaving: "1990–2004", "since 12 May 2009", "joined 2004, left 2020".
import { datePhrases } from './sentences.ts';
import { foldWords, type Vocabulary } from './vocabulary.ts';

/** One end of a term; `when` is the date as written. */
export interface TermEnd {
  readonly event: 'joined' | 'left';
  readonly when: string;
}

const longestTerm = 400; // UTF-16 units; longer cells are prose

/** https://en.wiktionary.org/wiki/until#Translations and …/since#Translations, in the eight languages that are read. */
const untilWords =
  /(?:^|[\s,;(])(?:to|until|till|through|bis|jusqu'(?:en|à|au)|au|à|hasta|al|fino al|até|a|do|до|по)\s*$/u;
const sinceWords = /(?:^|[\s,;(])(?:since|from|after|seit|ab|von|vom|depuis|dès|du|de|desde|del|dal|da|od|с|от)\s*$/u;
const dashBefore = /[–—−-]\s*$/u;
const dashAfter = /^\s*[–—−-]/u;
const untilAfter = /^\s*(?:to|until|till|bis|jusqu'|au|à|hasta|al|fino|até|a|do|до|по)\s/u;

/** The ends of every spell in the cell, in order; a date that says neither is none. */
export function termEnds(text: string, vocabulary: Vocabulary): readonly TermEnd[] {
  if (text.length > longestTerm) return [];
  return text.split(/\n|;/u).flatMap((line) => lineEnds(spelledOut(line), vocabulary));
}

const shortRange = /(?<!\d)((?:1[5-9]|20)\d{2}\s?[–—−-]\s?)(\d{2})(?!\d|[–—−/.-]\d)/gu;

/** "1975–77" with both years whole. */
function spelledOut(line: string): string {
  return line.replace(shortRange, (whole, start: string, last: string) =>
    Number(last) > Number(start.slice(2, 4)) ? `${start}${start.slice(0, 2)}${last}` : whole,
  );
}

function lineEnds(line: string, vocabulary: Vocabulary): readonly TermEnd[] {
  const dates = datePhrases(line, vocabulary);
  return dates.flatMap((date, at) => {
    const from = dates[at - 1]?.end ?? 0;
    const event = eventOf(line.slice(from, date.start), line.slice(date.end), vocabulary);
    return event === undefined ? [] : [{ event, when: date.text }];
  });
}

/** Words before a date tell more than a dash after it. */
function eventOf(before: string, after: string, vocabulary: Vocabulary): TermEnd['event'] | undefined {
  const lead = ` ${foldWords(before)}`.slice(-60).replace(/\s(?:the|el|la|le|il|den|dem)$/u, '');
  if (tells(lead, vocabulary.leftVerbs) || untilWords.test(lead) || dashBefore.test(lead)) return 'left';
  if (tells(lead, vocabulary.joinedVerbs) || sinceWords.test(lead)) return 'joined';
  return dashAfter.test(after) || untilAfter.test(foldWords(after.slice(0, 20))) ? 'joined' : undefined;
}

function tells(lead: string, verbs: readonly string[]): boolean {
  return verbs.some(
    (verb) => lead.endsWith(` ${verb}`) || lead.endsWith(` ${verb} in`) || lead.endsWith(` ${verb} on`),
  );
}
