// Text from sources as Markdown that shows just that text and does nothing.

/** The text with every character that Markdown or HTML would act on escaped, on one line. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\`*_{}[\]<>()#|~&$]/gu, '\\$&');
}

/** Whether the text is a plain `http` or `https` address, fit to be a link: `javascript:` must not become one. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s<>\p{Cc}]+$/u.test(text);
}

/** The address as a link where it is a plain web address, else as text. */
export function markdownLink(address: string): string {
  return isWebAddress(address) ? `<${address}>` : escapeMarkdown(address);
}

/** One row of a table; cells are Markdown already. */
export function markdownRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
