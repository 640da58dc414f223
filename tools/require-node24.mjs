// Preloaded by the npm scripts (`node --import`): plain JavaScript, because an older Node cannot read our TypeScript to say why.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `Touchline runs on Node 24; this is Node ${process.versions.node}. The npm package "node" brings it along, but its install ` +
      'script did not run (npm ci --ignore-scripts?).\nRun `npm rebuild` once, then start through npm: npm start, npm run demo, npm test.',
  );
  process.exit(1);
}
