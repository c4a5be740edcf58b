import { addInId, addressesIn, hostedAddress, manifestFor, unbuiltAddresses } from '../../scripts/manifest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const manifest = readFileSync(join(__dirname, '..', '..', 'manifest.xml'), 'utf8');
const files = addressesIn(manifest).map((address) => address.replace('https://localhost:3000/', ''));

describe('the address given to the build', () => {
  it('replaces every address of the development server', () => {
    const written = manifestFor(manifest, hostedAddress('https://ita.example.go.th/addin/'));
    expect(written).not.toContain('localhost');
    expect(addressesIn(written)).toContain('https://ita.example.go.th/addin/taskpane.html');
    expect(addressesIn(written)).toHaveLength(addressesIn(manifest).length);
  });

  it('changes nothing else', () => {
    const there = manifestFor(manifest, 'https://ita.example.go.th');
    expect(there.replaceAll('https://ita.example.go.th', 'https://localhost:3000')).toBe(manifest);
  });

  it.each(['http://ita.example.go.th', 'ita.example.go.th', 'https://ita.example.go.th/?x=1', ''])(
    'is refused when it is %j',
    (given) => {
      expect(() => hostedAddress(given)).toThrow('give the https address of the folder that will hold dist/');
    },
  );
});

describe('a manifest that the build does not hold', () => {
  const address = 'https://localhost:3000';

  it('is noticed, file by file', () => {
    expect(unbuiltAddresses(manifest, address, files)).toEqual([]);
    expect(
      unbuiltAddresses(
        manifest,
        address,
        files.filter((file) => file !== 'assets/icon-20.png'),
      ),
    ).toEqual(['https://localhost:3000/assets/icon-20.png']);
  });

  it('is noticed when it leads to another place', () => {
    expect(unbuiltAddresses(manifest, 'https://elsewhere.example', files)).toHaveLength(files.length);
  });
});

it('is known to Excel by its Id', () => {
  expect(addInId(manifest)).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(() => addInId(manifest.replace(/<Id>.*<\/Id>/, ''))).toThrow('no <Id>');
});
