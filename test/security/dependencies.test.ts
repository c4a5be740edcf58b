import own from '../../package.json';

test('what runs in the pane is React, Fluent and nothing else', () => {
  expect(Object.keys(own.dependencies).sort()).toEqual(['@fluentui/react-components', 'react', 'react-dom']);
});

test('all dependencies have one exact version', () => {
  const versions = Object.values({ ...own.dependencies, ...own.devDependencies });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
