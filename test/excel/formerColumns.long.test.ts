/** Workbooks written before the columns of the analysis worksheet were merged: what staff typed moves to its new places. */
import { analyse, restore } from '../../src/analyse';
import type { Host } from '../host';
import { plainText } from '../plainText';
import { differences, savedAfresh } from './samePackage';
import { fixture, openBytes, openFixture, valueOf } from './support';

const SCORES = 'ผลคะแนน ITA';
const ANALYSIS = 'วิเคราะห์ ITA 2567';
const MEASURES = 'มาตรการ ITA 2568';
const TRACKING = 'ติดตาม ITA 2568';
const worksheets = ['measures', 'analysis', 'tracking', 'memo'] as const;

const open = async (file: string): Promise<Host> => openBytes(await fixture(`before-merged-columns/${file}.xlsx`));
const click = async (more: Parameters<typeof analyse>[0] = {}) =>
  valueOf(await analyse({ sheet: SCORES, worksheets, ...more }));

/** Each row that holds something, its cells parted by "|". */
function linesOf(host: Host, sheet: string): string[] {
  const { lastRow = -1, lastColumn = -1 } = host.sheet(sheet).usedArea ?? {};
  const lines = Array.from({ length: lastRow + 1 }, (_, row) =>
    Array.from({ length: lastColumn + 1 }, (__, column) => plainText(String(host.sheet(sheet).cell(row, column).value)))
      .join('|')
      .replace(/\|+$/, ''),
  );
  return lines.filter((line) => line !== '');
}

/** Rows that the worksheet has and one that nobody edited has not, and the other way round. */
function compared(host: Host, sheet: string, fresh: Host): [more: string[], fewer: string[]] {
  const [now, own] = [linesOf(host, sheet), linesOf(fresh, sheet)];
  return [now.filter((line) => !own.includes(line)), own.filter((line) => !now.includes(line))];
}

describe('a workbook with edits on every worksheet', () => {
  async function clicked() {
    const fresh = await openFixture('seed-first-table.xlsx');
    await click();
    const host = await open('edited');
    return { host, fresh, ...(await click()) };
  }

  test('the analysis is today’s, with staff’s rows, cells and column in their new places', async () => {
    const { host, fresh } = await clicked();
    const [more, fewer] = compared(host, ANALYSIS, fresh);
    const column = (text: string) => `${'\\|'.repeat(13)}${text}`;
    expect(more).toEqual([
      expect.stringMatching(/^เกณฑ์ระดับผลการประเมินและผลการพิจารณา\|+ถามสำนักปลัด$/),
      expect.stringMatching(/^ที่\|ประเด็นการประเมิน\|.*\|ข้อที่ควรตรวจสอบก่อนสรุป \(คอลัมน์นี้ไม่พิมพ์\)\|{13}ผู้รับผิดชอบ$/),
      expect.stringMatching(/^2\|\|e7: ประชาชนในตำบลยังไม่มีเวทีเสนอความเห็น\|{5}จัดเวที/),
      expect.stringMatching(new RegExp(`^2\\|\\|e8: ประชาชนบางส่วน.*${column('กองช่าง$')}`)),
      expect.stringMatching(/^2\|\|e9: ผู้รับบริการบางส่วน.*\|{5}จัดทำแบบประเมินหลังรับบริการทุกครั้ง$/),
      expect.stringMatching(/^4\|กระบวนการกำกับดูแล.*\|ไม่มี\|{5}เห็นควรรักษา/),
      expect.stringMatching(/^5\|กระบวนการสร้างความโปร่งใส.*\|ไม่มีตัวชี้วัดที่ได้ต่ำกว่า ๙๕ คะแนน\|.*\|กองคลัง$/),
    ]);
    expect(fewer.map((line) => line.slice(0, 6))).toEqual(['เกณฑ์ร', 'ที่|ปร', '4|กระบ', '5|กระบ']);
  });

  test('the plan and the follow-up keep staff’s texts, and show today’s numbers elsewhere', async () => {
    const { host, fresh } = await clicked();
    expect(compared(host, MEASURES, fresh)[0]).toEqual([
      expect.stringMatching(/^๑\. กระบวนการปฏิบัติงาน \(งานบริการ\)\|๑\.๒ ประกาศ/),
      expect.stringMatching(/^๒\. การให้บริการและระบบ E-Service\nจุดอ่อน: ตัวชี้วัดที่ ๘ [^]*\|กองยุทธศาสตร์\|/),
      expect.stringMatching(/^๔\. กระบวนการกำกับดูแล[^|]*\|๔\.๓ ทบทวนแนวปฏิบัติการยืมทรัพย์สินทุกไตรมาส\|/),
    ]);
    const [followed] = compared(host, TRACKING, fresh);
    expect(followed.filter((line) => line.includes('๒.๑ พัฒนาระบบ'))).toEqual([
      expect.stringMatching(/^2\|๒\.๑ [^|]*\|กองยุทธศาสตร์\|[^|]*\|กำลังดำเนินการ\|/),
    ]);
    expect(followed.filter((line) => line.includes('ที่ พท 52101/12'))).toEqual([
      expect.stringMatching(/^4\|๔\.๓ ทบทวนแนวปฏิบัติการยืมทรัพย์สินทุกไตรมาส\|/),
    ]);
    expect(linesOf(host, MEASURES)).toHaveLength(linesOf(fresh, MEASURES).length);
    expect(linesOf(host, TRACKING)).toHaveLength(linesOf(fresh, TRACKING).length);
  });

  test('there is one chart, drawn from the new figures, and none of the old ones is left', async () => {
    const { host, assessment } = await clicked();
    expect(host.sheet(ANALYSIS).charts.map(({ name }) => name)).toEqual(['ITA_1_chart']);
    expect(linesOf(host, ANALYSIS).join('\n')).not.toContain('๑. การปฏิบัติหน้าที่');
    // Our text of four of the edited cells is another one today: that is said once.
    const said = assessment.findings.map(({ code }) => code).filter((code) => /^(edit|text-(?!scores)|row)/.test(code));
    expect(said).toEqual([
      ...['edit-conflict', 'edit-conflict', 'edit-conflict'],
      ...['edit-not-found', 'edit-not-found', 'edit-not-found'],
      'text-kept',
    ]);
  });

  test('the next click changes nothing, and restoring asks before it takes the edits away', async () => {
    const { host } = await clicked();
    const once = await savedAfresh(host);
    await click();
    expect(differences(once, await savedAfresh(host))).toEqual([]);
    expect(await restore({ sheet: SCORES })).toMatchObject({ ok: false, refusal: { code: 'edited-since' } });
    valueOf(await restore({ sheet: SCORES, force: true }));
    expect(differences(await savedAfresh(await openFixture('seed-first-table.xlsx')), await savedAfresh(host))).toEqual(
      [],
    );
  });
});

describe('a workbook with an earlier year', () => {
  test('the figures of both charts go to their new columns, and the note beside them stays', async () => {
    const host = await open('years');
    await click();
    const lines = linesOf(host, ANALYSIS);
    expect(lines.filter((line) => line.includes('|ปีงบประมาณ|คะแนน ITA'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('ดูรายงานปีก่อน'))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith('2||e7: ประชาชนในตำบล'))).toHaveLength(1);
    expect(lines.join('\n')).not.toContain('๑. การปฏิบัติหน้าที่');
    expect(host.sheet(ANALYSIS).charts.map(({ name }) => name)).toEqual(['ITA_1_chart', 'ITA_1_history']);
  });

  test('without that year nothing of the second chart’s figures is left', async () => {
    const host = await open('years');
    for (let row = 6; row <= 16; row += 1) host.setCell(SCORES, `D${row}`, '');
    await click();
    const text = linesOf(host, ANALYSIS).join('\n');
    expect(text).not.toMatch(/ปีงบประมาณ\||\|คะแนน ITA\|?$|๒๕๖๖/m);
    expect(text).toContain('ดูรายงานปีก่อน');
    expect(host.sheet(ANALYSIS).charts.map(({ name }) => name)).toEqual(['ITA_1_chart']);
  });
});
