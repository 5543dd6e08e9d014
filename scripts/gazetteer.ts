// Writes src/gazetteer/country-names.ts from the names that i18n-iso-countries collects; run it in the project folder.
import { readFileSync, writeFileSync } from 'node:fs';
import { foldName } from '../src/gazetteer/fold.ts';
import { decidedNames } from '../src/gazetteer/other-names.ts';
import { compareText } from '../src/model/text-order.ts';

const languages =
  'af ar az be bg bn bs ca cs da de el en es et eu fa fi fr gl he hi hr hu hy id is it ja ka kk ko ku lt lv mk mn ms nb nl nn pl pt ro ru sk sl sq sr sv ta th tr uk ur uz vi zh'.split(
    ' ',
  );

/** Names that are wrong for the country, or that are adjectives, common words or other places without their accents. */
const leftOut: ReadonlySet<string> = new Set(
  'alemana cada filipina georgie indi kili kube mena norfolk pala pole salvador samo siri somali swede swiss toga togas'.split(
    ' ',
  ),
);

const target = 'src/gazetteer/country-names.ts';
const header = `// Names of the countries of ISO 3166-1, a line each: code, then folded names in ${languages.length} languages.
//
// Written by scripts/gazetteer.ts from the data of i18n-iso-countries (MIT, © widdix GmbH); do not edit.
`;

writeFileSync(target, `${header}\nexport const countryNames = \`${linesOf(namesByCode()).join('\n')}\`;\n`);

type Names = ReadonlyMap<string, ReadonlySet<string>>;

function namesByCode(): Names {
  const names = new Map<string, Set<string>>();
  for (const [code, name] of languages.flatMap(namesIn)) {
    const folded = keyOf(name);
    if (folded !== undefined) names.set(code, (names.get(code) ?? new Set()).add(folded));
  }
  return names;
}

function namesIn(language: string): readonly (readonly [code: string, name: string])[] {
  const path = `node_modules/i18n-iso-countries/langs/${language}.json`;
  const { countries } = JSON.parse(readFileSync(path, 'utf8')) as {
    readonly countries: Readonly<Record<string, string | readonly string[]>>;
  };
  return Object.entries(countries).flatMap(([code, names]) => [names].flat().map((name) => [code, name] as const));
}

/** Folded; none for a name that cannot be told from a common word (left out) or that has odd characters. */
function keyOf(name: string): string | undefined {
  const folded = foldName(name);
  if (folded === undefined || leftOut.has(folded) || decidedNames.has(folded)) return undefined;
  return /^[a-z]{1,3}$/u.test(folded) ? undefined : folded;
}

function linesOf(names: Names): readonly string[] {
  refuseSharedNames(names);
  return [...names].sort(([a], [b]) => compareText(a, b)).map(([code, words]) => `${code} ${[...words].join('|')}`);
}

function refuseSharedNames(names: Names): void {
  const codes = new Map<string, string>();
  for (const [code, words] of names) {
    for (const word of words) {
      const other = codes.get(word);
      if (other !== undefined)
        throw new Error(`“${word}” is a name of ${other} and ${code}: decide in other-names.ts.`);
      codes.set(word, code);
    }
  }
}
