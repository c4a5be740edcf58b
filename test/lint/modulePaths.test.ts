/** Windows and macOS do not tell Figures from figures: with two such modules in a folder, an import can mean the other. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

test.each(['src', 'test', 'scripts'])('no two modules of a folder of %s differ only in case or extension', (folder) => {
  const paths = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.tsx?$/.test(path),
  );
  const modules = paths.map((path) => path.replace(/\.tsx?$/, '').toLowerCase());
  expect(paths.filter((_, index) => modules.indexOf(modules[index] ?? '') !== index)).toEqual([]);
  expect(paths.length).toBeGreaterThan(15);
});
