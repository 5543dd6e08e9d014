// The chain behind values in words: value, the rule that gave it, and the numbered places it was read at.
import { clipLine, layOut, wrapLines } from './columns.ts';
import { plainLine, type Screen } from './paint.ts';
import { codeFrame, type SourceLine } from './terminal.ts';

export interface Explanation {
  readonly title: string;
  /** Lines under the title: who or what it is. */
  readonly about: readonly string[];
  readonly parts: readonly ExplainedPart[];
}

/** A member, or one of its memberships. */
export interface ExplainedPart {
  readonly heading: string;
  readonly values: readonly ExplainedValue[];
}

export interface ExplainedValue {
  readonly field: string;
  /** Empty where nothing gives one. */
  readonly value: string;
  /** None where the value follows from others. */
  readonly reasons: readonly Reason[];
}

export interface Reason {
  readonly value: string;
  readonly rule: string;
  readonly confidence: number;
  readonly ground: Ground;
  /** The reference it rests on. */
  readonly citation: CitationWords | undefined;
}

/** Where something was read. */
export interface Ground {
  /** `articles/alliance.txt:53:1`; empty when it is in no source. */
  readonly place: string;
  readonly quote: string;
  /** The line as it stands in the source, where that is at hand and unchanged. */
  readonly line: SourceLine | undefined;
  /** The row or sentence as it reads, where the place is none of lines; empty where it is not at hand. */
  readonly excerpt: string;
}

export interface CitationWords {
  /** The number a reader sees. */
  readonly label: string;
  /** Title, container and dates. */
  readonly words: string;
}

/** Rules in words; a rule that is not here is shown as it is. */
export const ruleWords: Readonly<Record<string, string>> = {
  row: 'its row says so',
  'inherited-place': 'carried down from a row above',
  'other-reading': 'another way to read the row',
  configured: 'set in the config',
  'not-before-founding': 'no membership before the founding',
  'absent-before': 'not yet on the list',
  'after-earlier-exit': 'after it had left before',
  listed: 'on the list on that day',
  absent: 'not on the list on that day',
  'cited-listed': 'a reference shows the list',
  'article-current': 'among the current members',
  'article-former': 'among the former members',
  'absent-after': 'no longer on the list',
  'before-later-entry': 'before it joined again',
  'listed-as-former': 'among the former members on that day',
  stated: 'a sentence says so',
  left: 'a sentence says that it left',
  joined: 'a sentence says that it joined',
  reported: 'reported on that day',
  'reported-left': 'a reference reports that it left',
  'joined-before-leaving': 'it joined before it left',
  'left-after-joining': 'it left after it joined',
  contradicted: 'kept, though other evidence disagrees',
  'put-aside': 'put aside: it cannot be true as well',
};

export function explanationText({ title, about, parts }: Explanation, screen: Screen): string {
  const { paint, width } = screen;
  const head = [paint.bold(plainLine(title)), ...about.flatMap((line) => wrapLines(line, width))];
  const grounds = groundsOf(parts);
  const blocks = parts.map((part) => partText(part, grounds, screen));
  const places = [...grounds.values()].flatMap((ground) => groundText(ground, screen));
  const all = [head, ...blocks, ...(places.length === 0 ? [] : [[paint.bold('Read at'), ...places]])];
  return `${all.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

interface NumberedGround extends Ground {
  readonly number: number;
  readonly citations: ReadonlyMap<string, string>;
}

type Grounds = ReadonlyMap<string, NumberedGround>;

/** Each place once, numbered in the order in which it is met, with all references that stand there. */
function groundsOf(parts: readonly ExplainedPart[]): Grounds {
  const grounds = new Map<string, NumberedGround>();
  for (const { ground, citation } of parts.flatMap(({ values }) => values.flatMap(({ reasons }) => reasons))) {
    if (ground.place === '') continue;
    const known = grounds.get(ground.place) ?? { ...ground, number: grounds.size + 1, citations: new Map() };
    const own = citation === undefined ? [] : [[citation.label, citation.words] as const];
    grounds.set(ground.place, { ...known, citations: new Map([...known.citations, ...own]) });
  }
  return grounds;
}

function partText({ heading, values }: ExplainedPart, grounds: Grounds, { paint, width }: Screen): readonly string[] {
  const rows = values.flatMap((value) => valueRows(value, grounds));
  return [paint.bold(plainLine(heading)), ...layOut(rows, width - 2, [9, 1, 9, 9, 9]).map((line) => `  ${line}`)];
}

/** A row for each rule and what it says; places that say the same stand together on it. */
function valueRows({ field, value, reasons }: ExplainedValue, grounds: Grounds): readonly (readonly string[])[] {
  if (reasons.length === 0) {
    return [value === '' ? [field, '(empty)', '← nothing gives a value'] : [field, value, '← follows from the others']];
  }
  const rows = new Map<string, readonly [cells: readonly string[], places: ReadonlySet<string>]>();
  for (const reason of reasons) {
    const said = reason.value === value ? '' : reason.value;
    const cells = [said, `← ${ruleWords[reason.rule] ?? reason.rule}`, `${reason.confidence} %`];
    const [, places = new Set<string>()] = rows.get(cells.join('\n')) ?? [];
    rows.set(cells.join('\n'), [cells, new Set([...places, markOf(reason, grounds)])]);
  }
  return [...rows.values()].map(([[said = '', ...cells], places], at) => {
    const shown = at === 0 && said === '' ? value : said;
    return [at === 0 ? field : '', shown, ...cells, [...places].filter(Boolean).join(' ')];
  });
}

/** `(2)`, or `(2)[11]` with the reference it rests on. */
function markOf({ ground, citation }: Reason, grounds: Grounds): string {
  const number = grounds.get(ground.place)?.number;
  return `${number === undefined ? '' : `(${number})`}${citation === undefined ? '' : `[${citation.label}]`}`;
}

function groundText({ number, place, citations, ...ground }: NumberedGround, screen: Screen): readonly string[] {
  const { paint, width } = screen;
  return [
    `  (${number}) ${paint.cyan(plainLine(place))}`,
    ...excerptLines(ground, { paint, width: width - 4 }).map((one) => `    ${one}`),
    ...[...citations].map(([label, words]) => clipLine(`      [${label}] ${words}`, width)),
  ];
}

/** The line or row itself where it is at hand, else the words that were published. */
function excerptLines({ line, excerpt, quote }: Omit<Ground, 'place'>, { paint, width }: Screen): readonly string[] {
  if (line !== undefined) return codeFrame(line, { paint, width }).slice(0, 1);
  if (excerpt !== '') return [`     ${paint.dim('|')} ${clipLine(excerpt, width - 8)}`];
  return quote === '' ? [] : [clipLine(`“${quote}”`, width - 2)];
}
