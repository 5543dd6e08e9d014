// Tells the authors at the head of a reference without quotation marks from its title.
import { looksLikePerson, readAuthors } from './authors.ts';
import { trimSegment } from './segments.ts';
import type { Work } from './work.ts';

type Named = Pick<Work, 'authors' | 'title'>;

/** Names of people first, the title in the parts that are left; the last part is never a name. */
export function leadingNames(parts: readonly string[]): Named {
  const names = parts.slice(0, -1).findIndex((part) => !looksLikePerson(part) && !isPair(part));
  const count = names < 0 ? parts.length - 1 : names;
  return { authors: parts.slice(0, count).flatMap(readAuthors), title: parts.slice(count).join(', ') };
}

/** `Иванов И. И. Название`: a family name with initials, then the title. */
export function initialedName(text: string): Named {
  const [lead = ''] = /^\p{Lu}\p{Ll}+,?\s(?:\p{Lu}\.\s){1,2}(?=\p{Lu}\p{Ll})/u.exec(text) ?? [];
  return { authors: lead === '' ? [] : [lead.trim()], title: withoutEdition(text.slice(lead.length)) };
}

/** `The Story of Freedom (1st ed.)`: the title alone. */
export function withoutEdition(title: string): string {
  return trimSegment(title.replace(/\s\((?:\d\w*|\p{L}+)\s(?:ed|éd|rev)\.?\)?$/u, ''));
}

function isPair(part: string): boolean {
  return readAuthors(part).length > 1;
}
