// Words by which a row or cell says what it is: totals, sources at the foot, yes and no.
import { foldWords } from './vocabulary.ts';

/** https://en.wiktionary.org/wiki/total#Translations, in the eight languages that are read. */
const totals: ReadonlySet<string> = new Set(
  'total|totals|sum|grand total|overall|gesamt|insgesamt|summe|gesamtzahl|total général|totaux|ensemble|totales|suma|totale|totali|somma|totais|soma|razem|ogółem|łącznie|итого|всего'.split(
    '|',
  ),
);

/** https://en.wiktionary.org/wiki/yes#Translations and the marks that yes/no templates print. */
const yes: ReadonlySet<string> = new Set('yes|y|✓|✔|☑|✅|ja|oui|sí|si|sì|sim|tak|да'.split('|'));
const no: ReadonlySet<string> = new Set('no|n|✗|✘|✖|☒|❌|×|nein|non|não|nie|нет'.split('|'));

const sources =
  /^(?:sources?|notes?|references?|legend|key|quellen?|anmerkung(?:en)?|legende|remarques?|fuentes?|notas?|fonti|fonte|legenda|źródło|uwagi|источники?|примечани[ея])\s*[:.]/iu;

/** "Total", "Gesamt:", "Total (27)". */
export function isTotalWord(text: string): boolean {
  return totals.has(bare(text));
}

/** "Source: …", "Notes: …" under a table. */
export function opensFooter(text: string): boolean {
  return sources.test(text.trim());
}

/** What a yes-or-no cell says; `undefined` when it says another thing. */
export function yesOrNo(text: string): 'yes' | 'no' | undefined {
  const word = bare(text);
  if (yes.has(word)) return 'yes';
  return no.has(word) ? 'no' : undefined;
}

function bare(text: string): string {
  if (text.length > 40) return '';
  return foldWords(text.replace(/\([^()]*\)/gu, ' '))
    .replace(/[:.!]+$/u, '')
    .trim();
}
