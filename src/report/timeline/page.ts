// The page of a version as one HTML file: words that need no script, the data, and the script that draws the timeline.
import { changesSection } from './changes-section.ts';
import { clientScript, clientStyle } from './client-text.ts';
import { collectPage } from './collect.ts';
import { contentPolicy } from './content-policy.ts';
import { doubtsSection } from './doubts-section.ts';
import { filesSection } from './files-section.ts';
import { gradients } from './gradients.ts';
import { element, escapeMarkup, type Markup, markupText } from './markup.ts';
import { type PackedPage, packPage } from './packed-page.ts';
import type { PageData } from './page-data.ts';
import type { ReportInput } from './report-input.ts';
import { shownName } from './shown-text.ts';
import { sourcesSection } from './sources-section.ts';
import { summarySection } from './summary-section.ts';
import { counted } from './wording.ts';

/** The same input gives the same bytes; nothing in it is loaded from elsewhere. */
export function reportPage(input: ReportInput): string {
  const data = collectPage(input.dataset);
  const body = [
    skipLink,
    summarySection(input),
    element('main', {}, [
      changesSection(input),
      timelineSection(data, input.versionFolder),
      doubtsSection(input.dataset),
      sourcesSection(input.dataset),
      filesSection(input),
    ]),
    element('footer', {}, ['Made by rosterline from the data files of this version.']),
    gradients,
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${markupText(element('meta', { 'http-equiv': 'Content-Security-Policy', content: contentPolicy(clientStyle, clientScript) }))}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escapeMarkup(shownName(input.info.title))}</title>
<style>${clientStyle}</style>
</head>
<body>
${body.map(markupText).join('\n')}
<script type="application/json" id="data">${embeddedJson(packPage(data))}</script>
<script>${clientScript}</script>
</body>
</html>
`;
}

const skipLink = element('a', { class: 'skip', href: '#timeline' }, ['Skip to the timeline']);

function timelineSection({ rows, excerptsLeftOut }: PageData, folder: string): Markup {
  const cut =
    excerptsLeftOut === 0
      ? []
      : [
          `${counted(excerptsLeftOut, 'excerpt')} ${excerptsLeftOut === 1 ? 'is' : 'are'} shortened on this page; evidence.csv has them whole.`,
        ];
  return element('section', { id: 'timeline', 'aria-labelledby': 'timeline-title' }, [
    element('h2', { id: 'timeline-title' }, ['Timeline']),
    ...cut.map((words) => element('p', { class: 'quiet' }, [words])),
    element('div', { id: 'app' }, [
      element('noscript', {}, [
        element('p', { class: 'note' }, [
          `The timeline of ${counted(rows.length, 'member')} is drawn by a script of this page. Without it, the same facts are in `,
          element('a', { href: `${folder}data/memberships.csv` }, ['memberships.csv']),
          '.',
        ]),
      ]),
    ]),
  ]);
}

/** JSON in which no `<` can end the element it stands in. */
function embeddedJson(data: PackedPage): string {
  return JSON.stringify(data).replace(
    /[<\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
