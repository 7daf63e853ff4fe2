// Prints the ten slowest suites at the end of a run, before Jest's own summary.
const SHOWN = 10;
const ENOUGH_SUITES = 20;

export default class SlowestSuites {
  constructor({ rootDir }) {
    this.root = `${rootDir}/`;
  }

  onRunComplete(_contexts, { testResults }) {
    if (testResults.length < ENOUGH_SUITES) return;
    const suites = testResults
      .map(({ testFilePath, perfStats }) => ({ path: testFilePath.replace(this.root, ''), ms: perfStats.runtime }))
      .toSorted((one, other) => other.ms - one.ms)
      .slice(0, SHOWN);
    const lines = suites.map(({ path, ms }) => `${(ms / 1000).toFixed(1).padStart(7)} s  ${path}`);
    process.stderr.write(`\nThe slowest suites:\n${lines.join('\n')}\n`);
  }
}
