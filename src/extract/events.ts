// Rows of event tables, and prose sentences that are dated.
import { isLetters } from '../gazetteer/letters.ts';
import type { Claim, EventClaim } from '../model/claim.ts';
import { type Document, type Phrasing, placedBlocks } from '../model/document.ts';
import { clean, type Noted } from '../model/finding.ts';
import { flatTableEvents, gridEvents } from './event-tables.ts';
import type { ExtractContext, Extractor } from './extractor.ts';
import { datePhrases, sentencesOf } from './sentences.ts';
import { foldWords, type Vocabulary } from './vocabulary.ts';

export const events: Extractor = { id: 'events', extract };

function extract(document: Document, context: ExtractContext): Noted<readonly Claim[]> {
  const claims = placedBlocks(document.root).flatMap(({ block, headings }): readonly EventClaim[] => {
    if (block.kind === 'paragraph')
      return sentencesOf(block.content).flatMap((sentence) => datedSentence(sentence, context));
    if (block.kind === 'table') return gridEvents(block, headings, context.vocabulary);
    return block.kind === 'flatTable' ? flatTableEvents(block, context.vocabulary) : [];
  });
  return clean(claims);
}

/** The sentence as an event when it has a date; a bare year counts after a small word only ("in 1998"). */
function datedSentence(sentence: Phrasing, { vocabulary, organization }: ExtractContext): readonly EventClaim[] {
  const text = sentence.value;
  const date = datePhrases(text, vocabulary).find(
    (one) => one.precise || followsSmallWord(text.slice(Math.max(0, one.start - 8), one.start)),
  );
  if (date === undefined) return [];
  const role = tellsFounding(text, { vocabulary, organization }) ? 'founding' : 'other';
  const grounds = { position: sentence.position, quote: text, footnoteReferences: sentence.footnoteReferences };
  return [{ kind: 'event', title: text, when: date.text, place: '', role, grounds }];
}

function followsSmallWord(before: string): boolean {
  return isLetters(/(?:^|\s)(\S{1,6})\s$/u.exec(before)?.[1] ?? '');
}

/** A founding verb whose subject is the organization, "it", or not there ("Formally founded in …, the Alliance …"). */
function tellsFounding(
  text: string,
  { vocabulary, organization }: { readonly vocabulary: Vocabulary; readonly organization: string },
): boolean {
  const folded = foldWords(text);
  const verb = vocabulary.foundedVerbs.find((phrase) => folded.includes(phrase));
  if (verb === undefined) return false;
  const subject = folded.slice(0, folded.indexOf(verb)).trim();
  const name = foldWords(organization);
  return isUnnamed(text.trim().slice(0, subject.length)) || endsInName(subject, name) || subject.startsWith(name);
}

/** Nothing, "it", or a noun such as "the alliance": no word but the first has a capital, and alone it is a small one. */
function isUnnamed(subject: string): boolean {
  const words = subject.split(/\s+/u);
  return words.length === 1 ? subject.length <= 4 : words.length === 2 && !/^\p{Lu}/u.test(words[1] ?? '');
}

/** The whole name, with an article before it at most glued on: "L'Alliance". */
function endsInName(subject: string, name: string): boolean {
  return subject.endsWith(name) && !/[\p{L}\p{N}-]$/u.test(subject.slice(0, -name.length));
}
