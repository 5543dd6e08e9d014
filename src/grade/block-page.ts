// Whether a guard answered instead of the page: a score from status, headers and title, and from the body where there is one.

import { blockPhrases, blockTitleParts, blockTitles } from './block-wording.ts';
import { type Gradable, hasList, isShort } from './graded.ts';
import { rawText } from './raw-text.ts';

/** A score of 0 (the page) to 1 (surely a guard), and what speaks for it, the strongest first. */
export interface BlockScore {
  readonly score: number;
  readonly signs: readonly string[];
}

/** From here on a capture counts as blocked; no single weak sign reaches it. */
export const blockedFrom = 0.5;

interface Sign {
  readonly weight: number;
  readonly seen: string;
}

/** How likely it is that a guard sent this answer; works without a body, and without headers. */
export function blockScore(gradable: Gradable): BlockScore {
  const answer = answerOf(gradable);
  const signs = [
    ...challengeSigns(answer),
    ...statusSigns(answer),
    ...guardSigns(answer),
    ...titleSigns(answer),
    ...addressSigns(gradable),
    ...bodySigns(gradable),
  ].sort((a, b) => b.weight - a.weight);
  const through = signs.reduce((rest, { weight }) => rest * (1 - weight), 1);
  return { score: 1 - through, signs: signs.map(({ seen }) => seen) };
}

interface Answer {
  readonly status: number;
  readonly header: (name: string) => string;
  readonly title: string;
  /** Bytes of the body; absent when nothing tells. */
  readonly length: number | undefined;
}

function answerOf({ capture, page }: Gradable): Answer {
  const { headers, bytes, declaredLength } = capture;
  const header = (name: string): string => headers.get(`x-archive-orig-${name}`) ?? headers.get(name) ?? '';
  const declared =
    declaredLength ?? (/^\d{1,12}$/u.test(header('content-length')) ? +header('content-length') : undefined);
  const title = (page?.title ?? '').trim().toLowerCase();
  return { status: capture.status ?? 200, header, title, length: bytes.length > 0 ? bytes.length : declared };
}

/** Headers that guards set on challenges and refusals only. */
const challenges: readonly (readonly [name: string, value: RegExp])[] = [
  ['cf-mitigated', /./u],
  ['x-amzn-waf-action', /./u],
  ['rimon', /block/iu],
  ['x-sucuri-block', /./u],
  ['x-px-block', /./u],
  ['x-datadome-response', /^4/u],
];

function challengeSigns({ header }: Answer): readonly Sign[] {
  const found = challenges.filter(([name, value]) => value.test(header(name)));
  return found.map(([name]) => ({ weight: 0.97, seen: `${name}: ${header(name)}` }));
}

const refusals = new Map([
  [403, 0.35],
  [429, 0.6],
  [405, 0.15],
  [406, 0.15],
  [202, 0.15],
  [503, 0.1],
]);
const shortBody = 6_000;
const tinyBody = 1_000;

/** A refusal of few bytes is a guard's; servers in trouble (502, 504) and missing pages (404, 410) are not guards. */
function statusSigns({ status, length }: Answer): readonly Sign[] {
  const weight = refusals.get(status);
  if (weight === undefined)
    return status === 200 && isUnder(length, tinyBody) ? [{ weight: 0.2, seen: `${length} bytes` }] : [];
  const isBrief = status !== 503 && isUnder(length, shortBody);
  return [{ weight, seen: `HTTP ${status}` }, ...(isBrief ? [{ weight: 0.3, seen: `${length} bytes` }] : [])];
}

function isUnder(length: number | undefined, limit: number): boolean {
  return length !== undefined && length < limit;
}

const guards =
  /akamaighost|cloudflare|cloudfront|awselb|sucuri|ddos-guard|incapsula|imperva|datadome|perimeterx|big-?ip/iu;

/** The same servers deliver most sound pages, so they count for refusals only. */
function guardSigns({ status, header }: Answer): readonly Sign[] {
  if (![403, 405, 406, 429].includes(status)) return [];
  const server = header('server');
  if (guards.test(server)) return [{ weight: 0.3, seen: `server: ${server}` }];
  const others = ['x-iinfo', 'x-sucuri-id', 'x-datadome', 'x-px', 'cf-ray', 'x-amz-cf-id'];
  const other = others.find((name) => header(name) !== '');
  const isAkamai = header('mime-version') !== '' && header('server-timing').includes('ak_p');
  if (other === undefined && !isAkamai) return [];
  return [{ weight: 0.3, seen: other ?? 'server-timing: ak_p' }];
}

/** Refusals may be long; a sound page that begins like one is longer than a guard's. */
function titleSigns({ status, title, length }: Answer): readonly Sign[] {
  const starts = blockTitles.some((start) => title.startsWith(start) && !/^\p{L}/u.test(title.slice(start.length)));
  if (!starts && !blockTitleParts.some((part) => title.includes(part))) return [];
  const seen = `title “${title}”`;
  if (status >= 400 || status === 202) return [{ weight: 0.5, seen }];
  return isUnder(length, 3 * shortBody) ? [{ weight: 0.4, seen }] : [];
}

/** Where guards send visitors: `unblock.example.org`, `/captcha`. */
function addressSigns({ capture }: Gradable): readonly Sign[] {
  const last = capture.redirects.at(-1) ?? '';
  const found =
    /\/\/(?:[\w-]{1,60}\.)?(?:unblock|captcha|challenge|validate|waf|blocked)\.|\/(?:captcha|challenge|blocked|access-denied)(?:[/?.]|$)/iu.exec(
      last,
    );
  return found === null ? [] : [{ weight: 0.5, seen: `sent on to ${last}` }];
}

const bodyMarks =
  /\b_cf_chl_opt\b|\bcf-chl-|\/cdn-cgi\/challenge-platform\/h\/|_Incapsula_Resource|geo\.captcha-delivery\.com|\bpx-captcha\b|\/_sec\/cp_challenge|\bgokuProps\b|\bawsWafCookieDomainList\b|sucuri_cloudproxy|errors\.edgesuite\.net|\bcf-error-details\b|ddos-guard\/js-challenge/u;
const fewWords = 1_500;

/** Scripts of guards run in sound pages too, so the body counts when the page says little and lists nothing. */
function bodySigns(gradable: Gradable): readonly Sign[] {
  const { capture, page } = gradable;
  if (capture.bytes.length === 0 || hasList(gradable) || !isShort(gradable, fewWords)) return [];
  const mark = bodyMarks.exec(rawText(capture.bytes))?.[0];
  const text = (page?.text ?? '').toLowerCase();
  const phrase = blockPhrases.find((words) => text.includes(words));
  return [
    ...(mark === undefined ? [] : [{ weight: 0.5, seen: `“${mark}” in the body` }]),
    ...(phrase === undefined ? [] : [{ weight: 0.45, seen: `“${phrase}” in the text` }]),
    ...(mark === undefined && phrase === undefined ? [] : [{ weight: 0.1, seen: 'few words' }]),
  ];
}
