// Notes of wikitext: numbers as a reader sees them, lists where they stand, citations with their fields.
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/catalogue.ts';
import { placedBlocks, type Reference } from '../../src/model/document.ts';
import { wikitext } from '../../src/read/wikitext.ts';
import { written } from './document-outline.ts';

/** Words of paragraphs and lists of notes, one line a block. */
function outline(text: string): readonly string[] {
  return placedBlocks(wikitext.read(text, languages).value.root).map(({ block }) => {
    if (block.kind === 'paragraph') return written(block.content);
    if (block.kind !== 'references') return block.kind;
    const items = block.items.map(({ label, content }) => `${label}: ${written(content)}`);
    return [`<${block.group ?? ''}>`, ...items].join(' ');
  });
}

function references(text: string): readonly Reference[] {
  const blocks = placedBlocks(wikitext.read(text, languages).value.root).map(({ block }) => block);
  return blocks.flatMap((block) => (block.kind === 'references' ? block.items : []));
}

describe('numbers', () => {
  test.each<[what: string, wikitext: string, expected: readonly string[]]>([
    ['in order of first use', 'a<ref>x</ref> b<ref>y</ref>', ['a[1] b[2]', '<> 1: x 2: y']],
    ['names reused', 'a<ref name="n">x</ref> b<ref name=n />c<ref name=\'n\'/>', ['a[1] b[1]c[1]', '<> 1: x']],
    ['used before it is given', 'a<ref name=n/> b<ref name=n>x</ref>', ['a[1] b[1]', '<> 1: x']],
    ['groups count apart', 'a<ref group=note>x</ref> b<ref>y</ref>', ['a[note 1] b[1]', '<note> note 1: x', '<> 1: y']],
    [
      'letters',
      'a{{efn|x}} b{{efn|y|name=n}} c{{efn|name=n}}\n{{notelist}}',
      ['a[a] b[b] c[b]', '<lower-alpha> a: x b: y'],
    ],
    ['given in the list', 'a<ref name=n/>\n<references><ref name=n>x</ref></references>', ['a[1]', '<> 1: x']],
    ['given in a template', 'a<ref name=n/>\n{{reflist|refs=<ref name=n>x</ref>}}', ['a[1]', '<> 1: x']],
    [
      'given in a list of a group, wherever the group stands',
      'a<ref name=n group=g/>\n{{reflist|refs=<ref name=n>x</ref>|group="g"}}',
      ['a[g 1]', '<g> g 1: x'],
    ],
    [
      'given in the list of a group',
      'a<ref name=n group=g/>\n<references group=g><ref name=n>x</ref></references>',
      ['a[g 1]', '<g> g 1: x'],
    ],
    ['given and unused', 'a<ref>y</ref>\n<references><ref name=n>x</ref></references>', ['a[1]', '<> 1: y 2: x']],
    ['anew after a list', 'a<ref>x</ref>\n<references/>\nb<ref>y</ref>', ['a[1]', '<> 1: x', 'b[1]', '<> 1: y']],
    ['never given', 'a<ref name=n/>', ['a[1]', '<>']],
    ['note in a note', 'a{{efn|x<ref>y</ref>}}', ['a[a]', '<> 1: y', '<lower-alpha> a: x[1]']],
    ['by a function', 'a{{#tag:ref|x|group=g}}', ['a[g 1]', '<g> g 1: x']],
    [
      'short notes alike are one',
      'a{{sfn|Doe|2010|p=5}} b{{sfn|Doe|2010|p=5}}',
      ['a[1] b[1]', '<> 1: Doe 2010, p. 5.'],
    ],
    ['reused by template', 'a<ref name=n>x</ref> b{{r|n}}', ['a[1] b[1]', '<> 1: x']],
    ['following words', 'a<ref name=n>x</ref> b<ref follow=n>y</ref>', ['a[1] b', '<> 1: x y']],
    ['left open it is text', 'a<ref>x', ['ax']],
    ['inside a note the first end counts', 'a<ref>x<ref>y</ref>', ['a[1]', '<> 1: xy']],
    ['in a caption that is left out', 'a[[File:A.jpg|thumb|b<ref>x</ref>]]', ['a[1]', '<> 1: x']],
    ['in an argument that is not shown', 'a{{hs|b<ref>x</ref>}}', ['a[1]', '<> 1: x']],
    [
      'names of the prototype',
      'a<ref name="__proto__">x</ref><ref group="constructor">y</ref>',
      ['a[1][constructor 1]', '<> 1: x', '<constructor> constructor 1: y'],
    ],
  ])('%s', (_, text, expected) => {
    expect(outline(text)).toEqual(expected);
  });
});

describe('notes that refine another', () => {
  test.each<[what: string, wikitext: string, expected: readonly string[]]>([
    [
      'with details at the mark',
      'a<ref name=n>x</ref> b<ref name=n details="p. 5"/> c<ref name=n details="p. 6" />',
      ['a[1] b[1.1] c[1.2]', '<> 1: x 1.1: p. 5 1.2: p. 6'],
    ],
    [
      'words and details at once',
      'a<ref name=n details="p. 5">x</ref> b<ref name=n/>',
      ['a[1.1] b[1]', '<> 1: x 1.1: p. 5'],
    ],
    ['details without a name', 'a<ref details="p. 5">x</ref>b<ref>y</ref>', ['a[1.1]b[2]', '<> 1: x 1.1: p. 5 2: y']],
    ['details of nothing are the note', 'a<ref details="p. 5"/>', ['a[1]', '<> 1: p. 5']],
    ['details of a note that is never given', 'a<ref name=n details="p. 5"/>', ['a[1.1]', '<> 1.1: p. 5']],
    [
      'details hold wikitext',
      'a<ref name=n details="{{small|p. [[Five|5]]}}">x</ref>',
      ['a[1.1]', '<> 1: x 1.1: p. 5'],
    ],
    ['empty details are none', 'a<ref name=n details=" ">x</ref>', ['a[1]', '<> 1: x']],
    ['the older attribute', 'a<ref extends=n>p. 5</ref>b<ref name=n>x</ref>', ['a[1.1]b[1]', '<> 1: x 1.1: p. 5']],
    [
      'the older attribute on a named note, reused',
      'a<ref name=n>x</ref>b<ref name=m extends=n>p. 5</ref>c<ref name=m/>',
      ['a[1]b[1.1]c[1.1]', '<> 1: x 1.1: p. 5'],
    ],
    [
      'the main note given in the list',
      'a<ref>y</ref>b<ref name=n details="p. 5"/>\n<references><ref name=n>x</ref></references>',
      ['a[1]b[2.1]', '<> 1: y 2: x 2.1: p. 5'],
    ],
    [
      'given in the list and used by its name',
      'a<ref name=m/>\n<references><ref name=n>x</ref><ref name=m extends=n>p. 5</ref></references>',
      ['a[1]', '<> 1: p. 5 2: x'], // the mark had its number before anything said that it refines another
    ],
    [
      'in a group',
      'a<ref group=g name=n>x</ref>b<ref group=g name=n details="p. 5"/>',
      ['a[g 1]b[g 1.1]', '<g> g 1: x g 1.1: p. 5'],
    ],
    ['by a function', 'a{{#tag:ref|x|name=n|details="p. 5"}}', ['a[1.1]', '<> 1: x 1.1: p. 5']],
    ['by a template', 'a<ref name=n>x</ref>b{{refn|p. 5|extends=n}}', ['a[1]b[1.1]', '<> 1: x 1.1: p. 5']],
    [
      'one below another stands below the main one',
      'a<ref name=n>x</ref><ref name=m extends=n>y</ref><ref extends=m>z</ref>',
      ['a[1][1.1][1.2]', '<> 1: x 1.1: y 1.2: z'],
    ],
    [
      'two that refine each other: the first does',
      'a<ref name=n extends=m>x</ref><ref name=m extends=n>y</ref>',
      ['a[1.1][1]', '<> 1: y 1.1: x'],
    ],
    ['one that refines itself', 'a<ref name=n extends=n>x</ref>', ['a[1]', '<> 1: x']],
    [
      'names of the prototype',
      'a<ref name=__proto__ details=p>x</ref><ref extends=constructor>y</ref>',
      ['a[1.1][2.1]', '<> 1: x 1.1: p 2.1: y'],
    ],
  ])('%s', (_, text, expected) => {
    expect(outline(text)).toEqual(expected);
  });

  test('have the fields of the main one, unless they bring their own', () => {
    const text =
      'a<ref name=n details="p. 5">{{cite book|title=Blocs}}</ref>b<ref name=n details="{{cite book|title=Unions}}"/>';
    expect(references(text).map(({ label, fields }) => [label, ...(fields ?? [])])).toEqual([
      ['1', ['title', 'Blocs']],
      ['1.1', ['title', 'Blocs']],
      ['1.2', ['title', 'Unions']],
    ]);
  });

  test('stand where their details stand', () => {
    expect(references('a\nb<ref name=n details="p. 5">x</ref>').map(({ content }) => content.position)).toEqual([
      { kind: 'text', line: 2, column: 29 },
      { kind: 'text', line: 2, column: 23 },
    ]);
  });
});

describe('short references', () => {
  test.each<[wikitext: string, expected: readonly string[]]>([
    ['a{{sfn|Doe|2010|page=5}}', ['a[1]', '<> 1: Doe 2010, p. 5.']],
    ['a{{sfn|Doe|Roe|2010|pp=5–6}}', ['a[1]', '<> 1: Doe Roe 2010, pp. 5–6.']],
    ['a{{sfn|Doe|2010|loc=ch. 1}}{{sfn|Doe|2010}}', ['a[1][2]', '<> 1: Doe 2010, ch. 1. 2: Doe 2010.']],
    ['a{{sfnm|1a1=Doe|1a2=Roe|1y=2010|1p=5|2a1=Poe|2y=2011}}', ['a[1]', '<> 1: Doe Roe 2010, p. 5; Poe 2011.']],
    ['a {{harvnb|Doe|2010|p=5}}, {{harv|Roe|2011}}', ['a Doe 2010, p. 5, (Roe 2011)']],
    ['a<ref>{{harvnb|Doe|2010|p=5}}</ref>', ['a[1]', '<> 1: Doe 2010, p. 5']],
  ])('%s', (text, expected) => {
    expect(outline(text)).toEqual(expected);
  });
});

describe('citation templates', () => {
  test.each<[wikitext: string, expected: string]>([
    [
      '{{cite web|url=https://a.example/m|title=Our members|website=Bloc|date=3 May 2010|access-date=4 June 2011|archive-url=https://b.example|archive-date=1 July 2012}}',
      '"Our members". Bloc. 3 May 2010. Archived from the original on 1 July 2012. Retrieved 4 June 2011.',
    ],
    [
      '{{cite news|last=Doe|first=Jane|last2=Roe|title=The "new" bloc|work=Herald|date=2010|language=fr}}',
      'Doe, Jane; Roe (2010). "The \'new\' bloc" (in French). Herald.',
    ],
    [
      '{{cite book|author=Jane Doe|title=Blocs|chapter=One|publisher=Press|location=Paris|year=1999|pages=1–3|isbn=1}}',
      'Jane Doe (1999). "One". Blocs. Paris: Press. pp. 1–3. ISBN 1.',
    ],
    ['{{Cite web|url=https://a.example}}', 'https://a.example.'],
    ['{{citation|just words}}', 'just words'],
  ])('%s', (text, expected) => {
    expect(
      references(`These are the words of a page in English.<ref>${text}</ref>`).map(({ content }) => content.value),
    ).toEqual([expected]);
  });

  test.each<[wikitext: string, expected: string]>([
    [
      'Ce sont les mots de la page et de la liste.<ref>{{Lien web|auteur=Jane Doe|titre=Nos membres|site=Bloc|jour=3|mois=mai|année=2010|consulté le=4 juin 2011}}</ref>',
      'Jane Doe (3 mai 2010). "Nos membres". Bloc. Consulté le 4 juin 2011.',
    ],
    [
      'Das ist die Liste der Mitglieder und der Gruppen.<ref>{{Internetquelle|autor=Jane Doe|titel=Mitglieder|werk=Bloc|datum=2010-05-03|abruf=2011-06-04}}</ref>',
      'Jane Doe (2010-05-03). "Mitglieder". Bloc. Abgerufen am 2011-06-04.',
    ],
  ])('%s', (text, expected) => {
    expect(references(text).map(({ content }) => content.value)).toEqual([expected]);
  });

  test('keep every argument that has a value as a field, names as written', () => {
    const text = "a<ref name=n>{{cite web |url=https://a.example |title=''Our'' [[members]] |empty= |Weird=x}}</ref>";
    const [reference] = references(text);
    expect(reference).toEqual({
      label: '1',
      name: 'n',
      content: {
        value: '"Our members".',
        position: { kind: 'text', line: 1, column: 14 },
        footnoteReferences: [],
        links: [
          { offset: 0, end: 13, url: 'https://a.example' },
          { offset: 5, end: 12, url: '/wiki/members' },
        ],
        images: [],
      },
      fields: new Map([
        ['url', 'https://a.example'],
        ['title', 'Our members'],
        ['Weird', 'x'],
      ]),
    });
  });
});
