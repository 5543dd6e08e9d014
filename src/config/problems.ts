// What is wrong with a config, in words: the first problem in the file, its place and how to mend it.
import type { z } from 'zod';
import { nearestText } from '../model/nearest-text.ts';
import { formatJsonPath, type JsonPath } from './json-text.ts';
import { configSchema } from './shape.ts';

export interface ConfigProblem {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  /** Of the offending value; of the nearest thing above it where it is missing. */
  readonly path: JsonPath;
}

type Issue = z.core.$ZodIssue;

/** @param config - what was checked */
export function problemOf(issue: Issue, config: unknown): ConfigProblem {
  const path = issue.path.filter((step): step is string | number => typeof step !== 'symbol');
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKey(issue.keys[0] ?? '', path, config);
    case 'invalid_type':
      return wrongType(issue.expected, path, config);
    case 'invalid_value':
      return unknownValue(issue.values.map(String), path, config);
    case 'invalid_union':
      return unknownValue(kindsAt(path.slice(0, -1)), path, config);
    case 'too_small':
    case 'too_big':
      return { code: 'config-value', message: sizeMessage(issue), hint: hintAt(path), path };
    default:
      return { code: 'config-value', message: quoted(issue.message, valueAt(config, path)), hint: hintAt(path), path };
  }
}

function unknownKey(key: string, path: JsonPath, config: unknown): ConfigProblem {
  const known = keysAt(path, config);
  const near = nearestText(key, known);
  const hint = near === undefined ? `Known here: ${known.join(', ')}.` : `Did you mean “${near}”?`;
  return { code: 'config-unknown-key', message: `There is no setting “${key}”.`, hint, path: [...path, key] };
}

function wrongType(expected: string, path: JsonPath, config: unknown): ConfigProblem {
  const value = valueAt(config, path);
  const name = path.at(-1);
  if (value === undefined && typeof name === 'string') {
    return { code: 'config-missing-key', message: `“${name}” is missing.`, hint: hintAt(path), path };
  }
  const message = `${typeName(value)} stands where ${typeNames[expected] ?? expected} belongs.`;
  return { code: 'config-wrong-type', message, hint: hintAt(path), path };
}

function unknownValue(known: readonly string[], path: JsonPath, config: unknown): ConfigProblem {
  const value = valueAt(config, path);
  if (value === undefined) return wrongType('string', path, config);
  const near = typeof value === 'string' ? nearestText(value, known) : undefined;
  const message = quoted(`It is none of ${known.join(', ')}.`, value);
  return { code: 'config-value', message, hint: near === undefined ? allSettings : `Did you mean “${near}”?`, path };
}

function sizeMessage(issue: Extract<Issue, { readonly code: 'too_small' | 'too_big' }>): string {
  if (!/^Too (?:small|big)/u.test(issue.message)) return issue.message;
  const [limit, word] = issue.code === 'too_small' ? [issue.minimum, 'least'] : [issue.maximum, 'most'];
  const unit = issue.origin === 'array' ? ' items' : '';
  return `At ${word} ${String(limit)}${unit} may stand here.`;
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'a list',
  tuple: 'a list',
};

function typeName(value: unknown): string {
  if (value === null) return 'Null';
  const name = typeNames[Array.isArray(value) ? 'array' : typeof value] ?? 'nothing';
  return name === 'true or false' ? `“${String(value)}”` : `${name[0]?.toUpperCase()}${name.slice(1)}`;
}

function quoted(message: string, value: unknown): string {
  return typeof value === 'string' ? `“${value.slice(0, 80)}”: ${message}` : message;
}

function valueAt(config: unknown, path: JsonPath): unknown {
  let value = config;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

interface Schema {
  readonly description?: string;
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: { readonly enum?: readonly string[] };
  readonly items?: Schema | boolean;
  readonly prefixItems?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

/** All branches of the schema that a value at the path may follow. */
function schemasAt(path: JsonPath): readonly Schema[] {
  let schemas: readonly Schema[] = [configSchema()];
  for (const step of path) schemas = schemas.flatMap((schema) => below(schema, step)).flatMap(branches);
  return schemas;
}

function below(
  { properties, additionalProperties, items, prefixItems }: Schema,
  step: string | number,
): readonly Schema[] {
  const found =
    typeof step === 'number' ? (prefixItems?.[step] ?? items) : (properties?.[step] ?? additionalProperties);
  return typeof found === 'object' ? [found] : [];
}

function branches(schema: Schema): readonly Schema[] {
  return schema.oneOf ?? [schema];
}

/** Settings known at the path; of a source only those of its kind. */
function keysAt(path: JsonPath, config: unknown): readonly string[] {
  const kind = valueAt(config, [...path, 'kind']);
  const own = schemasAt(path).filter(({ properties }) => kind === undefined || properties?.['kind']?.const === kind);
  return [
    ...new Set(own.flatMap(({ properties, propertyNames }) => propertyNames?.enum ?? Object.keys(properties ?? {}))),
  ];
}

function kindsAt(path: JsonPath): readonly string[] {
  return schemasAt(path).map(({ properties }) => String(properties?.['kind']?.const));
}

const allSettings = 'All settings and what they mean stand in schema/pipeline.config.schema.json.';

/** What the setting means, as the published schema says it. */
function hintAt(path: JsonPath): string {
  const meaning = schemasAt(path).find(({ description }) => description !== undefined)?.description;
  return meaning === undefined ? allSettings : `“${formatJsonPath(path.slice(-1))}”: ${meaning}`;
}
