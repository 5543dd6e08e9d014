import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Stripped, stripFurniture } from '../../src/read/furniture.ts';

const none = { originalUrl: '', timestamp: '' };
const time = '20200627101112';
const url = 'https://example.org/members';

const body = '<h1>Members</h1>\n<p>Alpha</p>';
const head2020 = `<script src="//archive.org/includes/analytics.js?v=1"></script>
<script>window.addEventListener('DOMContentLoaded',function(){var v=archive_analytics.values;});</script>
<script src="/_static/js/wombat.js?v=2"></script>
<script>
  __wm.init("https://web.archive.org/web");
  __wm.wombat("${url}","${time}","https://web.archive.org/","web","/_static/","1593252672");
</script>
<link rel="stylesheet" href="/_static/css/banner-styles.css?v=3" />
<!-- End Wayback Rewrite JS Include -->`;
const toolbar =
  '<!-- BEGIN WAYBACK TOOLBAR INSERT -->\n<div id="wm-ipp"><a href="/web/">14 captures</a></div>\n<!-- END WAYBACK TOOLBAR INSERT -->';
const footer = `<!--
     FILE ARCHIVED ON 10:11:12 Jun 27, 2020 AND RETRIEVED FROM THE
     INTERNET ARCHIVE ON 23:09:03 Jul 21, 2025.
     JAVASCRIPT APPENDED BY WAYBACK MACHINE, COPYRIGHT INTERNET ARCHIVE.
-->
<!--
playback timings (ms):
  load_resource: 1.5
-->`;
const oldFooter = `<SCRIPT language="Javascript">
<!--
// FILE ARCHIVED ON 20020601234242 AND RETRIEVED FROM THE INTERNET ARCHIVE ON 20030721.
// JAVASCRIPT APPENDED BY WAYBACK MACHINE, COPYRIGHT INTERNET ARCHIVE.
   var sWayBackCGI = "http://web.archive.org/web/20020601234242/";
//-->
</SCRIPT>`;

/** What is left apart from line breaks. */
function wordsOf({ html }: Stripped): string {
  return html.replace(/\n+/gu, '\n').trim();
}

describe('Wayback', () => {
  test.each<[generation: string, html: string, left: string, timestamp: string, removed: readonly string[]]>([
    [
      'since 2017: head and footer, no toolbar',
      `<html><head>${head2020}\n<title>Members</title></head><body>${body}</body></html>\n${footer}`,
      `<html><head>\n<title>Members</title></head><body>${body}</body></html>`,
      time,
      ['Wayback head', 'Wayback script', 'Wayback styles', 'Wayback footer'],
    ],
    [
      '2013: analytics, toolbar and a comment',
      `<head>\n<script src="/static/js/analytics.js"></script>\n<script>archive_analytics.values.server_ms=1;</script>\n<link href="/static/css/banner-styles.css"/></head><body>${toolbar}${body}</body>${footer}`,
      `<head>\n</head><body>\n${body}</body>`,
      time,
      ['Wayback toolbar', 'Wayback script', 'Wayback styles', 'Wayback footer'],
    ],
    [
      '2002: a script at the end',
      `<html><body>${body}</body></html>${oldFooter}`,
      `<html><body>${body}</body></html>`,
      '20020601234242',
      ['Wayback script', 'Wayback footer'],
    ],
    [
      'a saved page whose comments are gone',
      `<body><div id="wm-ipp-base"><div>x</div></div><div id="wm-ipp-print">The Wayback Machine</div>${body}</body>`,
      `<body>${body}</body>`,
      '',
      ['Wayback toolbar'],
    ],
    [
      'rewritten addresses alone',
      `<body>${body}<a href="/web/${time}/http://a.org/">a</a></body>`,
      `<body>${body}<a href="http://a.org/">a</a></body>`,
      '',
      ['1 rewritten address'],
    ],
    [
      'a script within the block of its playback',
      `${body}<script>var _____WB$wombat$assign$function_____ = function(name) {return self[name]; };
{
  let window = _____WB$wombat$assign$function_____("window");
run({a: 1});
}</script>${footer}`,
      `${body}<script>\nrun({a: 1});\n</script>`,
      time,
      ['Wayback footer', 'Wayback script wrapper'],
    ],
  ])('%s', (...[, html, left, timestamp, removed]) => {
    const stripped = stripFurniture(html, none);
    expect({ ...stripped, html: wordsOf(stripped) }).toEqual({
      html: left,
      archive: 'wayback',
      originalUrl: html.includes('__wm.wombat') ? url : '',
      timestamp,
      removed,
    });
  });

  it('keeps what stands after a toolbar without an end', () => {
    const html = `<!-- BEGIN WAYBACK TOOLBAR INSERT -->${body}`;
    expect(stripFurniture(html, none)).toEqual({ html, archive: 'wayback', ...none, removed: [] });
  });

  it('believes the page before the hints', () => {
    const hints = { originalUrl: 'http://example.org/', timestamp: '20100101000000' };
    const { originalUrl, timestamp } = stripFurniture(`<head>${head2020}</head>`, hints);
    expect({ originalUrl, timestamp }).toEqual({ originalUrl: url, timestamp: time });
  });
});

describe('pywb', () => {
  it('loses its head insert and its addresses', () => {
    const insert = `<!-- WB Insert -->\n<script>wbinfo = {};wbinfo.url = "${url}";wbinfo.timestamp = "${time}";</script>\n<!-- End WB Insert -->`;
    const html = `<head>${insert}</head><body>${body}<a href="/coll/${time}mp_/http://a.org/">a</a></body>`;
    const stripped = stripFurniture(html, none);
    expect({ ...stripped, html: wordsOf(stripped) }).toEqual({
      html: `<head>\n</head><body>${body}<a href="http://a.org/">a</a></body>`,
      archive: 'pywb',
      originalUrl: url,
      timestamp: time,
      removed: ['pywb head', '1 rewritten address'],
    });
  });

  test.each(['<!-- WB Insert -->', '<!-- End WB Insert -->', '<!-- End WB Insert --><!-- WB Insert -->'])(
    '%s alone is not pywb',
    (html) => {
      expect(stripFurniture(html, none)).toEqual({ html, archive: 'none', ...none, removed: [] });
    },
  );
});

describe('archive.today', () => {
  const site = '<meta property="og:site_name" content="archive.ph"/><title>Members</title>';
  const header = `<div id="HEADER"><input type="text" name="q" value="${url}?a=1&amp;b=2"/><time itemprop="pubdate" datetime="2020-06-27T10:11:12Z">x</time></div>`;
  const scale = '<table id="hashtags"><tr><td>0%</td></tr></table>';

  it('leaves the content under its title', () => {
    const content = `<div id="CONTENT" class="c"><div>${body}</div><a href="https://archive.ph/o/aBcDe/a.org/">a</a>${scale}</div>`;
    const html = `<html><head>${site}</head><body>${header}${content}<p>below</p></body></html>`;
    expect(stripFurniture(html, none)).toEqual({
      html: `<!DOCTYPE html><html><head><title>Members</title></head><body><div>${body}</div><a href="http://a.org/">a</a></body></html>`,
      archive: 'archive.today',
      originalUrl: `${url}?a=1&b=2`,
      timestamp: time,
      removed: ['archive.today header', '1 rewritten address'],
    });
  });

  it('takes a downloaded snapshot as it is, but for its links', () => {
    const html =
      '<link rel="canonical" href="http://archive.is/aBcDe"/><a href="//archive.today/o/aBcDe/https://a.org/">a</a>';
    expect(stripFurniture(html, none)).toEqual({
      html: '<link rel="canonical" href="http://archive.is/aBcDe"/><a href="https://a.org/">a</a>',
      archive: 'archive.today',
      ...none,
      removed: ['1 rewritten address'],
    });
  });
});

describe('pages of no archive', () => {
  test.each([
    '',
    body,
    '<a href="https://web.archive.org/web/20100101000000/http://a.org/">archived</a>',
    '<script src="/static/js/analytics.js"></script>',
    '<p>&lt;!-- BEGIN WAYBACK TOOLBAR INSERT --&gt;</p>',
    '<a href="https://archive.ph/aBcDe">archived</a>',
    '<div id="HEADER"></div><div id="CONTENT"></div>',
    '<script><!--',
  ])('%s stays', (html) => {
    const hints = { originalUrl: url, timestamp: time };
    expect(stripFurniture(html, hints)).toEqual({ html, archive: 'none', ...hints, removed: [] });
  });
});

it('takes a hinted address out of the archive', () => {
  const hints = { originalUrl: `https://web.archive.org/web/${time}/${url}`, timestamp: time };
  expect(stripFurniture(body, hints).originalUrl).toBe(url);
});

const piece = fc.constantFrom(
  ...[
    head2020,
    toolbar,
    footer,
    oldFooter,
    body,
    '<head>',
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '<div id="wm-ipp">',
    '</div>',
  ],
  ...[
    '<!-- BEGIN WAYBACK TOOLBAR INSERT -->',
    '<!-- END WAYBACK TOOLBAR INSERT -->',
    `"/web/${time}/http://a.org/"`,
    '\n',
    '<',
  ],
);
const soup = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

describe('any soup of furniture', () => {
  it('keeps the number of its lines', () => {
    fc.assert(
      fc.property(soup, (html) => {
        expect(stripFurniture(html, none).html.split('\n').length).toBe(html.split('\n').length);
      }),
      { seed: 1 },
    );
  });

  it('takes a whole playback off a page and nothing else', () => {
    const rows = fc.array(fc.stringMatching(/^[a-zé &;.]{0,20}$/u), { maxLength: 8 });
    fc.assert(
      fc.property(rows, (names) => {
        const links = names.map((name, index) => `<li><a href="http://a.org/${index}">${name}</a></li>`).join('\n');
        const played = links.replaceAll('"http:', `"https://web.archive.org/web/${time}/http:`);
        const page = (inHead: string, list: string, end: string): string =>
          `<html><head>${inHead}<title>T</title></head><body><ul>${list}</ul></body></html>${end}`;
        const stripped = stripFurniture(page(head2020, played, footer), none);
        expect(stripped.html.replace(/\n+(?=<title>)|\n+$/gu, '')).toBe(page('', links, ''));
      }),
      { seed: 1 },
    );
  });
});
