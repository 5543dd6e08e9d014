// What a release changes: its events, the gates that may hold it, and the files that tell of them.
import type { Config } from '../config.ts';
import { changeSet, diffDatasets } from '../diff/classify.ts';
import { defaultThresholds, gatesOf } from '../diff/gates.ts';
import type { ChangeSet } from '../model/change.ts';
import type { Dataset } from '../model/dataset.ts';
import type { PublishedFile, VersionEntry } from '../model/release.ts';
import { jsonFile, publishedFile } from '../publish/published-file.ts';
import { changesPage } from '../report/changes-page.ts';
import { markdownReport } from '../report/markdown.ts';

/** Who made a version: the program, and the config by its digest. Older versions may not say. */
export type Maker = Pick<VersionEntry, 'rosterline' | 'config_digest'>;

export interface ChangeInput {
  readonly config: Config;
  readonly before: { readonly version: string; readonly dataset: Dataset; readonly maker: Maker } | undefined;
  readonly after: { readonly version: string; readonly dataset: Dataset; readonly maker: Maker };
}

/** The changes since the last version; of a first version there are none to tell. */
export function changesOf({ config, before, after }: ChangeInput): ChangeSet | undefined {
  if (before === undefined) return undefined;
  const extractorChanged = differs(before.maker.rosterline, after.maker.rosterline);
  const configChanged = differs(before.maker.config_digest, after.maker.config_digest);
  const events = diffDatasets(before.dataset, after.dataset, { extractorChanged, configChanged });
  const input = { before: before.dataset, after: after.dataset, dataOnly: !extractorChanged && !configChanged };
  const gates = gatesOf(events, input, { ...defaultThresholds, ...config.gates });
  return changeSet(events, { from: before.version, to: after.version }, gates);
}

/** What a version that does not say was made by is taken for the same. */
function differs(before: string | undefined, now: string | undefined): boolean {
  return before !== undefined && before !== now;
}

/** `diff/` of a version. */
export function changeFiles(changes: ChangeSet): readonly PublishedFile[] {
  return [
    jsonFile('diff/changes.json', changes),
    publishedFile('diff/report.md', markdownReport(changes)),
    publishedFile('diff/report.html', changesPage(changes)),
  ];
}
