// `report.html` of a version: the page that shows its dataset, as one of the files of the release.
import { publishedFile } from './publish/published-file.ts';
import type { Renderer } from './publish/renderer.ts';
import { reportPage } from './report/timeline/page.ts';

export const reportRenderer: Renderer = {
  id: 'report',
  render: ({ dataset, version, previousVersion, info }) => [
    publishedFile(
      'report.html',
      reportPage({ dataset, version, previousVersion, info, changes: undefined, versionFolder: '' }),
    ),
  ],
};
