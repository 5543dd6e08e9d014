// Who may import whom: the floors of docs/architecture.md as rules; a circle is never allowed.
const stages = ['read', 'extract', 'grade', 'normalize', 'reconcile', 'publish', 'diff', 'report'];
const pure = `^src/(model|languages|gazetteer|${stages.join('|')})/|^src/(pipeline|catalogue)\\.ts$`;

const never = (name, from, to) => ({ name, severity: 'error', from, to });

module.exports = {
  forbidden: [
    never('no-circles', {}, { circular: true }),
    never('no-orphans', { orphan: true, path: '^src/', pathNot: '^src/(cli|index)\\.ts$' }, {}),
    never('not-resolvable', {}, { couldNotResolve: true }),
    never('model-imports-itself-only', { path: '^src/model/' }, { pathNot: '^src/model/' }),
    never(
      'words-and-places-know-only-their-contract',
      { path: '^src/(languages|gazetteer)/' },
      { pathNot: '^src/(model|languages|gazetteer)/' },
    ),
    ...stages.map((stage) =>
      never(
        `${stage}-knows-no-other-stage`,
        { path: `^src/${stage}/` },
        { path: '^src/', pathNot: `^src/(model|${stage}|gazetteer)/|^src/languages/language\\.ts$` },
      ),
    ),
    never(
      'doors-know-no-stage',
      { path: '^src/(acquire|store)/' },
      { path: '^src/', pathNot: '^src/(model|acquire|store)/|^src/config\\.ts$' },
    ),
    never('the-core-is-pure', { path: pure }, { dependencyTypes: ['core'] }),
    never(
      'commands-do-not-know-each-other',
      { path: '^src/commands/([^/]+)\\.ts$' },
      { path: '^src/commands/', pathNot: '^src/commands/$1\\.ts$' },
    ),
    never(
      'only-the-command-line-knows-commands',
      { pathNot: '^src/(command-line|index)\\.ts$|^src/commands/' },
      { path: '^src/commands/' },
    ),
    never(
      'only-its-start-imports-the-command-line',
      { pathNot: '^src/cli\\.ts$' },
      { path: '^src/command-line\\.ts$' },
    ),
    never('nothing-imports-the-start', {}, { path: '^src/cli\\.ts$' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    parser: 'swc',
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
