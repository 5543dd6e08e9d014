import { test } from 'vitest';
import { reconcile } from '/work/main/src/reconcile/dataset.ts';
import { input, wholeArticle } from '/work/main/test/reconcile/invented-organization.ts';
test('x', () => {
  const d = reconcile(input(wholeArticle()));
  const names = new Map(d.members.map((m) => [m.member_id, m.name]));
  for (const m of d.memberships) console.log(names.get(m.member_id), m.place, m.status, m.end_status, m.joined_edtf, m.left_edtf, m.first_listed, m.last_listed);
  for (const f of d.findings) console.log(f.code, f.locator, f.subject_type, f.message);
  console.log(d.rosters, d.membership_citations.length, d.evidence.length, d.sightings.length);
  console.log(JSON.stringify(d.evidence.filter(e => e.subject_id === d.memberships[0].membership_id), null, 0));
});
