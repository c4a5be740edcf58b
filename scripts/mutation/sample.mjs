/**
 * Draws the places that are tried, and tells each that no test notices at once: a run may be cut off. To Stryker it is a
 * reporter, which hears of its plan before anything is run. A place keeps its lot while its line and the seed stay the
 * same.
 */
import { createHash } from 'node:crypto';
import { relative } from 'node:path';

/**
 * @typedef {import('@stryker-mutator/api/core').Mutant} Mutant
 * @typedef {import('@stryker-mutator/api/core').MutantResult} MutantResult
 * @typedef {import('@stryker-mutator/api/core').MutantTestPlan} MutantTestPlan
 * @typedef {{ readonly sample: number, readonly seed: string }} Options
 */

/**
 * @param {string} seed
 * @param {Mutant} place
 */
const lot = (seed, { fileName, location, mutatorName, replacement }) => {
  const place = [seed, relative('.', fileName).replaceAll('\\', '/'), location, mutatorName, replacement];
  return createHash('sha256').update(JSON.stringify(place)).digest('hex');
};

class Sample {
  static inject = ['options'];
  /** @type {Options} */
  #options;
  #tried = 0;

  /** @param {Options} options */
  constructor(options) {
    this.#options = options;
  }

  /** @param {{ mutantPlans: MutantTestPlan[] }} event */
  onMutationTestingPlanReady({ mutantPlans }) {
    const { sample, seed } = this.#options;
    const lots = new Map(mutantPlans.map((plan) => [plan, lot(seed, plan.mutant)]));
    const runnable = mutantPlans.filter(({ plan }) => plan === 'Run');
    const drawn = runnable.sort((a, b) => ((lots.get(a) ?? '') < (lots.get(b) ?? '') ? -1 : 1)).slice(0, sample);
    process.stdout.write(`${drawn.length} of ${runnable.length} places\n`);
    mutantPlans.splice(0, mutantPlans.length, ...drawn);
  }

  /** @param {MutantResult} result */
  onMutantTested({ fileName, location, mutatorName, replacement, status }) {
    this.#tried += 1;
    if (this.#tried % 10 === 0) process.stdout.write(`${this.#tried} tried\n`);
    if (status === 'Killed') return;
    const place = `${relative('.', fileName)}:${location.start.line}:${location.start.column}`;
    process.stdout.write(`${place}  ${status}: ${mutatorName} ${replacement.replaceAll(/\s+/g, ' ')}\n`);
  }
}

export const strykerPlugins = [{ kind: 'Reporter', name: 'sample', injectableClass: Sample }];
