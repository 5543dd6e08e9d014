// Reads the authors of a reference, in the order and form in which they are printed.
import { partsOf, segmentsOf, trimSegment } from './segments.ts';

const particles = 'de|del|della|den|der|des|di|da|do|dos|du|la|le|van|von|zu|bin|ben|al|el|y|e|i';
const particle: ReadonlySet<string> = new Set(particles.split('|'));
const nameWord = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|\p{Lo}[\p{Lo}\p{M}]*)$/u;
const small = new RegExp(`^(?:${particles}|of|the|and|et|und|for|für|pour|&)$`, 'u');
const editor = /[,\s]*\(?(?:\beds?\.?|\bHrsg\.?|\bdir\.?|\bred\.?|ред\.?)\)?[.:]?$/u;
const longestNames = 200;

/** Whether the words can be the name of one person, given names first: `Jane van der Doe`. */
export function looksLikePerson(text: string): boolean {
  if (text.length > 60) return false;
  const words = text.split(/\s+/u);
  if (words.length < 2 || words.length > 5) return false;
  return words.every((word, at) => nameWord.test(word) || (at < words.length - 1 && particle.has(word)));
}

/** Whether the words can be names at all: each begins with a capital or is a particle. */
export function looksLikeNames(text: string): boolean {
  const words = text.split(/[\s,;]+/u).filter((word) => word !== '');
  if (text.length > longestNames || words.length === 0) return false;
  if (/^\p{Ll}+,\s\p{Lu}\p{Ll}+$/u.test(text)) return true; // a pen name in the order of a register
  return words.every((word) => small.test(word) || /^[("'‘“]*[\p{Lu}\p{Lo}\p{N}&]/u.test(word));
}

/**
 * The authors as printed, one each: `Adler, David; Varoufakis, Yanis` gives two. Whether `Jane Doe` writes the given
 * name first cannot be told from a body's name, so nothing is turned round. Prose before the names is left out.
 */
export function readAuthors(head: string): readonly string[] {
  const undated = head.replace(/\s*\([^()]*\d{4}[^()]*\)[\s.]*$/u, '');
  const bare = withoutEditor(undated.replace(/,?\s+et al[\s.,]*$/u, ''));
  const names = segmentsOf(bare).at(-1) ?? '';
  const listed = looksLikeNames(names) ? names : (partsOf(names)[0] ?? '');
  const authors = looksLikeNames(listed) ? separate(listed) : [];
  return authors.map(trimAuthor).filter((name) => name !== '');
}

/** `Doe, Jane (ed.)`: the name alone. */
export function withoutEditor(names: string): string {
  return names.replace(editor, '');
}

function separate(names: string): readonly string[] {
  if (/;\s/u.test(names)) return names.split(/;\s+/u);
  const parts = partsOf(names).flatMap(separatePair);
  if (parts.length > 1 && parts.every(looksLikePerson)) return parts;
  const pair = names.split(/\s+&\s+/u);
  const [first = '', ...others] = pair;
  return first.includes(',') && others.every((name) => name.includes(',') || looksLikePerson(name)) ? pair : [names];
}

function separatePair(names: string): readonly string[] {
  const pair = names.split(/\s+(?:and|et|und|y|e|i|и|&)\s+/u);
  return pair.length > 1 && pair.every(looksLikePerson) ? pair : [names];
}

function trimAuthor(name: string): string {
  const bare = trimSegment(withoutEditor(name.replace(/^et al\.?$/u, '')));
  return /\s\p{Lu}$/u.test(bare) ? `${bare}.` : bare;
}
