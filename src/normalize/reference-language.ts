// Tells the language of a cited work from the bracket that names it.
import { letterAt } from '../gazetteer/letters.ts';
import type { Language } from '../languages/language.ts';
import { lowerCase } from './lower-case.ts';

interface Spoken {
  readonly language: string;
  readonly rest: string;
}

/** Cuts the first bracket that names a language, before the title (`(en)`) or from `from` on (`(in Polish)`). */
export function cutLanguage(text: string, from: number, languages: readonly Language[]): Spoken {
  for (const match of text.matchAll(/\(([^()]{2,40})\)/gu)) {
    const { index } = match;
    const language = index === 0 || index >= from - 1 ? languageOf(match[1] ?? '', languages) : '';
    if (language !== '') return { language, rest: text.slice(0, index) + text.slice(index + match[0].length) };
  }
  return { language: '', rest: text };
}

/** BCP 47 of `Polish`, `in Polish`, `ang.` or `en`; empty for other words. */
export function languageOf(words: string, languages: readonly Language[]): string {
  const first = lowerCase(words).split(/[,;&]/u)[0]?.trim() ?? '';
  const bare = withoutInWord(first, languages);
  const names = [bare, bare.replace(/\.$/u, '')];
  const known = languages.map(({ citation }) => names.find((name) => Object.hasOwn(citation.inLanguage, name)));
  const at = known.findIndex((name) => name !== undefined);
  return languages[at]?.citation.inLanguage[known[at] ?? ''] ?? '';
}

/** `Polish` of "in Polish". */
function withoutInWord(words: string, languages: readonly Language[]): string {
  const [lead = '', word = ''] = /^(\S+)\s/u.exec(words) ?? [];
  return letterAt(words, lead.length).letter && isInWord(word, languages) ? words.slice(lead.length) : words;
}

function isInWord(word: string, languages: readonly Language[]): boolean {
  return languages.some(({ citation }) => citation.inWords.includes(word));
}
