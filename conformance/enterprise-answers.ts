// Answers with structured articles, as a third party hands them out: their references, and pages rebuilt from these.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const text = z.string();
/** Without words where it is an icon. */
const link = z.object({ url: text, text: text.nullable() });
const reference = z.object({
  identifier: text,
  /** Kind of citation template: `web`, `news`; `text` for a reference without one. */
  type: text,
  /** Fields of the template as written, or of its COinS. */
  metadata: z.record(text, text).nullish(),
  text: z.object({ value: text, links: z.array(link).nullish() }),
});
const article = z.object({ name: text, references: z.array(reference).nullish() });
const answer = z.union([z.array(article), article.transform((one) => [one])]);

type AnsweredLink = z.infer<typeof link>;
export type AnsweredReference = z.infer<typeof reference>;

export interface AnsweredArticle {
  readonly file: string;
  readonly name: string;
  /** Empty where the answer has none, which older ones do not. */
  readonly references: readonly AnsweredReference[];
}

/** All articles of the folder's `*.enterprise.json`; throws when one is of another shape. */
export function readAnswers(corpus: string): readonly AnsweredArticle[] {
  const folder = join(corpus, 'api');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.enterprise.json')) : [];
  return names.sort().flatMap((file) => {
    const articles = answer.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    return articles.map(({ name, references }) => ({ file, name, references: references ?? [] }));
  });
}

/** The references as a wiki's page in HTML lists them. */
export function asHtml(references: readonly AnsweredReference[]): string {
  const items = references.map(
    ({ identifier, text: { value, links } }) =>
      `<li id="${escaped(identifier)}"><span class="reference-text">${linked(value, links ?? [])}</span></li>`,
  );
  const list = `<ol class="references">${items.join('\n')}</ol>`;
  return `<!DOCTYPE html><html lang="en"><head><title>Page</title></head><body><p>Words.</p>${list}</body></html>`;
}

/** Each link goes around the next place where its words stand. */
function linked(value: string, links: readonly AnsweredLink[]): string {
  let html = '';
  let copied = 0;
  for (const { url, text: words } of links) {
    const at = words === null || words === '' ? -1 : value.indexOf(words, copied);
    if (words === null || at === -1) continue;
    html += `${escaped(value.slice(copied, at))}<a href="${escaped(url)}">${escaped(words)}</a>`;
    copied = at + words.length;
  }
  return html + escaped(value.slice(copied));
}

function escaped(words: string): string {
  return words.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/"/gu, '&quot;');
}

/** The references as the page's wikitext cites them. */
export function asWikitext(references: readonly AnsweredReference[]): string {
  const marks = references.map((one) => `<ref name="${one.identifier}">${templateOf(one)}</ref>`);
  return `Words.${marks.join('')}\n\n== References ==\n<references />\n`;
}

function templateOf({ type, metadata, text: { value } }: AnsweredReference): string {
  const fields = Object.entries(metadata ?? {}).filter(([name]) => !/^(?:rf[rt]|ctx_ver|is_coins)/u.test(name));
  if (fields.length === 0) return value;
  return `{{cite ${type}|${fields.map(([name, field]) => `${name}=${field.replaceAll('|', '{{!}}')}`).join('|')}}}`;
}
