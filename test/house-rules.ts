// The rules of the house that no linter knows, each as a function from a file to the offending words.

export interface SourceFile {
  /** From the root of the checkout, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

export interface HouseRule {
  readonly name: string;
  /** What breaks the rule; empty when all is well. */
  readonly offences: (file: SourceFile) => readonly string[];
}

const longestFile = 300;
const longestFunction = 40;

const pure =
  /^src\/(?:(?:read|extract|grade|normalize|reconcile|publish|diff|report|model|languages|gazetteer)\/|(?:pipeline|catalogue)\.ts$)/u;
const impurities =
  /\bDate\.now\b|\bnew Date\b|\bMath\.random\b|\blocaleCompare\b|\bIntl\.|\btoLocale\w*|\bprocess\.|\bperformance\.|\brandomUUID\b|['"]node:[^'"]*/gu;
const founders =
  /progressive international|lewica|diem25|belmarsh|codepink|jacobin|mondoweiss|zcommunications|wiphala|krytyka polityczna|react labor|react labour/giu;

/** Rules for the files of `src/`. */
export const sourceRules: readonly HouseRule[] = [
  { name: 'begins with a caption: a comment of one sentence', offences: ({ text }) => captionOffences(text) },
  { name: `has at most ${longestFile} lines`, offences: ({ text }) => lengthOffences(text) },
  { name: `has functions of at most ${longestFunction} lines`, offences: ({ text }) => functionOffences(text) },
  {
    name: 'is named for what it holds',
    offences: ({ path }) => path.match(/\b(?:utils?|helpers?|common|types|misc)\.ts$/u) ?? [],
  },
  {
    name: 'passes nothing on from elsewhere; only src/index.ts does',
    offences: ({ path, text }) => reexports(path, text),
  },
  {
    name: 'knows no clock, locale, chance or machine where it is pure',
    offences: ({ path, text }) => (pure.test(path) ? matches(withoutComments(text), impurities) : []),
  },
  { name: 'knows nothing of the founding example', offences: ({ text }) => matches(text, founders) },
];

function matches(text: string, pattern: RegExp): readonly string[] {
  return text.match(pattern) ?? [];
}

/** The caption is the first line, or the second below `#!`. */
function captionOffences(text: string): readonly string[] {
  const [first = '', second = ''] = text.split('\n', 2);
  const caption = first.startsWith('#!') ? second : first;
  return /^\/\/ [\p{Lu}\d`“"].*[.:]$/u.test(caption) ? [] : [caption];
}

function lengthOffences(text: string): readonly string[] {
  const lines = text.split('\n').length - 1;
  return lines > longestFile ? [`${lines} lines`] : [];
}

/** Functions at the left margin: formatted code closes them with a brace at the margin. */
function functionOffences(text: string): readonly string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, start) => {
    const name = /^(?:export )?(?:async )?function\*? (\w+)/u.exec(line)?.[1];
    if (name === undefined || line.endsWith('}')) return [];
    const length = lines.slice(start).indexOf('}') + 1;
    return length > longestFunction ? [`${name}: ${length} lines`] : [];
  });
}

function reexports(path: string, text: string): readonly string[] {
  const stars = matches(text, /^export (?:type )?\*.*$/gmu);
  return path === 'src/index.ts' ? stars : [...stars, ...matches(text, /^export (?:type )?\{[^}]*\} from .*$/gmu)];
}

/** Comments may name what the code must not use. */
function withoutComments(text: string): string {
  const lines = text.split('\n').filter((line) => !/^\s*(?:\/\/|\/?\*)/u.test(line));
  return lines.map((line) => line.replace(/ \/\/ .*$/u, '')).join('\n');
}

/** Folders of `test/` that mirror no folder of `src/`, and files beside them. */
const ownTestPlaces: readonly string[] = [
  'conformance',
  'contract',
  'end-to-end',
  'property',
  'house-rules.ts',
  'house-rules.test.ts',
];

/** Whether a test file stands where its subject would be looked for. */
export function isPlaced(testPath: string, sources: readonly string[]): boolean {
  const [, place = '', inside] = testPath.split('/');
  if (ownTestPlaces.includes(place)) return true;
  const subject = inside === undefined ? `src/${place.replace(/\.test\.ts$/u, '.ts')}` : `src/${place}/`;
  return sources.some((source) => (inside === undefined ? source === subject : source.startsWith(subject)));
}

/** Versions that are not one version: ranges, tags, addresses. */
export function looseVersions(versions: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(versions)
    .filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(version))
    .map(([name, version]) => `${name} ${version}`);
}
