// Pages that took the place of the page: not found, login, parked names, shells that a script would fill.
import type { Verdict } from '../model/page.ts';
import { type Gradable, hasList, isShort, unusable } from './graded.ts';
import { rawText } from './raw-text.ts';
import { loginPhrases, loginTitles, missingPhrases, missingTitles, parkedPhrases, parkingHosts } from './wording.ts';

/** Characters of text up to which a page is short; real pages with a menu and a footer have more. */
const short = 3_000;
const veryShort = 1_500;
const frameText = 800;

/** Wording counts only together with a page that is short or lists nothing; one of the two alone is no sign. */
export function wordingVerdict(gradable: Gradable): Verdict | undefined {
  return missing(gradable) ?? login(gradable) ?? parked(gradable);
}

function missing(gradable: Gradable): Verdict | undefined {
  const title = titleWith(gradable, missingTitles);
  const isBare = !hasList(gradable);
  if (title !== undefined && (isBare || isShort(gradable, veryShort))) return unusable('soft-404', `title “${title}”`);
  const phrase = isBare && isShort(gradable, veryShort) ? phraseOf(gradable, missingPhrases) : undefined;
  return phrase === undefined ? undefined : unusable('soft-404', `“${phrase}” on a short page without a list`);
}

function login(gradable: Gradable): Verdict | undefined {
  if (hasList(gradable) || !isShort(gradable, short)) return undefined;
  const title = titleWith(gradable, loginTitles);
  const asks = /<input\b[^<>]{0,300}?\btype=["']?password\b/iu.test(rawText(gradable.capture.bytes));
  const phrase = phraseOf(gradable, loginPhrases);
  if (asks && (title !== undefined || (phrase !== undefined && isShort(gradable, veryShort)))) {
    return unusable('login', `asks for a password on a short page without a list (“${title ?? phrase}”)`);
  }
  const isBoth = title !== undefined && phrase !== undefined && isShort(gradable, veryShort);
  return isBoth ? unusable('login', `title “${title}” on a short page without a list`) : undefined;
}

function parked(gradable: Gradable): Verdict | undefined {
  if (!isShort(gradable, short)) return undefined;
  const phrase = phraseOf(gradable, parkedPhrases);
  const host = parkingHosts.find((name) => rawText(gradable.capture.bytes).includes(`${name}/`));
  if (phrase === undefined || (hasList(gradable) && host === undefined)) return undefined;
  return unusable('parked', `“${phrase}”${host === undefined ? ' on a short page without a list' : ` and ${host}`}`);
}

const parting = /\s[|\-–—:·•»]{1,2}\s|\s?[|»]\s?/u;

/** The title as written, when one of its parts begins with one of the phrases as whole words. */
function titleWith({ page }: Gradable, starts: readonly string[]): string | undefined {
  const title = page?.title.trim() ?? '';
  const parts = title.toLowerCase().split(parting);
  return parts.some((part) => starts.some((start) => beginsWith(part.trim(), start))) ? title : undefined;
}

function beginsWith(text: string, start: string): boolean {
  return text.startsWith(start) && !/^[\p{L}\p{N}]/u.test(text.slice(start.length));
}

function phraseOf({ page }: Gradable, phrases: readonly string[]): string | undefined {
  const text = `${page?.title ?? ''} ${page?.text ?? ''}`.toLowerCase().replaceAll('’', "'");
  return phrases.find((phrase) => text.includes(phrase));
}

/** Nothing listed, few words, and an element that a script or another page would fill; frames stand in sound pages too. */
export function shellVerdict(gradable: Gradable): Verdict | undefined {
  const { page } = gradable;
  if (page === undefined || page.shells.length === 0 || hasList(gradable)) return undefined;
  const isEmptied = page.shells.some((shell) => !/^i?frame\b/u.test(shell));
  if (!isShort(gradable, isEmptied ? veryShort : frameText)) return undefined;
  return unusable('shell', `${page.text.length} characters of text and an empty ${page.shells.join(', ')}`);
}
