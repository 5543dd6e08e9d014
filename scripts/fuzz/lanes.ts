// What is fuzzed: for each format, pages that fast-check makes and good pages that are broken.
import fc from 'fast-check';
import type { ArticleFormat } from '../../src/model/capture.ts';
import type { Parts } from '../../src/pipeline.ts';
import { madePages } from './markup.ts';
import { mutate, mutations } from './mutation.ts';
import type { Page } from './pages.ts';
import { paceOf } from './trial.ts';

/** A page to try, with where it comes from. */
export interface Case {
  readonly origin: string;
  readonly bytes: Uint8Array;
  readonly msPerKb: number;
}

export interface Lane {
  readonly name: string;
  readonly format: ArticleFormat;
  readonly cases: fc.Arbitrary<Case>;
}

const formats: readonly ArticleFormat[] = ['html', 'wikitext', 'markdown', 'text'];

export function lanesOf(pages: readonly Page[], parts: Parts): readonly Lane[] {
  return formats.flatMap((format) => {
    const own = pages.filter((page) => page.format === format);
    const paces = pacesOf(parts);
    return [madeLane(format, own, paces), brokenLane(format, own, paces)];
  });
}

type Pace = (page: Page) => number;

/** Each page is measured when it is first asked for. */
function pacesOf(parts: Parts): Pace {
  const known = new Map<string, number>();
  return (page) => {
    const pace = known.get(page.name) ?? paceOf({ format: page.format, bytes: bytesOf(windowOf(page, 0)) }, parts);
    known.set(page.name, pace);
    return pace;
  };
}

/** A made page is held to the slowest of the first good ones. */
function madeLane(format: ArticleFormat, pages: readonly Page[], paceOfPage: Pace): Lane {
  const cases = madePages(format).map((text) => ({
    origin: 'made',
    bytes: new TextEncoder().encode(text),
    msPerKb: Math.max(...pages.slice(0, 5).map(paceOfPage)),
  }));
  return { name: `${format} that is made`, format, cases };
}

function brokenLane(format: ArticleFormat, pages: readonly Page[], paceOfPage: Pace): Lane {
  const cases = fc.tuple(fc.constantFrom(...pages), fc.nat({ max: 99 }), mutations).map(([page, start, all]) => ({
    origin: `${page.name}, from ${start} %: ${JSON.stringify(all)}`,
    bytes: bytesOf(mutate(windowOf(page, start), all)),
    msPerKb: paceOfPage(page),
  }));
  return { name: `${format} that is broken`, format, cases };
}

/** So much of a page is broken at a time, that many are. */
const windowLength = 8_000; // bytes

function windowOf({ content }: Page, start: number): string {
  const from = Math.floor((Math.max(0, content.length - windowLength) * start) / 99);
  return content.slice(from, from + windowLength);
}

function bytesOf(page: string): Uint8Array {
  return Uint8Array.from(Buffer.from(page, 'latin1'));
}
