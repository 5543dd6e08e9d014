// The one error class keeps every part of what it was given.
import { expect, test } from 'vitest';
import { type Failure, PipelineError } from '../../src/model/pipeline-error.ts';

const short: Failure = { code: 'config-not-json', message: 'The config is not JSON.' };
const whole: Failure = { ...short, hint: 'Look for a comma.', at: 'a.json $.rosters[0]', exitCode: 4 };

test.each<[failure: Failure, expected: Required<Failure>]>([
  [short, { ...short, hint: '', at: '', exitCode: 1 }],
  [whole, { ...short, hint: 'Look for a comma.', at: 'a.json $.rosters[0]', exitCode: 4 }],
])('%j', (failure, expected) => {
  const cause = new Error('below');
  const error = new PipelineError(failure, { cause });
  const { code, message, hint, at, exitCode } = error;
  expect({ code, message, hint, at, exitCode }).toEqual(expected);
  expect([error.name, error.cause, error instanceof Error]).toEqual(['PipelineError', cause, true]);
});
