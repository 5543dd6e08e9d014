// Every door to archived captures on disk: page files, folders, globs, WARC, ARC, WACZ, and the indexes of archives.
import PQueue from 'p-queue';
import { type Finding, type Noted, noSubject } from '../model/finding.ts';
import type { PageCapture } from '../model/page-capture.ts';
import { pageKey } from './capture-address.ts';
import { allBodiesLimitBytes, type BodyStore, openBodyStore } from './capture-bodies.ts';
import { type FileReading, type KnownFile, readCaptureFile } from './capture-file.ts';
import { asCapture, type FoundCapture } from './capture-found.ts';
import { type CaptureKind, isPageName, kindOfFile } from './capture-kind.ts';
import { type CapturePaths, findCaptureFiles, noCaptures } from './capture-paths.ts';
import type { CaptureFile, CaptureRequest, Mark } from './capture-request.ts';
import { arrangeSeries } from './capture-series.ts';
import { digitsInName } from './capture-time.ts';
import type { FileWish } from './capture-wish.ts';
import { donorTest, isRevisit, resolveRevisits } from './warc-revisit.ts';

export interface ReadOptions {
  /** How many files are read side by side; shows nowhere in what comes back. */
  readonly concurrency: number;
}

/**
 * The captures that the path holds of the wanted page, by instant and then by label, undated ones first. Every flaw is a
 * finding whose locator is a file, with `#offset` or `:line` inside it; captures with a flaw come back with what they have.
 *
 * @throws PipelineError `source-missing`, `source-folder-empty`, `source-not-a-file` or `source-unreadable` when there is nothing to read
 */
export async function readCaptures(
  request: CaptureRequest,
  { concurrency }: ReadOptions,
): Promise<Noted<readonly PageCapture[]>> {
  const queue = new PQueue({ concurrency });
  const paths = await findCaptureFiles(request);
  const { files, marks } = await tellKinds(request, paths, queue);
  const bodies = openBodyStore(allBodiesLimitBytes);
  const wish = {
    key: pageKey(request.url),
    bodies,
    isDonor: () => false,
    paths: new Set(files.map(({ path }) => path)),
  };
  const readings = await readAll(files, wish, queue);
  const found = readings.flatMap(({ captures }) => captures);
  const donors = await readDonors({ files, found }, wish, queue);
  const resolved = resolveRevisits(found, [...found, ...donors]);
  const series = arrangeSeries(resolved.captures, request.url);
  const captures = series.captures.map((capture) => withBytes(capture, bodies, request));
  const all = [marks, ...readings.map((reading) => reading.marks), resolved.marks, series.marks].flat();
  return {
    value: captures.map(({ capture }) => capture),
    findings: toFindings([...all, ...captures.flatMap((one) => one.marks)], request),
  };
}

interface Kinds {
  readonly files: readonly KnownFile[];
  readonly marks: readonly Mark[];
}

async function tellKinds(
  request: CaptureRequest,
  { files, names, folders }: CapturePaths,
  queue: PQueue,
): Promise<Kinds> {
  const kinds = await Promise.all(files.map((file) => queue.add(() => kindOf(file))));
  const known = files.map((file, order): KnownFile => ({ ...file, order, kind: kinds[order] ?? 'unknown' }));
  const read = known.filter((file) => isCapture(file, names));
  if (read.length === 0) throw noCaptures(request);
  const readPaths = new Set(read.map(({ path }) => path));
  const ignored = known.filter(({ path, label }) => !readPaths.has(path) && !label.endsWith('.headers.json'));
  return { files: read, marks: ignoredMarks(ignored, folders, request) };
}

/** A file that cannot be opened is noted when it is read. */
function kindOf(file: CaptureFile): Promise<CaptureKind> {
  return kindOfFile(file.path).catch(() => 'page');
}

function isCapture({ kind, label }: KnownFile, names: CapturePaths['names']): boolean {
  if (names === 'file' || kind === 'unknown') return names === 'file';
  if (names === 'glob' || kind !== 'page') return true;
  return isPageName(label) || digitsInName(label.slice(label.lastIndexOf('/') + 1)) !== '';
}

const namesShown = 8;

function ignoredMarks(
  files: readonly KnownFile[],
  folders: readonly string[],
  { path }: CaptureRequest,
): readonly Mark[] {
  const names = [
    ...files.map(({ label }) => label.slice(label.lastIndexOf('/') + 1)),
    ...folders.map((name) => `${name}/`),
  ];
  if (names.length === 0) return [];
  const shown = names.slice(0, namesShown).join(', ');
  const more = names.length > namesShown ? ' …' : '';
  const message = `Left alone, being no captures: ${names.length} (${shown}${more}).`;
  return [{ code: 'files-ignored', message, locator: path.replaceAll('\\', '/') }];
}

async function readAll(files: readonly KnownFile[], wish: FileWish, queue: PQueue): Promise<readonly FileReading[]> {
  return Promise.all(files.map((file) => queue.add(() => readCaptureFile(file, wish))));
}

/** No page has this key. */
const noPage = '\u0000';

/** Bodies that revisits point at, where they are of pages that are not wanted for themselves. */
async function readDonors(
  { files, found }: { readonly files: readonly KnownFile[]; readonly found: readonly FoundCapture[] },
  wish: FileWish,
  queue: PQueue,
): Promise<readonly FoundCapture[]> {
  const resolved = resolveRevisits(found, found);
  const unresolved = new Set(resolved.marks.map(({ locator }) => locator));
  const revisits = found.filter((capture) => isRevisit(capture) && unresolved.has(capture.label));
  if (revisits.length === 0) return [];
  const archives = files
    .filter(({ kind }) => kind === 'warc' || kind === 'arc' || kind === 'wacz')
    .map((file) => ({ ...file, order: file.order + files.length }));
  const readings = await readAll(archives, { ...wish, key: noPage, isDonor: donorTest(revisits) }, queue);
  return readings.flatMap(({ captures }) => captures);
}

interface Finished {
  readonly capture: PageCapture;
  readonly marks: readonly Mark[];
}

function withBytes(found: FoundCapture, bodies: BodyStore, request: CaptureRequest): Finished {
  const bytes = bodies.bytesOf(found.sha256);
  if (bytes !== undefined) return { capture: asCapture(found, bytes, request), marks: [] };
  const message = `The captures have more than ${allBodiesLimitBytes / 2 ** 20} MiB together; the body of this one was left out.`;
  const problems = [...new Set([...found.problems, 'size-capped' as const])];
  return {
    capture: asCapture({ ...found, problems, sha256: sha256OfNothing }, new Uint8Array(), request),
    marks: [{ code: 'size-capped', message, locator: found.label }],
  };
}

const sha256OfNothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** Each once: a torn record may be noticed by several that read it. */
function toFindings(marks: readonly Mark[], { sourceId }: CaptureRequest): readonly Finding[] {
  const once = new Map(marks.map((mark) => [`${mark.code} ${mark.locator} ${mark.message}`, mark]));
  return [...once.values()].map((mark) => ({ ...mark, sourceId, subject: noSubject }));
}
