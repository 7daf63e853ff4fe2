// How often properties are tried: few times in each run of the tests, more often where HUBLINE_TEST_RUNS says how many
// times more: `HUBLINE_TEST_RUNS=10 npm run test:fast`.
import fc from 'fast-check';

const USUAL_RUNS = 40;
const times = Number(process.env.HUBLINE_TEST_RUNS ?? 1);
if (!(times > 0)) throw new Error('HUBLINE_TEST_RUNS is how many times more often properties are tried, such as 10');

/** For a property that needs another number than the usual one: `{ numRuns: runs(15) }`. */
export const runs = (usual: number): number => Math.ceil(usual * times);

fc.configureGlobal({ numRuns: runs(USUAL_RUNS) });
