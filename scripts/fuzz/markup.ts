// Markup of each format as fast-check makes it: whole tables of members, loose signs, and what people try to break readers with.
import fc from 'fast-check';
import type { ArticleFormat } from '../../src/model/capture.ts';

/** Names, counts and words that have broken readers of tables before. */
const hostile = [
  '__proto__',
  'constructor',
  'toString',
  '\u202eabc\u202c',
  'a\u200bb\u200d\ufeffc',
  '\u0000',
  '\ud800',
  '\u{1f1f5}\u{1f1ea}',
  '%s',
  '&#0;&#x110000;&amp;amp;',
  'A'.repeat(500),
  ' ',
  '',
];

const plain = [
  'Peru',
  'Chad',
  'Harbour Union',
  'HU',
  '2011',
  '3 / 12',
  'May 2014',
  'Left in 2020',
  'Łódź',
  '港湾',
  'yes',
  '[1]',
];
const headers = ['Country', 'Name', 'Abbreviation', 'Seats', 'Joined', 'Notes', 'Land', 'Partia', '__proto__'];

const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...plain) },
  { weight: 1, arbitrary: fc.constantFrom(...hostile) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);

/** How each format writes what a page of members is made of. */
interface Manner {
  readonly head: string;
  readonly heading: (words: string) => string;
  readonly table: (header: readonly string[], rows: readonly (readonly string[])[]) => string;
  readonly item: (words: string) => string;
  /** Signs that may stand anywhere. */
  readonly signs: readonly string[];
}

const manners: Readonly<Record<ArticleFormat, Manner>> = {
  html: {
    head: '<html><body>',
    heading: (words) => `<h2 id="${words}">${words}</h2>`,
    table: (header, rows) =>
      `<table class="wikitable"><tr>${header.map((cell) => `<th>${cell}`).join('')}</tr>${rows.map((row) => `<tr>${row.map((cell) => `<td rowspan="2">${cell}`).join('')}`).join('\n')}</table>`,
    item: (words) => `<ul><li>${words}<ul><li>${words}`,
    signs: [
      '<table>',
      '</table>',
      '<tr>',
      '<td colspan=999999999>',
      '<td rowspan="0">',
      '<th>',
      '<b>',
      '<p>',
      '</p>',
      '<div id="a">',
      '</div>',
      '<ol class="references"><li id="cite_note-1">',
      '<sup class="reference"><a href="#cite_note-1">[1]</a></sup>',
      '<!--',
      '-->',
      '<table class="infobox">',
      '<caption>',
      '<img alt="Flag of Peru">',
      '<a href="',
      '<o:p>',
      '<style>',
      '<script>',
      '<svg>',
      '<template>',
      '&',
      '<![CDATA[',
      '<body id="x">',
      '<dl><dt>',
    ],
  },
  wikitext: {
    head: '',
    heading: (words) => `\n== ${words} ==\n`,
    table: (header, rows) =>
      `\n{| class="wikitable"\n! ${header.join(' !! ')}\n${rows.map((row) => `|-\n| ${row.join(' || ')}`).join('\n')}\n|}\n`,
    item: (words) => `\n* ${words}\n** ${words}\n`,
    signs: [
      '{|',
      '|}',
      '\n|-\n',
      '\n|',
      '||',
      '!!',
      '{{',
      '}}',
      '{{{',
      '}}}',
      '|',
      '[[',
      ']]',
      '[http://a ',
      ']',
      "'''",
      '<ref name="a">',
      '<ref name=a/>',
      '</ref>',
      '<references>',
      '<nowiki>',
      '</nowiki>',
      '<!--',
      '{{Infobox organization|__proto__=x|founded=',
      '{{cite web|title=',
      '{{!}}',
      '{{flag|Peru}}',
      '\n;',
      '\n:',
      '\n#',
      '__TOC__',
      '<span ',
      '-{',
      'rowspan=9 |',
      '<table><tr><td>',
      '&nbsp;',
    ],
  },
  markdown: {
    head: '',
    heading: (words) => `\n\n## ${words}\n\n`,
    table: (header, rows) =>
      `\n\n| ${header.join(' | ')} |\n|${'---|'.repeat(header.length)}\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n\n`,
    item: (words) => `\n- ${words}\n    - ${words}\n`,
    signs: [
      '|',
      '\n|---|\n',
      '[^1]',
      '\n[^1]: ',
      '](',
      '[',
      ']',
      '![',
      '**',
      '_',
      '~~',
      '`',
      '\n```\n',
      '\n> ',
      '\n1. ',
      '\n- ',
      '\n    ',
      '\n\n',
      '<table>',
      '<tr><td>',
      '</table>',
      '<ul><li>',
      '<!--',
      '\n:::\n',
      '{.x}',
      '\\',
      '\n---\n',
      '<a href="#cite_note-1">',
      '<http://a>',
      '\n===\n',
    ],
  },
  text: {
    head: '',
    heading: (words) => `\n\n${words}\n\n`,
    table: (header, rows) => `\n\n${header.join('')}\n${rows.map((row) => row.join(' ')).join('\n')}\n\n`,
    item: (words) => `\n• ${words}\n`,
    signs: [
      '\n',
      '\n\n',
      '\t',
      ' ',
      '[1]',
      '[note 1]',
      '\n1. ',
      '\n^ ',
      '┌──┐',
      '│',
      '├',
      '  • ',
      '\n   ',
      '(',
      ')',
      '"',
      ',',
      '.',
      ':',
      '\u00a0',
      '2011',
      'left the union in',
      'A.',
      '-',
    ],
  },
};

/** Most times that one piece is repeated: enough for a loop in a loop to show. */
const repeats = 3_000;

const longest = 40_000; // UTF-16 units

/** Pages in the format. */
export function madePages(format: ArticleFormat): fc.Arbitrary<string> {
  const { head, heading, table, item, signs } = manners[format];
  const sign = fc.constantFrom(...signs);
  const cells = (of: fc.Arbitrary<string>) => fc.array(of, { minLength: 1, maxLength: 6 });
  const piece = fc.oneof(
    { weight: 4, arbitrary: word },
    { weight: 4, arbitrary: sign },
    { weight: 1, arbitrary: word.map(heading) },
    { weight: 1, arbitrary: word.map(item) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(cells(fc.constantFrom(...headers)), fc.array(cells(word), { maxLength: 12 }))
        .map(([header, rows]) => table(header, rows)),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.array(fc.oneof(sign, word), { minLength: 1, maxLength: 3 }), fc.integer({ min: 2, max: repeats }))
        .map(([parts, times]) => parts.join('').repeat(Math.min(times, 20_000 / (parts.join('').length + 1)))),
    },
  );
  return fc.array(piece, { maxLength: 40 }).map((pieces) => (head + pieces.join('')).slice(0, longest));
}
