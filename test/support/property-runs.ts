// Sets how often a property is tried. HUBLINE_TEST_RUNS multiplies the usual number, for example
// `HUBLINE_TEST_RUNS=10 npm run test:fast`.
import fc from 'fast-check';

const USUAL_RUNS = 40;
const times = Number(process.env.HUBLINE_TEST_RUNS ?? 1);
if (!(times > 0)) throw new Error('HUBLINE_TEST_RUNS is how many times more often properties are tried, such as 10');

/** The number of runs of a property for which the usual number does not fit: `{ numRuns: runs(15) }`. */
export const runs = (usual: number): number => Math.ceil(usual * times);

fc.configureGlobal({ numRuns: runs(USUAL_RUNS) });
