// Redirects that are new in a version get its number: until it is published nobody can know it.
import type { Dataset } from '../model/dataset.ts';

/** The dataset with the version in every redirect that has none yet. */
export function withRedirectVersion(dataset: Dataset, version: string): Dataset {
  const dated = dataset.id_redirects.map((row) =>
    row.since_version === '' ? { ...row, since_version: version } : row,
  );
  return { ...dataset, id_redirects: dated };
}
