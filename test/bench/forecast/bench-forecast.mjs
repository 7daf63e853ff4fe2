// Compares the forecast with queue length (QL), head of line (HOL), last to enter service (LES) and the mean of the last five
// waits, on models of queueing theory and on simulated hubs. All random numbers come from fixed seeds. An aim that is missed is
// printed and does not change the exit code.
//   npm run bench:forecast [-- --served 20000]
import { parseArgs } from 'node:util';
import { OURS } from './prediction-errors.mjs';
import { hubErrors } from './hub-errors.mjs';
import { hubs } from './hub-model.mjs';
import { cpuOfOneForecast } from './forecast-speed.mjs';
import { errorsIn, models } from './theory-models.mjs';

const SEED = 20270315;
const { values: wanted } = parseArgs({ options: { served: { type: 'string', default: '200000' } } });
const served = Number(wanted.served);
const aims = [];

const cell = (value, digits = 3) => value.toFixed(digits).padStart(8);
const aim = (isMet, text) => aims.push(`${isMet ? 'met    ' : 'NOT MET'}  ${text}`);
const percent = (share) => `${(100 * share).toFixed(1)} %`;
const others = (errors) => errors.names().filter((name) => !name.startsWith(OURS));

function theory() {
  const names = [OURS, 'QL', 'HOL', 'LES', 'last 5'];
  const heads = names.map((name) => name.padStart(8)).join('');
  console.log(
    `\nModels of theory, ${served} served each; waiting customers only. Ours says the mean for the squared error and the`,
  );
  console.log(
    'median for the absolute one. Forecasts: how many of the waiting customers were asked about, for all five.',
  );
  console.log(
    `${''.padEnd(20)}squared error / QL's${''.padEnd(20)}  absolute error / mean wait${''.padEnd(16)}in p10-p90 forecasts`,
  );
  console.log(`${''.padEnd(20)}${heads}  ${heads}`);
  for (const model of models) {
    const errors = errorsIn(model, { served, seed: SEED });
    const squared = names.map((name) => cell(errors.squared(name) / errors.squared('QL'))).join('');
    const absolute = names.map((name) => cell(errors.absolute(name))).join('');
    const inside = percent(errors.inside / errors.count).padStart(10);
    console.log(`${model.name.padEnd(20)}${squared}  ${absolute}  ${inside} ${String(errors.count).padStart(9)}`);
    judge(model, errors);
  }
}

function judge({ name, isQlOptimal }, errors) {
  const ratio = errors.squared(OURS) / errors.squared('QL');
  if (isQlOptimal) aim(ratio <= 1.05, `${name}: squared error ${ratio.toFixed(3)} x QL's, at most 1.05`);
  const delays = ['HOL', 'LES', 'last 5'];
  if (!isQlOptimal) delays.push('QL');
  const beaten = delays.every((other) => isBetter(errors, other));
  aim(beaten, `${name}: better than ${delays.join(', ')} in both errors`);
}

const isBetter = (errors, other) =>
  errors.squared(OURS) < errors.squared(other) && errors.absolute(OURS) < errors.absolute(other);

function hub(model, people) {
  const { errors, bookedOnly, count } = hubErrors(model, { served: people, seed: SEED });
  console.log(
    `\n${model.name}: ${count} served, ${errors.count} forecasts, mean wait ${errors.mean().toFixed(1)} minutes`,
  );
  console.log(`${''.padEnd(24)} squared   absolute / mean    bias (minutes)`);
  for (const name of errors.names()) {
    const bias = cell(errors.bias(name), 1);
    console.log(
      `${name.padEnd(24)}${cell(errors.squared(name), 1)}${cell(errors.absolute(name))}${''.padEnd(10)}${bias}`,
    );
  }
  const share = errors.inside / errors.count;
  console.log(`ours: ${ranges(errors)}\nours, booked only: ${ranges(bookedOnly)}`);
  const isBest = others(errors).every((other) => isBetter(errors, other));
  aim(isBest, `${model.name}: better than QL, HOL, LES and last 5 in both errors`);
  aim(Math.abs(share - 0.8) <= 0.03, `${model.name}: ${percent(share)} in p10-p90, aim 80 % ± 3`);
}

const ranges = ({ inside, byUpperEnd, count }) =>
  `${percent(inside / count)} in p10-p90, ${percent(byUpperEnd / count)} by p90`;

const { milliseconds, runs } = cpuOfOneForecast();
console.log(
  `One forecast, 200 waiting, 12 counters, 12 services, ${runs} runs: ${milliseconds.toFixed(1)} ms of CPU (median of 100)`,
);
aim(milliseconds < 20, `CPU of one forecast: ${milliseconds.toFixed(1)} ms, under 20`);
theory();
const [whole, ...single] = hubs;
hub(whole, served);
for (const one of single) hub(one, served / 4);
console.log(`\n${aims.join('\n')}`);
