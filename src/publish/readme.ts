// `README.md` of a version: what it is, how much is in it, how to load it, where to read on.
import type { Dataset } from '../model/dataset.ts';
import { countsOf } from './counts.ts';
import { escapeMarkdown, markdownRow } from './markdown.ts';
import { publishedFile } from './published-file.ts';
import type { Release, Renderer } from './renderer.ts';

export const readmeRenderer: Renderer = {
  id: 'readme',
  render: (release) => [publishedFile('README.md', readme(release))],
};

function readme({ dataset, info, version, previousVersion }: Release): string {
  const previous =
    previousVersion === undefined ? 'It is the first version' : `The version before is ${previousVersion}`;
  return `# ${escapeMarkdown(info.title)}

Version ${version} of the dataset ${escapeMarkdown(info.name)}. ${previous}; a version never changes once it is published.
Who was a member when, each date as bounds with the evidence behind it. Licence: ${escapeMarkdown(info.license)}.

${rosterTable(dataset)}

${countsLine(dataset)}

${loading}`;
}

function rosterTable({ rosters }: Dataset): string {
  const rows = rosters.map((roster) =>
    markdownRow([
      escapeMarkdown(roster.name),
      String(roster.current_count),
      String(roster.former_count),
      roster.listed_as_of ?? 'not known',
    ]),
  );
  return [
    markdownRow(['roster', 'current', 'former', 'listed as of']),
    markdownRow(Array(4).fill('---')),
    ...rows,
  ].join('\n');
}

function countsLine(dataset: Dataset): string {
  const counts = Object.entries(countsOf(dataset)).map(([name, count]) => `${name} ${count}`);
  return `Rows: ${counts.join(', ')}.`;
}

/** Country code NA is Namibia and region codes have leading zeros: each snippet says so to its reader. */
const loading = `## Load it

pandas:

\`\`\`python
import pandas as pd
plain = {"keep_default_na": False, "na_values": [""], "dtype": {"region_code": "string"}}
current = pd.read_csv("data/memberships_current.csv", **plain)
\`\`\`

DuckDB:

\`\`\`sql
CREATE TABLE current_members AS
SELECT * FROM read_csv('data/memberships_current.csv', header = true,
  types = {'region_code': 'VARCHAR'});
\`\`\`

R:

\`\`\`r
text <- c(region_code = "character")
current <- read.csv("data/memberships_current.csv", na.strings = "", colClasses = text,
  fileEncoding = "UTF-8")
\`\`\`

## Read on

- [DICTIONARY.md](DICTIONARY.md): every table and column
- [ATTRIBUTION.md](ATTRIBUTION.md): sources, licences, credit lines
- [datapackage.json](datapackage.json): schemas, keys and hashes, as a Data Package
- \`schema/\`: a JSON Schema for each file of \`data/\`
- \`SHA256SUMS\`: check the files with \`sha256sum -c SHA256SUMS\`
`;
