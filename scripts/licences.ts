/** Lists the licences of everything that is shipped: npm run licences. Fails on one that nobody has agreed to. */
import { join } from 'node:path';
import { shippedPackages, withoutLeave } from './licences/shipped';

const packages = shippedPackages(join(__dirname, '..'));
const width = Math.max(...packages.map((one) => `${one.name} ${one.version}`.length));
for (const { name, version, licence } of packages) {
  process.stdout.write(`${`${name} ${version}`.padEnd(width + 2)}${licence}\n`);
}
const unknown = withoutLeave(packages);
process.stdout.write(`${packages.length} packages\n`);
if (unknown.length > 0) {
  process.stderr.write(`no leave to ship: ${unknown.map((one) => `${one.name} (${one.licence})`).join(', ')}\n`);
  process.exitCode = 1;
}
