// Measures how captures are graded and cleaned on real ones: block pages, playback pages, sound pages, rewritten twins.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { blockedFrom, blockScore } from '../src/grade/block-page.ts';
import { gradeCapture } from '../src/grade/grade-capture.ts';
import type { Gradable } from '../src/grade/graded.ts';
import type { Language } from '../src/languages/language.ts';
import type { Page } from '../src/model/page.ts';
import { captureWith, gradableOf, readCaptureFile } from './capture-files.ts';
import { measureTwins, type TwinResult } from './capture-twins.ts';
import { layOut, percentOf, type Tally, tallyOf } from './tally.ts';

const labels = z.strictObject({
  edgi: z.array(z.strictObject({ file: z.string(), verdict: z.string(), reason: z.string() })),
  sound: z.array(z.string()),
  unread: z.array(z.strictObject({ file: z.string(), reason: z.string() })),
});

export type CaptureGold = z.infer<typeof labels>;

/** Labels by hand, from reading the pages; how sound a block page is stands in the names of the corpus's own folders. */
export function readCaptureGold(path: string): CaptureGold {
  return labels.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** One block page: what a third party says, and what was told. */
export interface BlockCase {
  readonly name: string;
  readonly expectedBlocked: boolean;
  readonly score: number;
  readonly verdict: string;
  readonly signs: readonly string[];
}

export interface CaptureMeasurement {
  readonly blocks: readonly BlockCase[];
  readonly edgi: Tally;
  /** Sound captures that no check by itself calls unusable. */
  readonly sound: Tally;
  readonly twins: readonly TwinResult[];
  /** What is wrong, a line each. */
  readonly wrong: readonly string[];
}

/** @param corpus - folder with `captures/` */
export function measureCaptureQuality(
  corpus: string,
  gold: CaptureGold,
  languages: readonly Language[],
): CaptureMeasurement {
  const folder = join(corpus, 'captures');
  const blocks = blockCases(join(folder, 'quality'), languages);
  const edgi = gold.edgi.map((label) => edgiAnswer(join(folder, 'edgi'), label, languages));
  const sound = soundAnswers(folder, gold, languages);
  const twins = measureTwins(corpus);
  const wrongBlocks = blocks.filter(isMisjudged).map(({ name, score }) => `${name}: score ${score.toFixed(2)}`);
  return {
    blocks,
    edgi: tallyOf(edgi.map((wrong) => wrong === '')),
    sound: tallyOf(sound.map((wrong) => wrong === '')),
    twins,
    wrong: [...wrongBlocks, ...[...edgi, ...sound].filter((line) => line !== ''), ...twins.flatMap(twinFaults)],
  };
}

function twinFaults({ name, differences }: TwinResult): readonly string[] {
  return differences.map((difference) => `${name}: ${difference}`);
}

function isMisjudged({ expectedBlocked, score }: BlockCase): boolean {
  return expectedBlocked !== score >= blockedFrom;
}

const snapshot = z.object({
  data: z.object({
    title: z.string().nullable(),
    status: z.int(),
    content_length: z.int(),
    media_type: z.string(),
    headers: z.record(z.string(), z.string()),
    source_metadata: z.object({ redirects: z.array(z.string()).optional() }),
  }),
});

/** Most have no body, only what the answer said of itself. Their score is how sound the page is: below a half it is blocked. */
function blockCases(folder: string, languages: readonly Language[]): readonly BlockCase[] {
  const kinds = readdirSync(folder).filter((name) => /-\d/u.test(name));
  return kinds.sort().flatMap((kind) => {
    const files = readdirSync(join(folder, kind)).filter((name) => name.endsWith('.json'));
    const soundness = Number(/[\d.]+$/u.exec(kind)?.[0]);
    return files.sort().map((file) => {
      const gradable = snapshotOf(join(folder, kind, file), languages);
      const { score, signs } = blockScore(gradable);
      const { verdict, reason } = gradeCapture(gradable).verdict;
      const name = `${kind}/${file.slice(0, 8)}`;
      return { name, expectedBlocked: soundness < 0.5, score, verdict: [verdict, reason].join(' '), signs };
    });
  });
}

function snapshotOf(path: string, languages: readonly Language[]): Gradable {
  const { data } = snapshot.parse(JSON.parse(readFileSync(path, 'utf8')));
  const capture = captureWith({
    label: path,
    timestamp: '20260101000000',
    bytes: bytesBeside(path),
    status: data.status,
    mediaType: data.media_type,
    headers: new Map(Object.entries(data.headers)),
    declaredLength: data.content_length,
    actualLength: data.content_length,
    redirects: data.source_metadata.redirects ?? [],
  });
  if (capture.bytes.length > 0) return gradableOf(capture, languages);
  return { capture, page: { ...emptyPage, title: data.title ?? '' }, list: undefined };
}

function bytesBeside(path: string): Uint8Array {
  const beside = path.replace(/\.json$/u, '.body');
  try {
    return new Uint8Array(readFileSync(beside));
  } catch {
    return new Uint8Array();
  }
}

const emptyPage: Page = {
  title: '',
  language: 'und',
  text: '',
  links: [],
  structures: [],
  statedCounts: [],
  goesOn: '',
  shells: [],
  closed: false,
};

/** Empty when the grade is the label's, else what it is. */
function edgiAnswer(folder: string, label: CaptureGold['edgi'][number], languages: readonly Language[]): string {
  const { verdict } = gradeCapture(gradableOf(readCaptureFile(join(folder, label.file)), languages));
  const isRight = verdict.verdict === label.verdict && (verdict.reason ?? '') === label.reason;
  return isRight ? '' : `${label.file}: ${verdict.verdict} ${verdict.reason ?? ''} (${verdict.detail})`;
}

/** Sound pages must not be called unusable; the few that were saved unreadable must be called just that. */
function soundAnswers(folder: string, gold: CaptureGold, languages: readonly Language[]): readonly string[] {
  const files = gold.sound.flatMap((part) => pagesIn(join(folder, part)).map((name) => `${part}/${name}`));
  return files.map((file) => {
    const { verdict } = gradeCapture(gradableOf(readCaptureFile(join(folder, file)), languages));
    const expected = gold.unread.find((label) => label.file === file)?.reason;
    const isRight = expected === undefined ? verdict.verdict !== 'unusable' : verdict.reason === expected;
    return isRight ? '' : `${file}: ${verdict.verdict} ${verdict.reason ?? ''} (${verdict.detail})`;
  });
}

function pagesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .sort();
}

/** As `captures.blocked` and the like, in percent. */
export function captureMetrics({ blocks, edgi, sound, twins }: CaptureMeasurement): ReadonlyMap<string, number> {
  const tallies: readonly (readonly [string, Tally])[] = [
    ['blocked', tallyOf(blocks.map((block) => !isMisjudged(block)))],
    ['edgi', edgi],
    ['sound', sound],
    ['twins.text', tallyOf(twins.map(({ sameText }) => sameText))],
    ['twins.links', tallyOf(twins.map(({ sameLinks }) => sameLinks))],
  ];
  return new Map(tallies.map(([name, tally]) => [`captures.${name}`, percentOf(tally) ?? 0]));
}

/** The confusion table of block pages, then the tallies, then what is wrong. */
export function describeCaptures({ blocks, edgi, sound, twins, wrong }: CaptureMeasurement): string {
  const count = (expected: boolean, told: boolean): string =>
    String(blocks.filter((each) => each.expectedBlocked === expected && each.score >= blockedFrom === told).length);
  const confusion = layOut([
    ['Captures', 'told blocked', 'told not'],
    ['blocked', count(true, true), count(true, false)],
    ['not blocked', count(false, true), count(false, false)],
  ]);
  const unusable = tallyOf(
    blocks.filter((each) => each.expectedBlocked).map(({ verdict }) => verdict.startsWith('unusable')),
  );
  const same = tallyOf(twins.map(({ sameText, sameLinks }) => sameText && sameLinks));
  const lines = [
    `blocked and unusable: ${unusable.right} of ${unusable.of}`,
    `pages of archives graded right: ${edgi.right} of ${edgi.of}`,
    `sound pages left alone: ${sound.right} of ${sound.of}`,
    `rewritten like stored: ${same.right} of ${same.of} pairs, ${twins.reduce((sum, { links }) => sum + links, 0)} links`,
  ];
  return [confusion, ...lines, ...wrong.map((line) => `  ${line}`)].join('\n');
}
