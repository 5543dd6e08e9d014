// Which of the readings of its entries a list is named by: the first that names most of them, then what else there is.
import type { NameReading, PageItem } from '../model/page.ts';
import { isNameLike, type PageWords } from './capture-words.ts';

const enough = 0.6; // of the entries

/** The name of each item; `undefined` for one that nothing names. */
export function namesOfItems(
  items: readonly PageItem[],
  common: CommonWords,
  words: PageWords,
): readonly (NameReading | undefined)[] {
  const cleaned = items.map(({ names }) => names.map((one) => withoutCommon(one, common)));
  const main = mainKind(cleaned, words);
  return cleaned.map((readings) => nameOf(readings, main, words));
}

const kinds: readonly NameReading['from'][] = ['selector', 'heading', 'text', 'link', 'alt', 'aria-label', 'title'];

/** Of headings, words and links the first by which most entries are named. */
function mainKind(all: readonly (readonly NameReading[])[], words: PageWords): NameReading['from'] | undefined {
  const share = (from: NameReading['from']) =>
    all.filter((readings) => readings.some((one) => one.from === from && isNameLike(one.text, words))).length /
    all.length;
  return kinds.find((from) => share(from) >= enough);
}

function nameOf(
  readings: readonly NameReading[],
  main: NameReading['from'] | undefined,
  words: PageWords,
): NameReading | undefined {
  const chosen =
    readings.map(withoutAddress).find(({ from }) => from === main) ?? readings.find(({ from }) => from === 'selector');
  if (chosen !== undefined && isNameLike(chosen.text, words)) return chosen;
  const spoken = readings.filter(({ from }) => from !== 'host' && from !== 'file-name');
  return spoken.find(({ text }) => isNameLike(text, words)) ?? silentName(readings) ?? chosen ?? spoken[0];
}

/** "Acme Union – www.acme.example" names Acme Union. */
function withoutAddress(reading: NameReading): NameReading {
  const text = reading.text.replace(/\s*[–—:,|(-]?\s*(?:https?:\/\/|www\.)\S+$/iu, '');
  return text === '' ? reading : { ...reading, text };
}

/** Of a logo without words: its file when the link's host says the same, else the host, at last the file alone. */
function silentName(readings: readonly NameReading[]): NameReading | undefined {
  const host = readings.find(({ from }) => from === 'host');
  const file = readings.find(({ from }) => from === 'file-name');
  return host === undefined || (file !== undefined && agree(host.text, file.text)) ? (file ?? host) : host;
}

function agree(host: string, file: string): boolean {
  const site = host
    .replace(/\.[a-z]{2,20}$/iu, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
  const words = file.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  return words.length >= 2 && (site.includes(words) || words.includes(site));
}

/** Words with which most files of one template begin and end ("member-acme.png", "member-umbra.png"). */
export interface CommonWords {
  readonly opening: readonly string[];
  readonly closing: readonly string[];
}

/** What most names of files have in common, which names nobody. */
export function commonWords(items: readonly PageItem[]): CommonWords {
  const readings = items.flatMap(({ names }) => names.filter(({ from }) => from === 'file-name'));
  const files = readings.map(({ text }) => text.split(' '));
  const closing = commonOpening(files.map((words) => words.toReversed())).toReversed();
  return { opening: commonOpening(files), closing };
}

const leastFiles = 3;

/** The words with which most of them begin, never all words of one. */
function commonOpening(files: readonly (readonly string[])[]): readonly string[] {
  const opening: string[] = [];
  let same = files;
  for (let at = 0; at < mostCommonWords; at += 1) {
    const [word, count] = mostFrequent(same.flatMap((words) => (words.length > at + 1 ? words.slice(at, at + 1) : [])));
    if (count < leastFiles || count < files.length * enough) break;
    opening.push(word);
    same = same.filter((words) => words[at] === word);
  }
  return opening;
}

const mostCommonWords = 5;

function mostFrequent(words: readonly string[]): readonly [word: string, count: number] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].reduce<readonly [string, number]>((a, b) => (b[1] > a[1] ? b : a), ['', 0]);
}

function withoutCommon(reading: NameReading, { opening, closing }: CommonWords): NameReading {
  if (reading.from !== 'file-name') return reading;
  const words = reading.text.split(' ');
  const starts = words.length > opening.length && opening.every((word, at) => words[at] === word);
  const rest = starts ? words.slice(opening.length) : words;
  const ends = rest.length > closing.length && closing.every((word, at) => rest.at(at - closing.length) === word);
  return { ...reading, text: (ends ? rest.slice(0, rest.length - closing.length) : rest).join(' ') };
}
