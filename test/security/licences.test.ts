import { join } from 'node:path';
import { shippedPackages, withoutLeave } from '../../scripts/licences/shipped';
import own from '../../package.json';

const packages = shippedPackages(join(__dirname, '..', '..'));

test('everything that is shipped has a licence that lets it be', () => {
  expect(packages.length).toBeGreaterThan(50);
  expect(withoutLeave(packages)).toEqual([]);
});

test.each(['GPL-3.0', 'none', 'UNLICENSED', 'MIT AND GPL-3.0', 'SEE LICENSE IN LICENSE.md'])(
  '%s would be found',
  (licence) => {
    expect(withoutLeave([{ name: 'x', version: '1.0.0', licence }])).toHaveLength(1);
  },
);

test('a choice that includes an agreed licence is enough', () => {
  expect(withoutLeave([{ name: 'x', version: '1.0.0', licence: '(GPL-2.0 OR MIT)' }])).toEqual([]);
});

test('what runs in the pane is React, Fluent and nothing else', () => {
  expect(Object.keys(own.dependencies).sort()).toEqual(['@fluentui/react-components', 'react', 'react-dom']);
});

test('all dependencies have one exact version', () => {
  const versions = Object.values({ ...own.dependencies, ...own.devDependencies });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
