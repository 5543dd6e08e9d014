import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { gradeCapture } from '../../src/grade/grade-capture.ts';
import type { Gradable } from '../../src/grade/graded.ts';
import { bytesOf, gradable, madeCapture, madePage } from './made-captures.ts';

const bare = { list: undefined };
const few = (text: string, title = 'Example'): Partial<Gradable> => ({
  page: madePage({ title, text, links: [] }),
  ...bare,
});
const playback = { requestedUrl: 'https://web.archive.org/web/20200627101112/https://example.org/members' };
const ownPage = `<head><title>Wayback Machine</title><link href="/_static/css/styles.css?v=1"></head>
<div id="errorBorder"><form action="/web/submit"></form><div id="error">`;

type Row = readonly [what: string, given: Partial<Gradable>, verdict: string, detail: string];

const rows: readonly Row[] = [
  ['a sound page', {}, 'usable', ''],
  ['a sound page that tells no status', { capture: madeCapture({ status: undefined }) }, 'usable', ''],
  ['a page that does not close', { page: madePage({ closed: false }) }, 'usable', ''],
  // 1: the archive's own answers
  [
    'a capture of another time',
    {
      capture: madeCapture({
        status: 302,
        headers: { 'x-archive-redirect-reason': 'found capture at 20150503090125' },
      }),
    },
    'unusable other-date',
    'the archive found capture at 20150503090125 instead',
  ],
  [
    'a page that says it was archived in another year',
    { shown: { originalUrl: '', timestamp: '20190101000000' } },
    'unusable other-date',
    'dated 20200627101112, but shows what was captured at 20190101000000',
  ],
  [
    'a page that says it was archived an hour later',
    { shown: { originalUrl: '', timestamp: '20200627111112' } },
    'usable',
    '',
  ],
  ['a page that says only its year', { shown: { originalUrl: '', timestamp: '2019' } }, 'usable', ''],
  [
    'an excluded page',
    {
      ...bare,
      capture: madeCapture({ bytes: bytesOf(`${ownPage}<p>This URL has been excluded from the Wayback Machine.</p>`) }),
    },
    'unusable excluded',
    'the archive answered “excluded from the wayback machine”',
  ],
  [
    'a page that was never archived',
    {
      ...bare,
      capture: madeCapture({
        status: 404,
        bytes: bytesOf(`${ownPage}<p>The Wayback Machine has not archived that URL.</p>`),
      }),
    },
    'unusable playback-page',
    'the archive answered “has not archived that url”',
  ],
  [
    'a page of the archive in words that are not known',
    { ...bare, capture: madeCapture({ bytes: bytesOf(`${ownPage}<p>Esta página no fue archivada.</p>`) }) },
    'unusable playback-page',
    'a page of the archive itself, by 5 of its parts',
  ],
  [
    'an interstitial before a redirect',
    { ...bare, capture: madeCapture({ bytes: bytesOf(`${ownPage}<p>Got an HTTP 301 response at crawl time</p>`) }) },
    'unusable redirect',
    'the archive says that the page redirected (HTTP 301)',
  ],
  [
    'a frame around a page',
    {
      ...bare,
      capture: madeCapture({
        bytes: bytesOf('<script src="/static/wb_frame.js"></script><iframe id="replay_iframe"></iframe>'),
      }),
    },
    'unusable playback-page',
    'a page of the archive itself, by 0 of its parts',
  ],
  [
    'a page about archives with one such part',
    { capture: madeCapture({ bytes: bytesOf('<title>Wayback Machine</title><div id="error"></div>') }) },
    'usable',
    '',
  ],
  [
    'a played back page of the archive',
    { capture: madeCapture({ ...playback, bytes: bytesOf(`${ownPage}<!-- FILE ARCHIVED ON 2020 -->`) }) },
    'usable',
    '',
  ],
  [
    'a stored redirect',
    { ...bare, capture: madeCapture({ status: 301, headers: { location: 'https://example.org/new' } }) },
    'unusable redirect',
    'HTTP 301 to https://example.org/new',
  ],
  [
    'a page that moved',
    { capture: madeCapture({ redirects: ['https://a.org/members', 'https://b.org/members'] }) },
    'usable',
    '',
  ],
  [
    'a page sent on to the front page',
    { ...bare, capture: madeCapture({ redirects: ['https://a.org/members', 'https://a.org/'] }) },
    'unusable redirect',
    'sent on to https://a.org/, which lists nothing',
  ],
  [
    'a front page that lists the members',
    { capture: madeCapture({ redirects: ['https://a.org/members', 'https://a.org/'] }) },
    'usable',
    '',
  ],
  // 2: errors and nothing
  ['an archived 404 with a list', { capture: madeCapture({ status: 404 }) }, 'unusable http-error', 'HTTP 404'],
  ['a server in trouble', { capture: madeCapture({ status: 502 }) }, 'unusable http-error', 'HTTP 502'],
  [
    'no body',
    { page: undefined, ...bare, capture: madeCapture({ bytes: new Uint8Array() }) },
    'unusable empty',
    'HTTP 200, no body',
  ],
  [
    'a revisit of what is not here',
    {
      page: undefined,
      ...bare,
      capture: madeCapture({ bytes: new Uint8Array(), refersTo: 'urn:uuid:1', status: undefined }),
    },
    'unusable empty',
    'no status, no body; it repeats another capture that is not here',
  ],
  [
    'a page without a word',
    { page: madePage({ text: '', links: [] }), ...bare },
    'unusable empty',
    '49 bytes without a word',
  ],
  // 3: bytes that are no page
  [
    'a gzip body',
    { page: undefined, ...bare, capture: madeCapture({ bytes: new Uint8Array([0x1f, 0x8b, 8, 0, 1]) }) },
    'unusable encoded',
    'the body begins as gzip, not as text',
  ],
  [
    'a brotli body read as text',
    {
      page: madePage({ links: [], text: '\u0001\u0002' }),
      ...bare,
      capture: madeCapture({ bytes: new Uint8Array(400).fill(3) }),
    },
    'unusable encoded',
    'the body begins as bytes, not as text',
  ],
  [
    'an encoding that is not known',
    { capture: madeCapture({ problems: ['encoding-unknown'], contentEncoding: 'compress' }) },
    'unusable encoded',
    'encoding-unknown: compress',
  ],
  [
    'a PDF',
    { page: undefined, ...bare, capture: madeCapture({ bytes: bytesOf('%PDF-1.7') }) },
    'unusable not-html',
    'the body begins as PDF, not as text',
  ],
  [
    'an image by its type',
    { capture: madeCapture({ mediaType: 'image/png' }) },
    'unusable not-html',
    'the type is image/png',
  ],
  [
    'a JSON answer',
    { page: madePage({ links: [] }), capture: madeCapture({ bytes: bytesOf('{"members":[]}'), mediaType: '' }) },
    'unusable not-html',
    'the body has no markup',
  ],
  [
    'a page in PHP',
    { capture: madeCapture({ mediaType: 'text/x-php', bytes: bytesOf('<?php include "a"; ?><p>Alpha</p>') }) },
    'usable',
    '',
  ],
  // 4: torn
  [
    'a page cut short',
    { capture: madeCapture({ declaredLength: 900, actualLength: 49 }) },
    'partial cut-short',
    '49 of 900 bytes',
  ],
  [
    'a page that the archive cut',
    { capture: madeCapture({ headers: { 'warc-truncated': 'time' } }) },
    'partial cut-short',
    'the archive cut it (time)',
  ],
  [
    'a page that ends within a tag',
    { page: madePage({ closed: false }), capture: madeCapture({ bytes: bytesOf('<ul><li>Alpha</li><li cla') }) },
    'partial cut-short',
    'it ends within a tag, and nothing is closed',
  ],
  [
    'a capped page',
    { capture: madeCapture({ problems: ['size-capped'] }) },
    'partial cut-short',
    'only the part below the byte limit was read',
  ],
  // 5: blocked
  [
    'a challenge',
    { ...few('', 'Just a moment...'), capture: madeCapture({ status: 403, headers: { 'cf-mitigated': 'challenge' } }) },
    'unusable blocked',
    'cf-mitigated: challenge, title “just a moment...”, HTTP 403, 49 bytes',
  ],
  // 6: pages in its place, in eight languages
  ...(
    [
      ['Page not found | Alliance', 'soft-404'],
      ['Alliance – 404', 'soft-404'],
      ['Seite nicht gefunden', 'soft-404'],
      ['Page introuvable', 'soft-404'],
      ['Página no encontrada', 'soft-404'],
      ['Pagina non trovata', 'soft-404'],
      ['Página não encontrada', 'soft-404'],
      ['Nie znaleziono strony', 'soft-404'],
      ['Страница не найдена', 'soft-404'],
    ] as const
  ).map(
    ([title, reason]): Row => [title, { page: madePage({ title }), ...bare }, `unusable ${reason}`, `title “${title}”`],
  ),
  ['a long list under such a title', { page: madePage({ title: '404 Alliance' }) }, 'usable', ''],
  [
    'such words on a short page',
    few('Sorry. The page you are looking for is gone.'),
    'unusable soft-404',
    '“page you are looking for” on a short page without a list',
  ],
  [
    'such words on a page with a list',
    { page: madePage({ text: 'The page you are looking for lists members' }) },
    'usable',
    '',
  ],
  [
    'a login',
    { ...few('User name Password', 'Sign in'), capture: madeCapture({ bytes: bytesOf('<input type="password">') }) },
    'unusable login',
    'asks for a password on a short page without a list (“Sign in”)',
  ],
  [
    'a members page with a login box',
    {
      page: madePage({ text: 'Log in Password Alpha Beta' }),
      capture: madeCapture({ bytes: bytesOf('<p><input type=password>') }),
    },
    'usable',
    '',
  ],
  [
    'a name for sale',
    few('example.org: this domain is for sale'),
    'unusable parked',
    '“domain is for sale” on a short page without a list',
  ],
  [
    'a parked name whose offers look like a list',
    {
      page: madePage({ text: 'Buy this domain' }),
      capture: madeCapture({ bytes: bytesOf('<script src="https://sedoparking.com/a.js">') }),
    },
    'unusable parked',
    '“buy this domain” and sedoparking.com',
  ],
  // 7: shells
  [
    'a page that a script would fill',
    { ...few('Loading'), page: madePage({ text: 'Loading', shells: ['#root', 'noscript'] }) },
    'unusable shell',
    '7 characters of text and an empty #root, noscript',
  ],
  ['a list beside a frame', { page: madePage({ shells: ['iframe https://maps.example.org/'] }) }, 'usable', ''],
  // then: dates, lists, what the config says
  ['no date', { capture: madeCapture({ instant: '', timestamp: '' }) }, 'unusable no-date', 'nothing dates it'],
  [
    'a date that is none',
    { capture: madeCapture({ instant: '', timestamp: '20209900' }) },
    'unusable no-date',
    '“20209900” is no date',
  ],
  ['no list', bare, 'unknown no-list', 'no list of members was found in it'],
  ['a list that goes on', { page: madePage({ goesOn: 'Load more' }) }, 'partial list-goes-on', '“Load more”'],
  [
    'a list declared partial',
    { capture: madeCapture({ complete: false }) },
    'partial declared-partial',
    'the config says "complete": false',
  ],
];

describe('a verdict', () => {
  test.each(rows)('%s', (_, given, expected) => {
    const { verdict, reason } = gradeCapture(gradable(given)).verdict;
    expect([verdict, reason].filter((part) => part !== undefined).join(' ')).toBe(expected);
  });

  test.each(rows)('%s: what was seen', (...[, given, , detail]) => {
    expect(gradeCapture(gradable(given)).verdict.detail).toBe(detail);
  });

  it('comes for any bytes and header, and the same twice', () => {
    const headers = fc.dictionary(
      fc.constantFrom('server', 'location', 'cf-ray', 'content-length', '__proto__'),
      fc.string(),
    );
    const input = fc.record({
      bytes: fc.uint8Array({ maxLength: 300 }),
      status: fc.integer({ min: -1, max: 999 }),
      headers,
    });
    fc.assert(
      fc.property(input, (known) => {
        const given = gradable({ capture: madeCapture(known), page: undefined, list: undefined });
        expect(gradeCapture(given)).toEqual(gradeCapture(given));
      }),
      { seed: 1 },
    );
  });
});
