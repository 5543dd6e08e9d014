// Infoboxes and references of pages that kept their structure.
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/catalogue.ts';
import type { Extractor } from '../../src/extract/extractor.ts';
import { infobox as facts } from '../../src/extract/infobox.ts';
import { references } from '../../src/extract/references.ts';
import { vocabularyOf } from '../../src/extract/vocabulary.ts';
import type { Block, Reference } from '../../src/model/document.ts';
import { infobox, page, phrasing, table } from './built-document.ts';

const context = { vocabulary: vocabularyOf(languages), organization: 'Tide Alliance', sections: [], splits: new Map() };

const claims = ({ extract }: Extractor, ...blocks: readonly Block[]) =>
  extract(page({ sections: [['', ...blocks]] }), context);

describe('infoboxes', () => {
  const told = (block: Block) =>
    claims(facts, block).value.flatMap((claim) =>
      claim.kind === 'fact' ? [[claim.key, claim.label, claim.value]] : [],
    );

  test.each<[what: string, block: Block, expected: readonly (readonly string[])[]]>([
    ['a field', infobox(['Founded = 3 May 2011']), [['founded', 'Founded', '3 May 2011']]],
    ['an unknown label', infobox(['Patron saint: = Tide']), [['patron_saint', 'Patron saint', 'Tide']]],
    ['lines of a value', infobox(['Headquarters = Oslo⏎Norway']), [['headquarters', 'Headquarters', 'Oslo | Norway']]],
    ['a field without value', infobox(['Founded = ']), []],
    ['names of every object', infobox(['__proto__ = x']), [['proto', '__proto__', 'x']]],
    ['nothing', infobox([]), []],
    [
      'a table that stands in its place',
      table(['*Tide Alliance|<', 'Founded|3 May 2011', 'Headquarters|Oslo', '|']),
      [
        ['founded', 'Founded', '3 May 2011'],
        ['headquarters', 'Headquarters', 'Oslo'],
      ],
    ],
    ['a table of two columns that is none', table(['*Name|*Country', 'Faro|Chile', 'Torre|Peru']), []],
  ])('%s', (_, block, expected) => {
    expect(told(block)).toEqual(expected);
  });

  test('marks of the label and of the value stand on the fact', () => {
    const [fact] = claims(facts, infobox(['Founded[1] = 3 May 2011[2]'])).value;
    expect(fact?.grounds.footnoteReferences.map(({ label }) => label)).toEqual(['1', '2']);
  });
});

describe('references', () => {
  const list = (items: readonly Reference[], group?: string): Block => ({
    kind: 'references',
    items,
    ...(group === undefined ? {} : { group }),
  });
  const paragraph = (text: string): Block => ({ kind: 'paragraph', content: phrasing(text) });
  const item = (label: string, text: string, more: Partial<Reference> = {}): Reference => ({
    label,
    content: phrasing(text, `r${label}`),
    ...more,
  });

  test('a name, fields and addresses are passed on', () => {
    const fields = new Map([['title', 'Members']]);
    const text =
      '[[/wiki/Eva_Berg|Eva Berg]]: [[https://web.archive.org/web/2020/https://t.example/|Members]], [[https://t.example/|original]]';
    const [claim] = claims(references, list([item('1', text, { name: 'list', fields })])).value;
    expect(claim).toEqual({
      kind: 'reference',
      label: '1',
      text: 'Eva Berg: Members, original',
      uses: 0,
      refName: 'list',
      fields,
      url: 'https://t.example/',
      archiveUrl: 'https://web.archive.org/web/2020/https://t.example/',
      grounds: {
        position: { kind: 'element', path: 'r1', anchor: '' },
        quote: 'Eva Berg: Members, original',
        footnoteReferences: [],
      },
    });
  });

  test('labels count within their group', () => {
    const blocks = [
      paragraph('Oslo.[1] Bergen.[note:1][note:1]'),
      list([item('1', 'A')]),
      list([item('1', 'B')], 'note'),
    ];
    const used = claims(references, ...blocks).value.map((claim) =>
      claim.kind === 'reference' ? [claim.group ?? '', claim.text, claim.uses] : [],
    );
    expect(used).toEqual([
      ['', 'A', 1],
      ['note', 'B', 2],
    ]);
  });

  test('a mark of another group points nowhere', () => {
    const { findings } = claims(references, paragraph('Oslo.[note:1]'), list([item('1', 'A')]));
    expect(findings.map(({ message }) => message)).toEqual([
      'The mark [1] stands once, but no reference has that number.',
    ]);
  });

  test('marks in captions and terms count', () => {
    const captioned = table(['*Name|*Country', 'Faro|Chile'], { caption: 'Members[1]' });
    const [claim] = claims(references, captioned, list([item('1', 'A')])).value;
    expect(claim?.kind === 'reference' ? claim.uses : -1).toBe(1);
  });
});
