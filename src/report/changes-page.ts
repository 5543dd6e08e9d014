// Changes as one small page without outside parts.
import type { ChangeSet } from '../model/change.ts';
import { changesText } from './changes-text.ts';
import { paintWith } from './paint.ts';

/** Nothing on the page is cut to a width. */
const unbounded = 100_000;

export function changesPage(changes: ChangeSet): string {
  const title = `Changes to ${changes.to}`;
  const text = changesText(changes, { paint: paintWith(false), width: unbounded });
  return [
    '<!doctype html>',
    '<html lang="en">',
    `<meta charset="utf-8"><title>${escaped(title)}</title>`,
    `<h1>${escaped(title)}</h1>`,
    `<pre style="white-space: pre-wrap">${escaped(text)}</pre>`,
    '</html>\n',
  ].join('\n');
}

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');
}
