// What archive.today puts around a page: a header with its address and date, and a scale of hashtags.
import { elementWithId, lineBreaksOf, rawElements, withoutCuts } from './furniture-cuts.ts';

/** Hosts of archive.today in the parts of a page that only it writes. */
const ownPage =
  /<meta\b[^<>]{0,200}?\bproperty="og:site_name"[^<>]{0,60}?\bcontent="archive\.(?:is|today|ph|md|li|vn|fo|ec)"|<link\b[^<>]{0,100}?\brel="canonical"[^<>]{0,60}?\bhref="https?:\/\/archive\.(?:is|today|ph|md|li|vn|fo|ec)\/\w{3,12}"/iu;

/** Whether the page is a snapshot of archive.today, shown on its site or taken away as a file. */
export function isTodayPage(html: string): boolean {
  return ownPage.test(html);
}

/** The snapshot alone under its title, its lines numbered as before; absent when the page has no part for it. */
export function todayContent(html: string): string | undefined {
  const content = elementWithId(html, 'CONTENT');
  if (content === undefined) return undefined;
  const title = rawElements(html.slice(0, content.start), 'title')[0];
  const heading = title === undefined ? '' : html.slice(title.start, title.end);
  const above = lineBreaksOf(html.slice(0, content.start));
  const lines = above.slice(0, above.length - (heading.split('\n').length - 1));
  const tag = html.slice(content.start, content.start + content.tag.length);
  return `<!DOCTYPE html><html><head>${heading}</head>${lines}<body>${lineBreaksOf(tag)}${withoutScale(content.inner)}</body></html>`;
}

/** The scale stands within the snapshot's element, beside the page. */
function withoutScale(inner: string): string {
  const scale = elementWithId(inner, 'hashtags');
  return scale === undefined ? inner : withoutCuts(inner, [{ what: 'archive.today scale', ...scale }]);
}
