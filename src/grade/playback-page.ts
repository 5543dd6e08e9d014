// Whether the archive answered with a page of its own, or with another capture, instead of the capture asked for.
import type { Verdict } from '../model/page.ts';
import { type Gradable, hasList, isShort, unusable } from './graded.ts';
import { rawText } from './raw-text.ts';

/** An answer that is no capture of the page at that time: exclusion, error, interstitial, redirect, another date. */
export function playbackVerdict(gradable: Gradable): Verdict | undefined {
  return otherDate(gradable) ?? archivePage(gradable) ?? storedRedirect(gradable);
}

function otherDate({ capture, shown }: Gradable): Verdict | undefined {
  const reason = capture.headers.get('x-archive-redirect-reason') ?? '';
  if (/^found capture at \d/u.test(reason)) return unusable('other-date', `the archive ${reason} instead`);
  const asked = capture.timestamp;
  const memento = capture.mementoDatetime.replace(/\D/gu, '').slice(0, 14);
  const other = [shown?.timestamp ?? '', memento].find((found) => areDaysApart(asked, found));
  return other === undefined
    ? undefined
    : unusable('other-date', `dated ${asked}, but shows what was captured at ${other}`);
}

/** More than a day between two timestamps; never when one of them is not precise to the second. */
function areDaysApart(one: string, other: string): boolean {
  const [a, b] = [dayNumber(one), dayNumber(other)];
  return a !== undefined && b !== undefined && Math.abs(a - b) > 1;
}

/** Days since 1970 with their fraction. */
function dayNumber(timestamp: string): number | undefined {
  if (!/^\d{14}$/u.test(timestamp)) return undefined;
  const part = (from: number, to: number): number => Number(timestamp.slice(from, to));
  const hours = part(8, 10) + part(10, 12) / 60 + part(12, 14) / 3_600;
  return Date.UTC(part(0, 4), part(4, 6) - 1, part(6, 8)) / 86_400_000 + hours / 24;
}

/** Parts of the archive's own pages; each by itself might stand in a page about archives. */
const ownParts: readonly RegExp[] = [
  /\b(?:href|src)="(?:https?:)?(?:\/\/web(?:-static)?\.archive\.org)?\/_?static\/(?:css\/(?:styles|web)\.css|images\/archive\.ico|js\/ui\.js)/u,
  /\bid="(?:errorBorder|positionHome|searchHome|footerHome|logoHome)"/u,
  /\bid="error"/u,
  /\bv\.service='wb'|\breact-wayback-search\b/u,
  /<title>\s*(?:Internet Archive )?Wayback Machine\s*<\/title>/u,
  /\baction="(?:https?:\/\/web\.archive\.org)?\/web\/(?:submit|form-submit)/u,
  /(?:\/\/|\.)archive\.org\/includes\/build\//u,
];
/** Parts that playback puts into the pages of others: with one of them this is a capture, whatever it captured. */
const playedBack = /FILE ARCHIVED ON|\b__wm\.wombat\(|\bid="wm-ipp|BEGIN WAYBACK TOOLBAR|End Wayback Rewrite JS/u;
const ownPhrases =
  /excluded from the wayback machine|blocked by the site owner via robots\.txt|robots\.txt (?:query exclusion|retrieval exclusion)|has not archived that url|hasn.t archived that url|url not found.{0,200}could not be found in this collection/su;
const exclusion = /excluded from the wayback machine|robots\.txt|by the site owner/iu;
/** Characters of text that the archive's own pages stay below, with all their menus. */
const fewWords = 6_000;
const interstitial = /Got an HTTP (3\d\d) response at crawl time/u;

function archivePage(gradable: Gradable): Verdict | undefined {
  const html = rawText(gradable.capture.bytes);
  if (playedBack.test(html)) return undefined;
  const phrase = isShort(gradable, fewWords) ? ownPhrases.exec(html.toLowerCase())?.[0] : undefined;
  const parts = ownParts.filter((part) => part.test(html)).length;
  const signs = [parts, phrase === undefined ? 0 : 2, isFrame(html) ? 3 : 0, lacksMemento(gradable) ? 1 : 0];
  if (signs.reduce((sum, each) => sum + each, 0) < 3) return undefined;
  const redirect = interstitial.exec(html);
  if (redirect !== null) return unusable('redirect', `the archive says that the page redirected (HTTP ${redirect[1]})`);
  if (phrase === undefined) return unusable('playback-page', `a page of the archive itself, by ${parts} of its parts`);
  const reason = exclusion.test(phrase) ? 'excluded' : 'playback-page';
  return unusable(reason, `the archive answered “${phrase.slice(0, 60)}”`);
}

/** pywb shows pages within a frame; the frame alone is empty. */
function isFrame(html: string): boolean {
  return /\bwb_frame\.js\b/u.test(html) && /\bnew ContentFrame\(|\bid="replay_iframe"/u.test(html);
}

/** Every capture that Wayback answers with carries the time of capture in a header; its own pages do not. */
function lacksMemento({ capture }: Gradable): boolean {
  const isPlayback = /^https?:\/\/web\.archive\.org\/web\/\d/u.test(capture.requestedUrl);
  const isArchive = capture.headers.has('x-ts') || capture.headers.has('x-app-server');
  return isPlayback && isArchive && capture.mementoDatetime === '' && !capture.headers.has('memento-datetime');
}

function storedRedirect({ capture }: Gradable): Verdict | undefined {
  const { status, headers } = capture;
  if (status === undefined || status < 300 || status > 399 || status === 304) return undefined;
  const target = headers.get('location') ?? '';
  return unusable('redirect', `HTTP ${status}${target === '' ? '' : ` to ${target}`}`);
}

const strayPath = /\/(?:404|not-?found|error|login|log-in|signin|sign-in|auth|sso|account)(?:[/?.]|$)/iu;

/** A page that moved is the page still; one that was sent to an error, a login or the front page, and lists nothing, is not. */
export function strayVerdict(gradable: Gradable): Verdict | undefined {
  const { redirects } = gradable.capture;
  const [first = '', last = ''] = [redirects[0], redirects.at(-1)];
  if (first === last || hasList(gradable)) return undefined;
  const isFront = !isFrontPage(first) && isFrontPage(last);
  return isFront || strayPath.test(last) ? unusable('redirect', `sent on to ${last}, which lists nothing`) : undefined;
}

function isFrontPage(url: string): boolean {
  return /^https?:\/\/[^/?#]{1,255}\/?$/iu.test(url);
}
