// Tells the format of an article from its text: HTML, wikitext, Markdown, or text without markup.
import type { ArticleFormat } from '../model/capture.ts';

/** Why the format that the config names cannot be right, as an error tells it. */
export interface FormatProblem {
  readonly code: 'source-format';
  readonly message: string;
  readonly hint: string;
}

type Markup = Exclude<ArticleFormat, 'text'>;

/** Lines with a sign of each markup, of all lines that hold something. */
export interface FormatSigns extends Readonly<Record<Markup, number>> {
  readonly lines: number;
}

/** How much of the text is looked at. */
const sampleLength = 400_000;
/** A markup needs a sign on one line in so many; a text may mention a sign here and there. */
const rarest = 25;
/** Pages in HTML begin with a tag; in a text that does not, so many lines of HTML count as one, for it is a part of something else. */
const embedded = 5;

/** The format whose signs most lines have; `text` when few have any. */
export function detectFormat(text: string): ArticleFormat {
  return likeliest(countSigns(text));
}

/** Says why the text cannot be read as the format, or `undefined` when it can: any text is Markdown of a kind. */
export function formatProblem(text: string, format: ArticleFormat): FormatProblem | undefined {
  const signs = countSigns(text);
  const found = likeliest(signs);
  if (found === format) return undefined;
  if (format === 'html')
    return anyTag.test(text.slice(0, sampleLength)) ? undefined : problem('HTML', 'it has no tags', found);
  if (found === 'text') return undefined;
  const certain = signs[found] * 4 >= signs.lines && (format === 'text' || signs[format] * 4 < signs[found]);
  return certain ? problem(names[format], `it looks like ${names[found]}`, found) : undefined;
}

const anyTag = /<(?:!doctype|\/?[a-z][a-z0-9]*)[\s/>]/iu;

const names: Readonly<Record<ArticleFormat, string>> = {
  html: 'HTML',
  wikitext: 'wikitext',
  markdown: 'Markdown',
  text: 'text without markup',
};

function problem(expected: string, why: string, found: ArticleFormat): FormatProblem {
  return {
    code: 'source-format',
    message: `The config says that the source is ${expected}, but ${why}.`,
    hint: `Set "format" to "${found}", or leave it out to have it told from the content.`,
  };
}

function likeliest({ html, wikitext, markdown, lines }: FormatSigns): ArticleFormat {
  const most = Math.max(html, wikitext, markdown);
  if (most === 0 || most * rarest < lines) return 'text';
  if (html === most) return 'html';
  return wikitext === most ? 'wikitext' : 'markdown';
}

const htmlLine =
  /^(?:<!doctype html|<html\b|<\/?(?:a|article|b|body|br|button|caption|center|dd|div|dl|dt|em|font|footer|form|h[1-6]|head|header|hr|i|img|input|label|li|link|main|meta|nav|ol|option|p|script|section|select|span|strong|style|sup|table|tbody|td|tfoot|th|thead|title|tr|ul)(?=[\s/>]))/iu;
const htmlPage = /^\s*(?:<\?xml[^<>]{0,200}\?>\s*)?(?:<!--[^<>]{0,500}-->\s*)*(?:<!doctype\s+html|<html\b)/iu;
const wikitextLine =
  /^(?:\{\||\|\}|\|-+\s*(?:$|[a-z]+=)|!.*!!|\{\{|\}\}|\|\s*[\w -]{1,40}=|[*#:;]+\s*(?:\[\[|''|\{\{)|__[A-Z]+__)|\[\[[^[\]]+\]\]|\{\{[^{}]+\}\}|'''|<ref[\s/>]|<\/ref>|^#REDIRECT/iu;
const markdownLine =
  /^(?:#{1,6} \S|\|? *:?-{3,}:? *\||\|(?:[^|]*\|)+ *$|```|\[\^[^\]\s]+\]:|={3,}$)|\]\(\S|\[\^[^\]\s]+\]|\*\*[^\s*][^*]*\*\*/u;

/** One vote a line for each markup that it shows; lines that begin with a tag are HTML and nothing else. */
function countSigns(text: string): FormatSigns {
  const sample = text.slice(0, sampleLength);
  const counts = { html: 0, wikitext: 0, markdown: 0, lines: 0 };
  for (const line of sample.split('\n')) {
    const words = line.trim().slice(0, 2_000);
    if (words === '') continue;
    counts.lines += 1;
    if (htmlLine.test(words)) counts.html += 1;
    else {
      counts.wikitext += Number(wikitextLine.test(words));
      counts.markdown += Number(markdownLine.test(words));
    }
  }
  if (htmlPage.test(sample)) return { ...counts, html: counts.lines };
  return /^\s*</u.test(sample) ? counts : { ...counts, html: Math.floor(counts.html / embedded) };
}
