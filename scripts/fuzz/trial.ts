// One page read from bytes to records, and what must hold of it whatever the bytes are.
import { createHash } from 'node:crypto';
import type { ArticleFormat, Capture } from '../../src/model/capture.ts';
import { formatPosition } from '../../src/model/document.ts';
import type { Noted } from '../../src/model/finding.ts';
import { parseRosterId, parseSourceId } from '../../src/model/ids.ts';
import { PipelineError } from '../../src/model/pipeline-error.ts';
import type { SourceRecords } from '../../src/model/record.ts';
import { formatOf, type Parts, readDocument, readSource } from '../../src/pipeline.ts';
import { decodeBytes, decodeText } from '../../src/read/decode.ts';
import { placesIn, strayPlaces } from './places.ts';

export interface Trial {
  readonly format: ArticleFormat;
  readonly bytes: Uint8Array;
  /** Time that a good page of the format takes. */
  readonly msPerKb: number;
}

/** What went wrong; the kind stays the same while the case is made smaller. */
export interface Fault {
  readonly kind: 'threw' | 'slow' | 'not-json' | 'place';
  readonly message: string;
}

/** A broken page may take so many times as long as a good one, and this much besides. */
const generosity = { times: 10, ms: 300 } as const;

/** `undefined` when all holds; a page that is refused for what it is has nothing wrong with it. */
export function faultIn(trial: Trial, parts: Parts): Fault | undefined {
  try {
    const capture = captureOf(trial);
    const reading = readTimed(capture, parts);
    return slowness(capture, reading.ms, { trial, parts }) ?? unfitOutput(capture, reading.records, parts);
  } catch (problem) {
    if (problem instanceof PipelineError) return undefined;
    return { kind: 'threw', message: problem instanceof Error ? (problem.stack ?? problem.message) : String(problem) };
  }
}

/** Of a page that is refused, some of whose broken forms may not be. */
const unknownPace = 1;

/** Milliseconds of the processor for the whole path of a kilobyte, at least a hundredth; the first time the parts warm up. */
export function paceOf(trial: Omit<Trial, 'msPerKb'>, parts: Parts): number {
  try {
    const times = [1, 2].map(() => readTimed(captureOf(trial), parts).ms);
    return Math.max(0.01, Math.min(...times) / kilobytes(trial));
  } catch (problem) {
    if (problem instanceof PipelineError) return unknownPace;
    throw problem;
  }
}

function kilobytes({ bytes }: Pick<Trial, 'bytes'>): number {
  return Math.max(1, bytes.length / 1_000);
}

const settings = { organization: 'Harbour Union', splits: new Map(), at: '' };

interface Reading {
  readonly records: Noted<SourceRecords>;
  /** Time of the processor, which others that use the machine do not lengthen. */
  readonly ms: number;
}

function readTimed(capture: Capture, parts: Parts): Reading {
  const start = process.cpuUsage();
  const records = readSource(capture, settings, parts);
  const { user, system } = process.cpuUsage(start);
  return { records, ms: (user + system) / 1_000 };
}

interface Measured {
  readonly trial: Trial;
  readonly parts: Parts;
}

/** Measured again before it is believed: collecting garbage is no fault. */
function slowness(capture: Capture, first: number, { trial, parts }: Measured): Fault | undefined {
  const allowed = generosity.ms + generosity.times * trial.msPerKb * kilobytes(trial);
  let ms = first;
  for (let again = 0; again < 2 && ms > allowed; again += 1) ms = Math.min(ms, readTimed(capture, parts).ms);
  if (ms <= allowed) return undefined;
  const size = Math.round(kilobytes(trial));
  return { kind: 'slow', message: `${Math.round(ms)} ms for ${size} kB, where ${Math.round(allowed)} ms are allowed.` };
}

function unfitOutput(capture: Capture, records: Noted<SourceRecords>, parts: Parts): Fault | undefined {
  const document = readDocument(capture, '', parts);
  const { entries, statements, facts, events } = records.value;
  const grounds = [entries, statements, facts, events].flat().map((record) => formatPosition(record.grounds.position));
  const found = [...document.findings, ...records.findings].map(({ locator }) => locator);
  const [stray] = strayPlaces([...placesIn(document.value), ...grounds, ...found], textOf(capture));
  if (stray !== undefined) return { kind: 'place', message: `“${stray}” is no place of the page.` };
  return jsonFault(document) ?? jsonFault(records);
}

function textOf(capture: Capture): string {
  if (formatOf(capture, '') !== 'html') return String(decodeText(capture.bytes));
  const page = decodeBytes(capture.bytes, {});
  return 'text' in page ? page.text : '';
}

/** What JSON cannot say: numbers that are none, functions, and what is nested too deep to be written. */
function jsonFault(value: unknown): Fault | undefined {
  const unfit: string[] = [];
  try {
    JSON.stringify(value, (key, part: unknown) => {
      if (typeof part === 'function' || (typeof part === 'number' && !Number.isFinite(part))) unfit.push(key);
      return part;
    });
  } catch (problem) {
    unfit.push(String(problem));
  }
  return unfit[0] === undefined ? undefined : { kind: 'not-json', message: `JSON cannot hold “${unfit[0]}”.` };
}

/** The page as if a config had named it; its format is told from the page where it cannot be the one that is wanted. */
function captureOf({ format, bytes }: Pick<Trial, 'format' | 'bytes'>): Capture {
  const [rosterId, sourceId] = [parseRosterId('fuzzed'), parseSourceId('article')];
  if (rosterId === undefined || sourceId === undefined) throw new Error('The ids of a fuzzed page are no ids.');
  const named = { rosterId, sourceId, kind: 'article', label: 'page', url: '', license: '', synthetic: true } as const;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const capture: Capture = { ...named, format, bytes, sha256, asOf: undefined, sections: [] };
  return isRefused(capture) ? { ...capture, format: undefined } : capture;
}

function isRefused(capture: Capture): boolean {
  try {
    formatOf(capture, '');
    return false;
  } catch (problem) {
    return problem instanceof PipelineError && problem.code === 'source-format';
  }
}
