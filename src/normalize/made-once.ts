// Tables made of the words of several languages, once for each list of languages.
import type { Language } from '../languages/language.ts';

/** The same function, whose answer for a list of languages is kept for as long as the list is in use. */
export function madeOnce<Table extends object>(
  make: (languages: readonly Language[]) => Table,
): (languages: readonly Language[]) => Table {
  const made = new WeakMap<readonly Language[], Table>();
  return (languages) => {
    const table = made.get(languages) ?? make(languages);
    made.set(languages, table);
    return table;
  };
}
