// Checks one value against its column: presence, type, allowed values, clean text.
import { parseDay } from '../model/partial-date.ts';
import type { Column, ColumnType } from '../model/tables.ts';
import { tidy } from '../model/text-order.ts';

/** What is wrong with the value, as a sentence; `undefined` when nothing is. */
export function cellProblem(value: unknown, { type, required, values }: Column): string | undefined {
  if (value === undefined) return 'The column is missing.';
  if (value === null) return required ? 'A required value is empty.' : undefined;
  const message = checks[type](value);
  if (message !== undefined || values === undefined || values.includes(String(value))) return message;
  return `“${value}” is not one of ${values.join(', ')}.`;
}

const checks: Readonly<Record<ColumnType, (value: unknown) => string | undefined>> = {
  string: textProblem,
  integer: (value) => (Number.isSafeInteger(value) ? undefined : `“${String(value)}” is no safe integer.`),
  boolean: (value) => (typeof value === 'boolean' ? undefined : `“${String(value)}” is neither true nor false.`),
  day: (value) => (isDayText(value) ? undefined : `“${String(value)}” is no day (yyyy-mm-dd).`),
  instant: (value) => (isInstant(value) ? undefined : `“${String(value)}” is no time in UTC (yyyy-mm-ddThh:mm:ssZ).`),
  list: (value) => (Array.isArray(value) ? value.map(textProblem).find(Boolean) : 'The value is no list.'),
};

function textProblem(value: unknown): string | undefined {
  if (typeof value !== 'string') return 'The value is no text.';
  if (value === '') return 'An empty text stands where null belongs.';
  if (plain.test(value)) return undefined;
  if (/[\p{Cc}\p{Surrogate}]/u.test(value)) return 'The text holds a control character or half a surrogate pair.';
  return tidy(value) === value ? undefined : 'The text is not tidy (NFC, trimmed, single spaces).';
}

/** Tidy ASCII, which most values are: saves the slow check. */
const plain = /^[!-~]+(?: [!-~]+)*$/u;

function isDayText(value: unknown): boolean {
  return typeof value === 'string' && parseDay(value) !== undefined;
}

function isInstant(value: unknown): boolean {
  if (typeof value !== 'string' || parseDay(value.slice(0, 10)) === undefined) return false;
  return /^T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/u.test(value.slice(10));
}
