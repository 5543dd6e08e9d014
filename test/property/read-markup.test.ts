// Laws of reading Markdown and rendered text: they never throw, lose no word and no mark, and end in time.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/catalogue.ts';
import { detectFormat, formatProblem } from '../../src/read/detect.ts';
import { readMarkdown } from '../../src/read/markdown.ts';
import { renderedText } from '../../src/read/rendered-text.ts';
import { anyLine, phrasingsOf, textOf } from './flat-articles.ts';

const settings = { seed: 1, numRuns: 250 };

const signs = [
  '#',
  '##',
  '|',
  '|---|',
  '- ',
  '1. ',
  '> ',
  '```',
  '[^1]',
  '[^1]: ',
  '](',
  '[',
  '!',
  '**',
  '_',
  '<table>',
  '<td>',
  '<!--',
  ':::',
  '{.x}',
  '---',
  '\n',
  '    ',
  '\\',
  '^',
  '&#0;',
  '== x ==',
  '  • ',
  '┌──┐',
  '│',
  '├',
  '^[1]',
  '[1]',
];
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...signs, 'words', '\u0000', '\ud83d', '\u202e', '__proto__', '\n\n'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));

const word = fc.constantFrom('harbour', 'docks', 'Gdańsk', '2011', 'Łódź', '港湾', 'seats');
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '));
const mark = fc.nat({ max: 99 }).map((number) => number + 1);

describe('reading Markdown', () => {
  it('answers whatever the text, at places that the text has', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, textOf(anyLine)), (text) => {
        const lines = text.split('\n');
        const places = phrasingsOf(readMarkdown(text, languages).value).map(({ position }) => position);
        expect(
          places.filter((place) => place.kind !== 'text' || lines[place.line - 1] === undefined || place.column < 1),
        ).toEqual([]);
      }),
      settings,
    );
  });

  it('keeps the words and marks of cells, items and paragraphs, in order', () => {
    const marked = fc.tuple(words, mark).map(([text, number]) => ({ text, number }));
    const kinds = [
      (rows: readonly string[]) => ['| A |', '|---|', ...rows.map((row) => `| ${row} |`)],
      (rows: readonly string[]) => rows.map((row) => `- ${row}`),
      (rows: readonly string[]) => rows.flatMap((row) => [row, '']),
    ];
    fc.assert(
      fc.property(fc.array(marked, { minLength: 1, maxLength: 8 }), fc.constantFrom(...kinds), (rows, kind) => {
        const page = kind(rows.map(({ text, number }) => `${text}[${number}]`)).join('\n');
        const read = phrasingsOf(readMarkdown(page, languages).value).filter(
          ({ footnoteReferences }) => footnoteReferences.length > 0,
        );
        expect(read.map(({ value, footnoteReferences }) => [value, footnoteReferences])).toEqual(
          rows.map(({ text, number }) => [text, [{ label: String(number), offset: text.length }]]),
        );
      }),
      settings,
    );
  });
});

describe('reading rendered text', () => {
  it('answers whatever the text, at places that the text has', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, textOf(anyLine)), (text) => {
        const lines = text.split('\n');
        const places = phrasingsOf(renderedText.read(text, languages).value).map(({ position }) => position);
        expect(
          places.filter((place) => place.kind !== 'text' || lines[place.line - 1] === undefined || place.column < 1),
        ).toEqual([]);
      }),
      settings,
    );
  });

  it('joins again what was wrapped at any width', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 30, maxLength: 60 }), fc.integer({ min: 20, max: 80 }), (all, width) => {
        const paragraph = `The ${all.join(' ')}`.replaceAll('港湾', 'Oslo');
        const page = `Tide\n\n${wrap(paragraph, width)}\n\n${'x'.repeat(width)}`;
        const [block] = renderedText.read(page, languages).value.root.children;
        expect(block?.kind === 'paragraph' ? block.content.value : block?.kind).toBe(paragraph);
      }),
      settings,
    );
  });
});

describe('telling formats apart', () => {
  it('answers whatever the text, and has nothing against its own answer', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(formatProblem(text, detectFormat(text))).toBe(undefined);
      }),
      settings,
    );
  });
});

/** Lines as long as fit, as a text browser breaks them. */
function wrap(text: string, width: number): string {
  const lines: string[] = [];
  for (const next of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + next.length <= width) lines[lines.length - 1] = `${last} ${next}`;
    else lines.push(next);
  }
  return lines.join('\n');
}
