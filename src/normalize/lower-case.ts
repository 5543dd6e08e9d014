// Lower case that keeps offsets true.

/** Case folded without a change of length: `İ` alone would grow. */
export function lowerCase(text: string): string {
  return text.replaceAll('İ', 'I').toLowerCase();
}
