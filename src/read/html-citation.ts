// The fields of a citation as the page carries them for machines: Parsoid's template arguments, or its COinS.
import { findElement, type HtmlElement, hasClass } from './html-node.ts';

/**
 * Fields by the names that citation templates use: `title`, `author`, `date`, `work`, `publisher`, `url` …; arguments of
 * a template as written, what only COinS tells added. Empty when the item carries neither.
 */
export function readCitationFields(item: HtmlElement): ReadonlyMap<string, string> {
  const template = findElement(item, isCitationTemplate);
  const coins = findElement(item, (element) => element.name === 'span' && hasClass(element, 'Z3988'));
  const fields = new Map(template === undefined ? [] : templateFields(template.attribs['data-mw'] ?? ''));
  for (const [name, value] of coinsFields(coins?.attribs['title'] ?? ''))
    if (!fields.has(name)) fields.set(name, value);
  return fields;
}

function isCitationTemplate({ attribs }: HtmlElement): boolean {
  const dataMw = attribs['data-mw'];
  return dataMw !== undefined && citationTarget.test(dataMw);
}

/** Names of citation templates: `cite web`, `citation`, `Literatur`, `Internetquelle`, `lien web` … */
const citationTarget =
  /"target":\s*\{\s*"wt":\s*"\s*(?:cit[ae]|literatur|internetquelle|lien|ouvrage|article|harvard|книга|статья|cytuj)/iu;

function templateFields(dataMw: string): readonly (readonly [string, string])[] {
  const params = paramsOf(parsed(dataMw));
  return Object.entries(params).flatMap(([name, param]) => {
    const written = property(param, 'wt');
    const value = typeof written === 'string' ? withoutMarkup(written) : '';
    return value === '' ? [] : [[name.trim().toLowerCase(), value] as const];
  });
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined; // not Parsoid's own
  }
}

/** The arguments of the first template. */
function paramsOf(dataMw: unknown): object {
  const parts = property(dataMw, 'parts');
  const templates = (Array.isArray(parts) ? parts : []).map((part: unknown) => property(part, 'template'));
  const params = property(
    templates.find((template) => template !== undefined),
    'params',
  );
  return typeof params === 'object' && params !== null ? params : {};
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

/** `[[The paper|its name]]` is `its name`, quotes of emphasis and comments go. */
function withoutMarkup(wikitext: string): string {
  return wikitext
    .replace(/<!--[^<>]*-->/gu, '')
    .replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/gu, '$1')
    .replace(/'{2,5}/gu, '')
    .trim();
}

/** @see https://en.wikipedia.org/wiki/COinS */
function coinsFields(title: string): readonly (readonly [string, string])[] {
  const given = new URLSearchParams(title);
  const first = (...keys: readonly string[]) =>
    keys.map((key) => given.get(key)?.trim() ?? '').find((text) => text !== '') ?? '';
  const article = first('rft.atitle');
  const authors = given.getAll('rft.au').map((author) => author.trim());
  const name = [first('rft.aulast'), first('rft.aufirst', 'rft.auinit')].filter((part) => part !== '').join(', ');
  const ids = given.getAll('rft_id').map((id) => id.trim());
  const fields: readonly (readonly [string, string])[] = [
    ['title', article || first('rft.btitle', 'rft.title')],
    ['author', name || authors.filter((author) => author !== '').join('; ')],
    ['date', first('rft.date')],
    ['work', first('rft.jtitle') || (article === '' ? '' : first('rft.title', 'rft.btitle'))],
    ['publisher', first('rft.pub')],
    ['location', first('rft.place')],
    ['volume', first('rft.volume')],
    ['issue', first('rft.issue')],
    ['pages', first('rft.pages', 'rft.spage')],
    ['isbn', first('rft.isbn')],
    ['issn', first('rft.issn')],
    ['doi', ids.find((id) => id.startsWith('info:doi/'))?.slice('info:doi/'.length) ?? ''],
    ['url', ids.find((id) => /^https?:/iu.test(id)) ?? ''],
  ];
  return fields.filter(([, value]) => value !== '');
}
