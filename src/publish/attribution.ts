// `ATTRIBUTION.md`: for each source a credit line ready to paste, with its licence and permalink.
import { escapeMarkdown, markdownLink } from './markdown.ts';
import { publishedFile } from './published-file.ts';
import type { Release, Renderer } from './renderer.ts';

type SourceRow = Release['dataset']['sources'][number];

export const attributionRenderer: Renderer = {
  id: 'attribution',
  render: (release) => [publishedFile('ATTRIBUTION.md', attribution(release))],
};

function attribution({ dataset, info }: Release): string {
  const credits = dataset.sources.map((source) => `- ${creditLine(source)}`);
  const lines = credits.length === 0 ? ['No sources were read.'] : credits;
  return `# Attribution

The dataset as a whole: ${escapeMarkdown(info.license)}. Whoever passes it on, or parts of it, names the sources below; the lines are ready to paste.

${lines.join('\n')}
`;
}

/** Such as: Adapted from “Title”, <https://…>, as of 2023-10, licence CC-BY-SA-4.0. */
function creditLine(source: SourceRow): string {
  const address = source.permalink ?? source.url;
  const parts = [
    `Adapted from “${escapeMarkdown(source.title ?? source.source_id)}”`,
    address === null ? '' : markdownLink(address),
    source.revision === null ? '' : `revision ${escapeMarkdown(source.revision)}`,
    source.as_of === null ? '' : `as of ${escapeMarkdown(source.as_of)}`,
    source.license === null ? 'licence not stated' : `licence ${escapeMarkdown(source.license)}`,
    source.synthetic ? 'a reconstruction, not the real page' : '',
  ];
  return `${parts.filter((part) => part !== '').join(', ')}.`;
}
