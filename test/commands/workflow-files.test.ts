// The action and the scheduled workflow, checked by a linter that can say no.
import { readFileSync } from 'node:fs';
import { validateAction, validateWorkflow } from '@action-validator/core';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const textOf = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const [action, workflow] = [textOf('action.yml'), textOf('docs/scheduled-workflow.yml')];

test.each<[sentence: string, check: () => { readonly errors: readonly unknown[] }, faults: boolean]>([
  ['the action is sound', () => validateAction(action), false],
  [
    'an action that runs in no way is not',
    () => validateAction(action.replace('using: composite', 'using: magic')),
    true,
  ],
  ['the workflow is sound', () => validateWorkflow(workflow), false],
  ['a workflow without a machine is not', () => validateWorkflow(workflow.replace('runs-on:', 'runs-by:')), true],
])('%s', (_, check, faults) => {
  expect(check().errors.length > 0).toBe(faults);
});

describe('what a workflow runs', () => {
  test('takes inputs from the environment, never into the script', () => {
    const { runs } = parse(action);
    const scripts = runs.steps.map((step: { readonly run?: string }) => step.run ?? '').join('\n');
    expect(scripts.match(/\$\{\{/gu)).toBeNull();
  });
});
