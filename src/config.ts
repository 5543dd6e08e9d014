// `pipeline.config.json` as it is used: checked, defaults filled in, each source with its place in the file.
import { contradictionsIn, sourceIdOf } from './config/contradictions.ts';
import { formatJsonPath, type JsonPath, type JsonPlaces, scanJson } from './config/json-text.ts';
import { type ConfigProblem, problemOf } from './config/problems.ts';
import { configShape, type filledColumns, type WrittenConfig } from './config/shape.ts';
import type { ColumnRole } from './languages/language.ts';
import type { ArticleFormat } from './model/capture.ts';
import type { RowReading } from './model/claim.ts';
import { parseRosterId, parseSourceId, type RosterId, type SourceId } from './model/ids.ts';
import type { ListSelectors } from './model/page-capture.ts';
import { type PartialDate, parsePartialDate } from './model/partial-date.ts';
import { PipelineError } from './model/pipeline-error.ts';
import { compareBy } from './model/text-order.ts';

export interface Config {
  readonly dataset: { readonly name: string; readonly title: string; readonly license: string };
  /** Folder for published versions, from the folder of the config. */
  readonly output: string;
  readonly rosters: readonly RosterConfig[];
  /** Thresholds of gates that the config sets; the others have their defaults. */
  readonly gates: GateSettings;
}

/** Shares from 0 to 1, and a number of rows; `src/diff/gates.ts` tells what each holds. */
export type GateSettings = Readonly<Partial<Record<GateName, number>>>;

type GateName = 'withdrawnShare' | 'currentFloor' | 'currentCeiling' | 'revisionBlast' | 'minimumRows';

export interface RosterConfig {
  readonly id: RosterId;
  readonly name: string;
  readonly founded: PartialDate | undefined;
  readonly sources: readonly SourceConfig[];
  readonly aliases: ReadonlyMap<string, string>;
  readonly same: readonly (readonly [string, string])[];
  readonly different: readonly (readonly [string, string])[];
  /** Words of a row, without its place → its parts. */
  readonly splits: ReadonlyMap<string, Partial<RowReading>>;
  readonly expect: Expectation;
  /** Where the config says what is expected, for errors. */
  readonly expectAt: string;
}

/** Ranges are inclusive; a share is of current members, 0 to 1. */
export interface Expectation {
  readonly current: readonly [number, number] | undefined;
  readonly former: readonly [number, number] | undefined;
  readonly filled: Readonly<Partial<Record<FilledColumn, number>>>;
}

export type FilledColumn = (typeof filledColumns)[number];

export type SourceConfig = ArticleSource | CapturesSource | LaterSource;

export interface ArticleSource {
  readonly kind: 'article';
  readonly rosterId: RosterId;
  readonly id: SourceId;
  readonly format: ArticleFormat | undefined;
  /** As written, from the folder of the config. */
  readonly path: string;
  readonly url: string;
  readonly license: string;
  readonly synthetic: boolean;
  readonly asOf: PartialDate | undefined;
  readonly sections: readonly string[];
  /** Header words of a column → what the column holds. */
  readonly columns: ReadonlyMap<string, ColumnRole>;
  /** Where the config names it, for errors. */
  readonly at: string;
}

/** Archived captures of one page that lie on disk. */
export interface CapturesSource {
  readonly kind: 'captures';
  readonly rosterId: RosterId;
  readonly id: SourceId;
  /** As written, from the folder of the config: a file, a folder, a glob, an archive file or an index. */
  readonly path: string;
  readonly url: string;
  readonly license: string;
  readonly synthetic: boolean;
  readonly complete: boolean;
  readonly selectors: ListSelectors;
  /** Where the config names it, for errors. */
  readonly at: string;
}

/** A source of a kind that the config knows and no acquirer fetches yet. */
export interface LaterSource {
  readonly kind: 'wiki' | 'wayback';
  readonly at: string;
}

/**
 * Reads the text of a config.
 *
 * @param file - its name, for errors
 * @throws PipelineError with a code that begins with `config-`, the place in the file and how to mend it
 */
export function parseConfig(text: string, file: string): Config {
  const source = { text: text.replace(/^\ufeff/u, ''), file };
  const { value, places } = parseJson(source);
  const result = configShape.safeParse(value);
  const placed: PlacedText = { ...source, places };
  if (!result.success)
    throw failure(
      first(
        result.error.issues.map((issue) => problemOf(issue, value)),
        placed,
      ),
      placed,
    );
  const contradictions = contradictionsIn(result.data);
  if (contradictions.length > 0) throw failure(first(contradictions, placed), placed);
  return configOf(result.data, placed);
}

interface ConfigText {
  readonly text: string;
  readonly file: string;
}

interface PlacedText extends ConfigText {
  readonly places: JsonPlaces;
}

function parseJson(source: ConfigText): { readonly value: unknown; readonly places: JsonPlaces } {
  const places = scanJson(source.text);
  const [refused] = places.refused;
  if (places.brokenAt !== undefined) throw notJson(source, places.brokenAt);
  if (refused === undefined) return { value: JSON.parse(source.text), places };
  const key = String(refused.path.at(-1));
  const message = refused.kind === 'repeated' ? `“${key}” is set twice in one object.` : `“${key}” cannot be a key.`;
  const at = `${placeAt(source, refused.offset)} ${formatJsonPath(refused.path)}`;
  throw new PipelineError({
    code: 'config-key-refused',
    message,
    hint: 'Take one of them out, or give it another name.',
    at,
  });
}

function notJson(source: ConfigText, offset: number): PipelineError {
  const found = source.text.slice(offset, offset + 1);
  const message =
    found === ''
      ? 'The config ends in the middle of its JSON.'
      : `The config is not JSON: “${found}” cannot stand there.`;
  const hint = 'JSON has double quotes around keys and texts, no comments, and no comma after the last item.';
  return new PipelineError({ code: 'config-not-json', message, hint, at: placeAt(source, offset) });
}

/** The problem that comes first in the file. */
function first(problems: readonly ConfigProblem[], { places }: PlacedText): ConfigProblem | undefined {
  const order = ({ path }: ConfigProblem) => String(offsetOf(path, places)).padStart(12, '0');
  return [...problems].sort(compareBy(order))[0];
}

function failure(problem: ConfigProblem | undefined, source: PlacedText): PipelineError {
  const { path = [], ...rest } = problem ?? { code: 'config-value', message: 'The config is not understood.' };
  return new PipelineError({ ...rest, at: formatPlace(path, source) });
}

/** `pipeline.config.json:8:12 rosters[0].sources[1].path`. */
function formatPlace(path: JsonPath, source: PlacedText): string {
  return `${placeAt(source, offsetOf(path, source.places))} ${formatJsonPath(path)}`.trimEnd();
}

/** Where the value stands, or the nearest thing above it that is there. */
function offsetOf(path: JsonPath, places: JsonPlaces): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const offset = places.offsets.get(formatJsonPath(path.slice(0, length)));
    if (offset !== undefined) return offset;
  }
  return 0;
}

function placeAt({ text, file }: ConfigText, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

function configOf({ dataset, output, rosters, gates }: WrittenConfig, source: PlacedText): Config {
  const resolved = rosters.map((roster, at) => rosterOf(roster, ['rosters', at], source));
  return { dataset, output: output ?? 'output', rosters: resolved, gates: withoutGaps(gates ?? {}) };
}

type WrittenRoster = WrittenConfig['rosters'][number];

function rosterOf(roster: WrittenRoster, path: JsonPath, source: PlacedText): RosterConfig {
  const id = checked(parseRosterId(roster.id));
  const { aliases = {}, same = [], different = [], splits = {}, expect, organization } = roster;
  return {
    id,
    name: organization.name,
    founded: dateOf(organization.founded),
    sources: roster.sources.map((written, at) =>
      sourceOf(
        written,
        { id, sections: roster.sections ?? [] },
        formatPlace([...path, 'sources', at, lastKey(written)], source),
      ),
    ),
    aliases: new Map(Object.entries(aliases)),
    same,
    different,
    splits: new Map(Object.entries(splits).map(([row, parts]) => [row, withoutGaps(parts)])),
    expect: { current: expect?.current, former: expect?.former, filled: withoutGaps(expect?.filled ?? {}) },
    expectAt: formatPlace([...path, 'expect'], source),
  };
}

/** The key that an error about a source points at. */
function lastKey({ kind }: WrittenRoster['sources'][number]): string {
  return kind === 'article' || kind === 'captures' ? 'path' : 'kind';
}

function sourceOf(
  written: WrittenRoster['sources'][number],
  roster: { readonly id: RosterId; readonly sections: readonly string[] },
  at: string,
): SourceConfig {
  if (written.kind === 'captures') return capturesOf(written, roster.id, at);
  if (written.kind !== 'article') return { kind: written.kind, at };
  return {
    kind: written.kind,
    rosterId: roster.id,
    id: checked(parseSourceId(sourceIdOf(written))),
    format: written.format,
    path: written.path.replaceAll('\\', '/'),
    url: written.url ?? '',
    license: written.license ?? '',
    synthetic: written.synthetic ?? false,
    asOf: dateOf(written.asOf),
    sections: written.sections ?? roster.sections,
    columns: columnsOf(written),
    at,
  };
}

type WrittenCaptures = Extract<WrittenRoster['sources'][number], { readonly kind: 'captures' }>;

function capturesOf(written: WrittenCaptures, rosterId: RosterId, at: string): CapturesSource {
  const { list = '', name = '', place = '', group = '' } = written;
  return {
    kind: written.kind,
    rosterId,
    id: checked(parseSourceId(sourceIdOf(written))),
    path: written.path.replaceAll('\\', '/'),
    url: written.url ?? '',
    license: written.license ?? '',
    synthetic: written.synthetic ?? false,
    complete: written.complete ?? true,
    selectors: { list, name, place, group },
    at,
  };
}

type WrittenArticle = Extract<WrittenRoster['sources'][number], { readonly kind: 'article' }>;

function columnsOf({ columns = {} }: WrittenArticle): ReadonlyMap<string, ColumnRole> {
  return new Map(Object.entries(columns).map(([header, role]) => [header, role === 'ignore' ? 'ignored' : role]));
}

function dateOf(written: string | undefined): PartialDate | undefined {
  return written === undefined ? undefined : parsePartialDate(written);
}

/** What the shape has let pass parses. */
function checked<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The shape of the config let an id pass that is none.');
  return value;
}

/** Without the keys whose value is `undefined`. */
function withoutGaps<Parts extends object>(
  parts: Parts,
): { readonly [Key in keyof Parts]: Exclude<Parts[Key], undefined> } {
  const entries = Object.entries(parts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { readonly [Key in keyof Parts]: Exclude<Parts[Key], undefined> };
}
