// `memberships_current.csv`: who is a member now, in one file.
import { csvFile } from './csv.ts';
import { currentMembersTable } from './published-tables.ts';
import type { Renderer } from './renderer.ts';

export const currentMembersRenderer: Renderer = {
  id: 'current-members',
  render: (release) => [csvFile(currentMembersTable, release)],
};
