// The files beside the versions that can always be rebuilt: `latest.json`, `versions.json`, `CHANGELOG.md`, `latest/`.
import type { LatestPointer, PublishedFile, VersionEntry } from '../model/release.ts';
import { escapeMarkdown } from './markdown.ts';
import { jsonFile, publishedFile } from './published-file.ts';

/** A version about to be published. */
export interface Publication {
  readonly entry: VersionEntry;
  /** The run that makes it. */
  readonly runId: string;
  readonly files: readonly PublishedFile[];
}

/**
 * The pointers in the order in which they are replaced; paths start at the output folder.
 * `latest.json` comes last, so that whatever it leads to is there.
 *
 * @param history - the versions before, oldest first
 */
export function pointerFiles(publication: Publication, history: readonly VersionEntry[]): readonly PublishedFile[] {
  const { entry, runId, files } = publication;
  const versions = [...history, entry];
  return [
    ...files.filter(isCopied).map((file) => ({ ...file, path: `latest/${file.path}` })),
    jsonFile('versions.json', versions),
    publishedFile('CHANGELOG.md', changelog(versions)),
    jsonFile('latest.json', latestPointer(entry, runId)),
  ];
}

function isCopied({ path }: PublishedFile): boolean {
  return path.startsWith('data/') || path === 'datapackage.json';
}

function latestPointer(entry: VersionEntry, runId: string): LatestPointer {
  return {
    version: entry.version,
    run_id: runId,
    path: `v/${entry.version}`,
    content_digest: entry.content_digest,
    released: entry.released,
  };
}

function changelog(versions: readonly VersionEntry[]): string {
  return `# Changes of the dataset\n\n${versions.toReversed().map(section).join('\n')}`;
}

function section({ version, released, bump, reasons, yanked }: VersionEntry): string {
  const warning = yanked === undefined ? [] : [`Do not use: ${escapeMarkdown(yanked)}`, ''];
  const lines = reasons.map((reason) => `- ${escapeMarkdown(reason)}`);
  return [`## ${version}, ${bump}, ${released}`, '', ...warning, ...lines, ''].join('\n');
}
