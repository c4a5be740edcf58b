/**
 * How much of the code the tests hold (`npm run mutation -- PART [SIZE] [SEED]`): breaks the code at SIZE random places
 * and counts how often a test notices. Prints the places where none did, and the score. It takes the better part of an
 * hour, so it is not part of `npm test`.
 */
interface Part {
  readonly mutate: string;
  /** The tests that are for it and quick enough to be run for every mutant. */
  readonly tests: readonly string[];
  /** Also what is computed when a file is loaded (tables, texts, patterns): every test is run for each place. */
  readonly constants: boolean;
}

const parts: Readonly<Record<string, Part>> = {
  ita: { mutate: 'src/ita/**/*.ts', tests: ['test/ita/**/*.test.ts'], constants: false },
  find: {
    mutate: 'src/sheet/find/**/*.ts',
    // Random sheets and spoilt cells take too long to be tried a thousand times.
    tests: ['test/sheet/find/**/!(*property).test.ts', 'test/sheet/combinePastYears.test.ts'],
    constants: false,
  },
  errors: { mutate: 'src/excel/errors.ts', tests: ['test/excel/errors.test.ts'], constants: true },
};

async function main([name = '', size = '300', seed = '1']: readonly string[]): Promise<void> {
  const part = parts[name];
  if (part === undefined) throw new Error(`npm run mutation -- ${Object.keys(parts).join('|')} [SIZE] [SEED]`);
  const start = Date.now();
  // Stryker is made of modules that cannot be required.
  const { Stryker } = await import('@stryker-mutator/core');
  const results = await new Stryker({
    mutate: [part.mutate],
    testRunner: 'jest',
    jest: {
      // In place of the projects.
      config: { projects: [], testMatch: part.tests.map((pattern) => `<rootDir>/${pattern}`) },
      enableFindRelatedTests: false,
    },
    coverageAnalysis: 'perTest',
    ignoreStatic: !part.constants,
    // A busy machine is no endless loop.
    timeoutMS: 120_000,
    timeoutFactor: 4,
    plugins: ['@stryker-mutator/jest-runner', './scripts/mutation/sample.mjs'],
    sample: Number(size),
    seed,
    // Size and seed are no options of Stryker's own.
    warnings: false,
    concurrency: 1,
    reporters: ['sample'],
    tempDirName: 'out/mutation',
    ignorePatterns: ['dist', 'out'],
  }).runMutationTest();

  const count = (...wanted: readonly (typeof results)[number]['status'][]): number =>
    results.filter(({ status }) => wanted.includes(status)).length;
  const unnoticed = count('Survived', 'NoCoverage');
  const score = (100 * (results.length - unnoticed)) / results.length;
  const minutes = Math.round((Date.now() - start) / 60_000);
  process.stdout.write(
    `${part.mutate}: ${score.toFixed(1)} %; of ${results.length} places ${unnoticed} not noticed, ` +
      `${count('Timeout')} without end (seed ${seed}, ${minutes} min)\n`,
  );
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
