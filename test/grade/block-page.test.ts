import { describe, expect, it, test } from 'vitest';
import { blockedFrom, blockScore } from '../../src/grade/block-page.ts';
import type { Gradable } from '../../src/grade/graded.ts';
import { bytesOf, gradable, madeCapture, madePage } from './made-captures.ts';

interface Answer {
  readonly status: number;
  readonly length: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly title?: string;
}

/** An answer of which only status, headers, length and title are known. */
function answered({ status, length, headers = {}, title = '' }: Answer): Gradable {
  const capture = madeCapture({ status, headers, bytes: new Uint8Array(), declaredLength: length });
  return gradable({ capture, page: madePage({ title, text: '' }), list: undefined });
}

describe('without a body', () => {
  test.each<[what: string, answer: Answer, blocked: boolean]>([
    ['Cloudflare challenge', { status: 403, length: 5600, headers: { 'cf-mitigated': 'challenge' } }, true],
    [
      'Cloudflare in 2015',
      { status: 503, length: 3200, headers: { server: 'cloudflare-nginx' }, title: 'Just a moment...' },
      true,
    ],
    ['AWS WAF, empty', { status: 202, length: 0, headers: { 'x-amzn-waf-action': 'challenge' } }, true],
    [
      'Akamai by its headers',
      { status: 403, length: 430, headers: { 'mime-version': '1.0', 'server-timing': 'ak_p; desc="1"' } },
      true,
    ],
    [
      'CloudFront',
      {
        status: 403,
        length: 919,
        headers: { server: 'CloudFront' },
        title: 'ERROR: The request could not be satisfied',
      },
      true,
    ],
    ['Imperva', { status: 403, length: 700, headers: { 'x-iinfo': '1-2-3' } }, true],
    ['Sucuri', { status: 403, length: 4000, headers: { 'x-sucuri-block': 'IP' } }, true],
    ['DDoS-Guard', { status: 403, length: 300, headers: { server: 'ddos-guard' }, title: 'DDOS-GUARD' }, true],
    ['DataDome', { status: 403, length: 800, headers: { 'x-datadome': 'protected' } }, true],
    ['nginx limit', { status: 429, length: 560, headers: { server: 'nginx' } }, true],
    ['a filter of the network', { status: 200, length: 600, title: 'Company Web Filter' }, true],
    ['in German', { status: 403, length: 9000, title: 'Zugriff verweigert' }, true],
    ['in Russian', { status: 200, length: 900, title: 'Доступ запрещён' }, true],
    [
      'an archived header of the site',
      { status: 403, length: 5600, headers: { 'x-archive-orig-cf-mitigated': 'challenge' } },
      true,
    ],
    [
      'a sound page behind Cloudflare',
      { status: 200, length: 2900, headers: { server: 'cloudflare', 'cf-ray': '1' } },
      false,
    ],
    ['a tiny sound page', { status: 200, length: 200 }, false],
    [
      'a 404 behind Akamai',
      { status: 404, length: 400, headers: { server: 'AkamaiGHost', 'mime-version': '1.0' } },
      false,
    ],
    ['a load balancer without a server', { status: 503, length: 880, headers: { server: 'awselb/2.0' } }, false],
    ['a gateway in trouble', { status: 502, length: 122, headers: { 'x-cache': 'Error from cloudfront' } }, false],
    ['a long page about denial', { status: 200, length: 90_000, title: 'Access Denied: a report' }, false],
    ['a long page under 403', { status: 403, length: 90_000 }, false],
    ['a name that begins alike', { status: 200, length: 400, title: 'Blockedelic Records' }, false],
  ])('%s', (_, answer, blocked) => {
    expect(blockScore(answered(answer)).score >= blockedFrom).toBe(blocked);
  });

  it('names its signs, the strongest first', () => {
    expect(blockScore(answered({ status: 429, length: 40, headers: { server: 'awselb/2.0' } }))).toEqual({
      score: 1 - 0.4 * 0.7 * 0.7,
      signs: ['HTTP 429', '40 bytes', 'server: awselb/2.0'],
    });
  });
});

describe('with a body', () => {
  const mark = bytesOf(`<p>${' '.repeat(1200)}<script src="/_Incapsula_Resource?x=1"></script>`);
  test.each<[what: string, given: Partial<Gradable>, blocked: boolean]>([
    ['a guard’s script and no words', { list: undefined, page: madePage({ text: '' }) }, true],
    ['the same script beside a list', { page: madePage({ text: 'Alpha Beta' }) }, false],
    ['the same script on a long page', { list: undefined }, false],
  ])('%s', (_, given, blocked) => {
    const score = blockScore(gradable({ capture: madeCapture({ bytes: mark }), ...given })).score;
    expect(score >= blockedFrom).toBe(blocked);
  });

  test.each([
    'Please verify you are human.',
    'Bitte bestätigen Sie, dass Sie ein Mensch sind.',
    'Vérifiez que vous êtes un humain.',
    'Verifica que eres humano.',
    'Verifica di essere umano.',
    'Confirme que você é humano.',
    'Potwierdź, że jesteś człowiekiem.',
    'Подтвердите, что вы человек.',
  ])('“%s” on a page that says nothing else', (text) => {
    const given = gradable({ list: undefined, page: madePage({ text }) });
    expect(blockScore(given).score >= blockedFrom).toBe(true);
  });
});
