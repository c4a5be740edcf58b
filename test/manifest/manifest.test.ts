/** @jest-environment jsdom */
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  attribute,
  elements,
  elementsIn,
  localised,
  manifest,
  manifestText,
  override,
  pngSize,
  root,
} from './manifestDocument';

const development = 'https://localhost:3000/';
const isAddress = (value: string) => /^https?:/.test(value);
const values = (element: Element) =>
  [attribute(element, 'DefaultValue'), override(element, 'en-US')].filter((value) => value !== null);
const fileOf = (address: string) => join(root, new URL(address).pathname);

/** What office-addin-manifest makes of the file; in a process of its own, as parts of it are ES modules. */
function readByOffice(): Record<string, unknown> {
  const program =
    "require('office-addin-manifest').OfficeAddinManifest.readManifestFile('manifest.xml')" +
    '.then((read) => process.stdout.write(JSON.stringify(read)))';
  return JSON.parse(execFileSync(process.execPath, ['-e', program], { cwd: root, encoding: 'utf8' })) as Record<
    string,
    unknown
  >;
}

describe("Microsoft's own reader", () => {
  it('finds a workbook task pane that may read and write', () => {
    const read = readByOffice();
    expect(read).toMatchObject({
      id: '0a6a4154-5572-46f6-a7a4-21b55ee2eda7',
      displayName: 'วิเคราะห์ ITA',
      providerName: 'ita-excel contributors',
      officeAppType: 'TaskPaneApp',
      defaultLocale: 'th-TH',
      hosts: ['Workbook'],
      permissions: 'ReadWriteDocument',
      defaultSettings: { sourceLocation: 'https://localhost:3000/taskpane.html' },
    });
    expect(read.appDomains ?? []).toEqual([]);
  });
});

describe('what Excel is asked for', () => {
  it('is ExcelApi 1.14, which Office LTSC 2021 has', () => {
    const sets = elements('Set').map((set) => [attribute(set, 'Name'), attribute(set, 'MinVersion')]);
    expect(sets).toEqual([['ExcelApi', '1.14']]);
  });

  it('is one button on the Home tab that opens the pane', () => {
    expect(elements('OfficeTab').map((tab) => tab.id)).toEqual(['TabHome']);
    expect(elements('Control').map((control) => control.getAttribute('xsi:type'))).toEqual(['Button']);
    expect(elements('Action').map((action) => action.getAttribute('xsi:type'))).toEqual(['ShowTaskpane']);
  });

  it('has a version that starts with that of the package', async () => {
    const { version } = (await import('../../package.json')) as { version: string };
    expect(elements('Version')[0]?.textContent).toBe(`${version}.0`);
  });
});

describe('texts', () => {
  const texts = localised().filter((element) => !isAddress(attribute(element, 'DefaultValue')));

  it('are there in Thai, each with an English one', () => {
    expect(texts.length).toBeGreaterThanOrEqual(8);
    for (const text of texts) {
      expect(attribute(text, 'DefaultValue')).toMatch(/[ก-๛]/);
      expect(override(text, 'en-US')).toMatch(/^[\x20-\x7e]+$/);
    }
  });

  it('are in English for every English that Office has, help pages included', () => {
    for (const text of localised()) expect(override(text, 'en-GB')).toBe(override(text, 'en-US'));
    expect(localised().length).toBeGreaterThan(texts.length);
  });

  it('name the button as the product is named', () => {
    const label = elements('String').find((text) => text.id === 'open.label');
    expect(label && values(label)).toEqual(['วิเคราะห์ ITA', 'ITA Analysis']);
  });

  it('keep to the lengths that Office shows', () => {
    const limits: Record<string, number> = { DisplayName: 125, Description: 250, ShortStrings: 125, LongStrings: 250 };
    for (const text of texts) {
      const limit = limits[text.localName] ?? limits[text.parentElement?.localName ?? ''];
      expect(limit).toBeDefined();
      for (const value of values(text)) expect(value.length).toBeLessThanOrEqual(limit ?? 0);
    }
  });
});

describe('resources', () => {
  const resources = elements('Resources').flatMap(elementsIn).flatMap(elementsIn);
  const ids = resources.map((resource) => resource.id);
  const uses = [...manifest.querySelectorAll('[resid]')];
  /** Where a use of a resource must find it, by the element that uses it. */
  const kinds: Record<string, string> = {
    Image: 'Images',
    LearnMoreUrl: 'Urls',
    SourceLocation: 'Urls',
    Label: 'ShortStrings',
    Title: 'ShortStrings',
    Description: 'LongStrings',
  };

  it('have names of their own, of at most 32 characters', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
  });

  it('are all used, and everything used is there, in the right list', () => {
    expect(uses.length).toBeGreaterThan(20);
    for (const use of uses) {
      const resource = resources.find(({ id }) => id === attribute(use, 'resid'));
      expect([attribute(use, 'resid'), resource?.parentElement?.localName]).toEqual([
        attribute(use, 'resid'),
        kinds[use.localName],
      ]);
    }
    expect(new Set(uses.map((use) => attribute(use, 'resid')))).toEqual(new Set(ids));
  });
});

describe('addresses', () => {
  const addresses = localised().flatMap(values).filter(isAddress);

  it('are all https, at the development server, and those of namespaces apart there are no others', () => {
    expect(addresses.length).toBeGreaterThan(10);
    for (const address of addresses) expect(address.slice(0, development.length)).toBe(development);
    const namespaces = /xmlns(:\w+)?="[^"]*"/g;
    expect(manifestText.replace(namespaces, '').match(/http:/g)).toBeNull();
  });

  it('lead to files that the build puts there', () => {
    for (const address of addresses) {
      if (address === `${development}taskpane.html`) continue; // made from its template by webpack.config.js
      expect([address, existsSync(fileOf(address))]).toEqual([address, true]);
      expect(new URL(address).pathname).toMatch(/^\/assets\/[\w.-]+\.(png|html)$/);
    }
  });

  it('have the same form in both languages', () => {
    for (const element of localised()) {
      const [thai, english] = values(element);
      if (thai !== undefined && english !== undefined) expect(isAddress(english)).toBe(isAddress(thai));
    }
  });
});

describe('pictures', () => {
  const required = [16, 20, 24, 32, 40, 48, 64, 80];
  const images = new Map(
    elements('Images')
      .flatMap(elementsIn)
      .map((image) => [image.id, image]),
  );

  it('are there in every size of the ribbon, for the group and for the button', () => {
    const icons = elements('Icon');
    expect(icons).toHaveLength(2);
    for (const icon of icons) {
      expect(elementsIn(icon).map((image) => Number(attribute(image, 'size')))).toEqual(required);
    }
  });

  it('have the size they are used for', () => {
    for (const use of elements('Icon').flatMap(elementsIn)) {
      const size = Number(attribute(use, 'size'));
      const image = images.get(attribute(use, 'resid'));
      expect(image && pngSize(fileOf(attribute(image, 'DefaultValue')))).toEqual({ width: size, height: size });
    }
  });

  it('are 32 and 64 pixels in the store and the list of add-ins', () => {
    for (const [name, size] of [
      ['IconUrl', 32],
      ['HighResolutionIconUrl', 64],
    ] as const) {
      const [element] = elements(name);
      expect(element && pngSize(fileOf(attribute(element, 'DefaultValue')))).toEqual({ width: size, height: size });
    }
  });

  it('stay below the 100 kB that Office loads', () => {
    for (const image of images.values()) {
      expect(statSync(fileOf(attribute(image, 'DefaultValue'))).size).toBeLessThan(100_000);
    }
  });
});

describe('order of elements', () => {
  it('is the one that the schema wants', () => {
    expect(elementsIn(manifest.documentElement).map((element) => element.localName)).toEqual([
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
    ]);
    const [overrides] = elements('VersionOverrides');
    expect(overrides && elementsIn(overrides).map((element) => element.localName)).toEqual(['Hosts', 'Resources']);
  });
});
