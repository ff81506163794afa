/** The arrows between folders (ARCHITECTURE.md), executable. A folder may import itself, what `to` names, and packages it may use. */
const arrows = {
  domain: { to: [], why: 'the nouns and rules depend on nothing' },
  bpmn: { to: ['domain'], why: 'flows know nouns, not how they are stored or run' },
  sealing: { to: ['domain'], why: 'formats know neither devices nor tables' },
  devices: { to: ['domain'], why: 'keys know neither formats nor tables' },
  store: { to: ['domain'], why: 'the database knows nouns only' },
  connectors: { to: ['domain', 'sealing'], why: 'the outside world is reached in its formats, without knowing our processes' },
  workflows: { to: ['domain', 'bpmn'], why: 'processes are pure; effects are activities' },
  activities: { to: ['domain', 'bpmn', 'sealing', 'store', 'connectors', 'devices', 'workflows'], why: 'effects join the core and the edges' },
  foundation: { to: ['domain', 'sealing', 'devices', 'store', 'connectors'], why: 'what every entrance opens first' },
  worker: { to: ['foundation', 'domain', 'bpmn', 'sealing', 'devices', 'store', 'connectors', 'workflows', 'activities'], why: 'composition root' },
  api: { to: ['foundation', 'domain', 'bpmn', 'sealing', 'devices', 'store', 'connectors', 'workflows'], why: 'composition root; acts through workflows or freezing transactions' },
  cli: { to: ['foundation', 'domain', 'bpmn', 'sealing', 'devices', 'store', 'connectors', 'workflows'], why: 'an entrance' },
  'web-console': { to: ['domain', 'bpmn/form'], why: 'pages know nouns, how a form is judged, and the API; not how things are kept or done' },
  'web-modeler': { to: ['domain', 'bpmn', 'web-console/src/api'], why: 'pages know nouns, what flows may be, and the API' },
};
const folders = Object.keys(arrows);
/** Outside the arrows: tests, and the bin, which builds before it imports. */
const test = '(\\.test\\.ts$|^test/|^bench/|^cli/yinxin\\.mjs$)';

const arrowRules = folders.map((folder) => ({
  name: `arrow-${folder}`,
  comment: arrows[folder].why,
  severity: 'error',
  from: { path: `^${folder}/`, pathNot: test },
  to: { path: `^(${[...folders, 'tools', 'test', 'bench'].join('|')})/`, pathNot: `^(${[folder, ...arrows[folder].to].join('|')})/` },
}));

const only = (name, packages, folder, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { pathNot: `(^${folder}/|${test}|^tools/)` },
  to: { path: `node_modules/(${packages})/` },
});

export default {
  forbidden: [
    ...arrowRules,
    { name: 'pages-import-rules-not-the-engine', comment: 'flows are checked while they are drawn; they run elsewhere', severity: 'error', from: { path: '^web-modeler/', pathNot: test }, to: { path: '^bpmn/engine/', dependencyTypesNot: ['type-only'] } },
    { name: 'only-flows-count-working-days', comment: 'the regulations count calendar days (R60): no duty may wait for a notice of holidays', severity: 'error', from: { path: '^(domain|sealing|store|connectors|workflows|activities|worker|api|cli)/', pathNot: `(^domain/calendar/|^store/(contract|repositories)/calendar|^api/routes/calendar/|${test})` }, to: { path: '^domain/calendar/' } },
    { name: 'no-cycles', comment: 'files that need each other are one file', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'pure-core', comment: 'domain, bpmn and workflows run in Temporal\'s sandbox and in browsers', severity: 'error', from: { path: '^(domain|bpmn|workflows)/', pathNot: test }, to: { dependencyTypes: ['core'] } },
    { name: 'workflows-import-types-of-activities', comment: 'activities are called by proxy', severity: 'error', from: { path: '^workflows/', pathNot: test }, to: { path: '^(activities|worker|api|store|devices|connectors|sealing)/', dependencyTypesNot: ['type-only'] } },
    only('only-store-has-typeorm', 'typeorm|mysql2', 'store', 'one folder speaks SQL'),
    only('only-devices-has-pkcs11', 'pkcs11js', 'devices', 'one folder speaks PKCS#11'),
    only('only-connectors-send-mail', 'nodemailer|smtp-server', 'connectors', 'one folder opens outgoing sockets'),
    { name: 'no-orphans', comment: 'what nobody imports is not needed', severity: 'error', from: { orphan: true, pathNot: '(\\.test\\.ts$|\\.d\\.ts$|^tools/|^bench/|^cli/|^test/|\\.mjs$|\\.json$)' }, to: {} },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.tools|\\.data)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { conditionNames: ['import', 'require', 'node', 'default', 'types'], exportsFields: ['exports'] },
  },
};
