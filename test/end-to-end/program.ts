// Runs the built program as a person would, in a folder of its own.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Folder {
  readonly path: string;
  /** Writes a file and the folders above it. */
  readonly write: (path: string, content: string | Uint8Array) => void;
  /** Runs the program in the folder. */
  readonly run: (args: readonly string[], environment?: Readonly<Record<string, string>>) => Ended;
  /** Content by path of all files below, relative; nothing when the folder is not there. */
  readonly contents: (path: string) => ReadonlyMap<string, string>;
  readonly remove: () => void;
}

export function newFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'rosterline-e2e-'));
  return {
    path,
    write: (name, content) => {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), content);
    },
    run: (args, environment = {}) => run(path, args, environment),
    contents: (name) => contentsOf(join(path, name)),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

function run(cwd: string, args: readonly string[], environment: Readonly<Record<string, string>>): Ended {
  const env = { PATH: process.env['PATH'] ?? '', ...environment };
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd, env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function contentsOf(folder: string): ReadonlyMap<string, string> {
  try {
    const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
    const paths = entries.map(({ parentPath, name }) => join(parentPath, name)).sort();
    return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]));
  } catch {
    return new Map();
  }
}

export const article = `Harbour Union

The Harbour Union is an association of dock workers.[2]

Member organizations

CountryOrganizationAbbreviationNotes
\u00a0Chad Union of Lake Pilots ULP Trade union
\u00a0Peru Quay Front QF Political party
\u00a0Kenya Harbour Watch HW Non-profit organization

Former members

\u00a0Malta Salt League[1]

1. "Members". Harbour Union. Archived from the original on 27 June 2020. Retrieved 17 May 2023.
2. Ama Boateng (3 May 2021). "Pilots join". The Quay. Retrieved 17 May 2023.
`;

export const source = { kind: 'article', path: 'pages/harbour.txt', asOf: '2023-06-01' };

/** A config with one roster, whose parts may be replaced. */
export function configOf(changes: object = {}): string {
  const roster = { id: 'harbour-union', organization: { name: 'Harbour Union' }, sources: [source], ...changes };
  const dataset = { name: 'harbour-union', title: 'Members of Harbour Union', license: 'CC0-1.0' };
  return JSON.stringify({ dataset, rosters: [roster] }, null, 2);
}
