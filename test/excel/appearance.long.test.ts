/**
 * How results look can't take them back: every member of Office.js that only looks need fails always, one at a time, as on
 * a machine without a printer or with a faulty build of Excel (OfficeDev/office-js #2196, #2014, #1345 …).
 */
import { analyse, restore } from '../../src/analyse';
import { findingMessage } from '../../src/texts/messages';
import { resultRoles } from '../../src/sheet/drafts/draft';
import type { Host } from '../host';
import { differences, savedAfresh } from './samePackage';
import { fixture, openBytes, valueOf } from './support';
import { intercept } from './transport';

const FILE = 'seed-both-tables.xlsx';
const SCORES = 'ITA 2567';
const ALL = resultRoles;
const click = () => analyse({ sheet: SCORES, worksheets: ALL });

interface Use {
  readonly essential: ReadonlySet<string>;
  readonly looks: ReadonlySet<string>;
}

/** What the client calls, sets and loads until the essentials are written, and from then on. */
async function membersOf(host: Host, essentials: number, job: () => Promise<unknown>): Promise<Use> {
  const members = () => {
    const { calls, loads } = host.membersCalled();
    return new Set([...calls, ...loads]);
  };
  let essential = new Set<string>();
  host.resetCounters();
  intercept(host, (send, trip) => (request) => {
    if (trip === essentials + 1) {
      essential = members();
      host.resetCounters();
    }
    return send(request);
  });
  await job();
  return { essential, looks: members() };
}

const onlyIn = ({ essential, looks }: Use): string[] => [...looks].filter((one) => !essential.has(one)).sort();

/** Figures, texts and formulas of the score sheet and of what was written. */
const contents = (host: Host) =>
  host.sheets.map((sheet) => {
    const { lastRow = -1, lastColumn = -1 } = sheet.usedArea ?? {};
    const cells: string[] = [];
    for (let row = 0; row <= lastRow; row += 1) {
      for (let column = 0; column <= lastColumn; column += 1) {
        const { value, formula } = sheet.cell(row, column);
        if (value !== '') cells.push(`${row},${column} ${String(formula)} ${String(value)}`);
      }
    }
    return [sheet.name, cells];
  });

let bytes: Uint8Array;
let members: string[];
let usual: unknown;
beforeAll(async () => {
  bytes = await savedAfresh(await openBytes(await fixture(FILE)));
  const host = await openBytes(bytes);
  members = onlyIn(await membersOf(host, 2, click));
  usual = contents(host);
});

test('analysing writes the result and names what is missing when a format member always fails', async () => {
  const wrong: string[] = [];
  const missing: Record<string, number> = {};
  for (const member of members) {
    for (const code of ['GeneralException', 'InvalidArgument']) {
      const host = await openBytes(bytes);
      host.failAlways({ member, code });
      const result = await click();
      if (!result.ok) {
        wrong.push(`${member}: refused, ${result.refusal.code}`);
        continue;
      }
      if (JSON.stringify(contents(host)) !== JSON.stringify(usual)) wrong.push(`${member}: other contents`);
      const said = result.value.assessment.findings.filter((one) => one.code.endsWith('-missing'));
      for (const one of said) {
        missing[one.code] = (missing[one.code] ?? 0) + 1;
        const text = findingMessage(one, 'en');
        if (!text.includes(code)) wrong.push(`${member}: “${text}” doesn’t say why`);
      }
      // What only makes sure that the block is still in its place is all that nobody misses.
      if (said.length === 0 && !/^NamedItem|customXml|CustomXml/.test(member)) {
        wrong.push(`${member}: nothing is said`);
      }
      host.heal();
      const restored = await restore({ sheet: SCORES });
      if (!restored.ok) wrong.push(`${member}: not restored, ${restored.refusal.code}`);
      const harm = differences(bytes, await savedAfresh(host));
      if (harm.length > 0) wrong.push(`${member}: ${harm.join(' ').slice(0, 300)}`);
    }
  }
  process.stdout.write(`members of looks that fail always: ${members.length}, ${JSON.stringify(missing)}\n`);
  expect(wrong).toEqual([]);
  expect(members.length).toBeGreaterThan(40);
}, 600_000);

test('the next click makes up for it, once Excel can', async () => {
  const healthy = await openBytes(bytes);
  valueOf(await click());
  const complete = await savedAfresh(healthy);
  const wrong: string[] = [];
  for (const member of members.filter((_, index) => index % 4 === 0)) {
    const host = await openBytes(bytes);
    host.failAlways({ member });
    valueOf(await click());
    host.heal();
    const { assessment } = valueOf(await click());
    const left = assessment.findings.filter((one) => one.code.endsWith('-missing'));
    const other = differences(complete, await savedAfresh(host)).filter(
      (text) => !/^xl\/(?:styles|sharedStrings)|^customXml/.test(text),
    );
    if (left.length + other.length > 0)
      wrong.push(`${member}: ${[...left.map((one) => one.code), ...other].join(' ')}`);
  }
  expect(wrong.map((text) => text.slice(0, 400))).toEqual([]);
}, 600_000);

test('restoring removes our content and names what is left when a format member always fails', async () => {
  const written = await openBytes(bytes);
  valueOf(await click());
  const after = await savedAfresh(written);
  const host = await openBytes(after);
  const undoing = onlyIn(await membersOf(host, 1, () => restore({ sheet: SCORES })));
  const wrong: string[] = [];
  let tried = 0;
  for (const member of undoing.filter((one) => /Format|Validation|Conditional|Border|Fill|Font|CellProp/.test(one))) {
    tried += 1;
    const open = await openBytes(after);
    open.failAlways({ member });
    const restored = await restore({ sheet: SCORES });
    if (!restored.ok) {
      wrong.push(`${member}: ${restored.refusal.code}`);
      continue;
    }
    const [sheet, ...others] = open.sheets;
    if (others.length > 0 || sheet?.cell('E7').value !== '') wrong.push(`${member}: contents are left`);
    const isClean = differences(bytes, await savedAfresh(open)).length === 0;
    if (!isClean && restored.value.findings.length === 0) wrong.push(`${member}: nothing is said`);
  }
  process.stdout.write(`members that fail always while restoring: ${tried}\n`);
  expect(wrong).toEqual([]);
  expect(tried).toBeGreaterThan(5);
}, 600_000);
