/** When a measure is due, by what staff write as its period. */
import * as fc from 'fast-check';
import { thaiDigits } from '../../src/ita/thaiText';
import { dueDate } from '../../src/sheet/drafts/dueDate';

/** "31 Mar 2026", as the formula has it. */
const due = (period: string, fiscalYear = 2569) =>
  /^=DATE\((\d+),(\d+),(\d+)\)$/.exec(dueDate(period, fiscalYear).formula)?.slice(1).join('-');

const ENDS = { 1: '2025-12-31', 2: '2026-3-31', 3: '2026-6-30', 4: '2026-9-30' } as const;

test.each([
  // Quarters: lists and ranges.
  ['ไตรมาสที่ 1', ENDS[1]],
  ['ไตรมาสที่1', ENDS[1]],
  ['ไตรมาสแรก', ENDS[1]],
  ['ไตรมาสสุดท้าย', ENDS[4]],
  ['ไตรมาสที่ 1-2', ENDS[2]],
  ['ไตรมาสที่ 1–4', ENDS[4]],
  ['ไตรมาสที่ ๑ ถึง ๔', ENDS[4]],
  ['ไตรมาสที่ 1 ถึงไตรมาสที่ 3', ENDS[3]],
  ['ไตรมาส 1, 2 และ 3', ENDS[3]],
  ['ไตรมาสที่ 1 และ 2', ENDS[2]],
  ['ไตรมาสที่ 1 และที่ 2', ENDS[2]],
  ['ไตรมาสที่ 1/4', ENDS[4]],
  ['ไตรมาสที่ 1 (ต.ค.–ธ.ค.) และ 2 (ม.ค.–มี.ค.)', ENDS[2]],
  ['ไตรมาสที่ 1 (ตั้งแต่ต้นปี) และ 2', ENDS[2]],
  ['Q3', ENDS[3]],
  ['Q1–Q2', ENDS[2]],
  ['ทุกไตรมาส', ENDS[4]],
  // Of a fiscal year of their own.
  ['ไตรมาสที่ 1/2569', ENDS[1]],
  ['ไตรมาสที่ 1-2/2569', ENDS[2]],
  ['ไตรมาสที่ 1 ปีงบประมาณ พ.ศ. 2570', '2026-12-31'],
  ['ไตรมาสที่ 4/2568 - 1/2569', ENDS[1]],
  ['ไตรมาสที่ 3/2569 - 1/70', '2026-12-31'],
  // A number behind them that counts something else.
  ['ไตรมาสที่ 1 และ 2 ครั้ง', ENDS[1]],
  ['ไตรมาสที่ 1, 3 โครงการ', ENDS[1]],
  ['ไตรมาสที่ 1 และ 15 วันหลังจากนั้น', ENDS[1]],
  ['ไตรมาสที่ 2 – 3 เม.ย. 69', '2026-4-3'],
  ['ไตรมาสที่ 1 และ 4/1/2569', '2026-1-4'],
  // A quarter and a later date, and the other way round.
  ['ไตรมาสที่ 1 (ต.ค.–ธ.ค. 2568) และสรุปผลภายใน 30 กันยายน 2569', '2026-9-30'],
  ['ภายใน 15 ตุลาคม 2568 และสรุปผลในไตรมาสที่ 2', ENDS[2]],
  ['ไตรมาสที่ 3 (เม.ย.–มิ.ย. 2569) และติดตามผลจนสิ้นปีงบประมาณ', ENDS[3]],
  // Months, with and without a year.
  ['ภายในเดือนมีนาคม', ENDS[2]],
  ['ภายในเดือนธันวาคม', ENDS[1]],
  ['ภายในเดือนตุลาคม', '2025-10-31'],
  ['ภายในเดือนกันยายน', ENDS[4]],
  ['ต.ค. 68 – มี.ค. 69', ENDS[2]],
  ['ต.ค.68-มี.ค.69', ENDS[2]],
  ['มกราคม - มีนาคม 2569', ENDS[2]],
  ['ทุกสิ้นเดือนมีนาคมและกันยายน', ENDS[4]],
  ['เดือนมีนาคม พ.ศ. 2569', ENDS[2]],
  ['เดือนตุลาคม ปีงบประมาณ พ.ศ. 2569', '2025-10-31'],
  ['เดือนตุลาคม ปี 2569', '2026-10-31'],
  ['มีค. 69', ENDS[2]],
  ['มี.ค 69', ENDS[2]],
  ['เดือนมีค.', ENDS[2]],
  ['กุมภาพันธ 2569', '2026-2-28'],
  // Days.
  ['31 มีนาคม 2569', ENDS[2]],
  ['๓๑ มีนาคม ๒๕๖๙', ENDS[2]],
  ['31 มีนาคม 2026', ENDS[2]],
  ['ภายใน 31 มี.ค. 69', ENDS[2]],
  ['15 มี.ค.2569', '2026-3-15'],
  ['15 มีนาคม', '2026-3-15'],
  ['ภายในวันที่ 15 ของเดือนมีนาคม', '2026-3-15'],
  ['1 ตุลาคม 2568 - 30 มิถุนายน 2569', ENDS[3]],
  ['1–15 มีนาคม 2569', '2026-3-15'],
  ['15 ม.ค. 30 มี.ค. 2569', '2026-3-30'],
  ['31/3/2569', ENDS[2]],
  ['31-03-69', ENDS[2]],
  ['31.3.2569', ENDS[2]],
  ['1/10/2568 – 31/3/2569', ENDS[2]],
  // Days that there are not: the last one of the month.
  ['31 กุมภาพันธ์ 2569', '2026-2-28'],
  ['30 กุมภาพันธ์ 2567', '2024-2-29'],
  ['0 มีนาคม 2569', ENDS[2]],
  ['32 มีนาคม 2569', ENDS[2]],
  // What something begins with is no end.
  ['ตั้งแต่เดือนตุลาคม 2568 เป็นต้นไป', ENDS[4]],
  ['ตุลาคม พ.ศ. 2568 เป็นต้นไป', ENDS[4]],
  ['เริ่มไตรมาสที่ 2', ENDS[4]],
  ['ตั้งแต่ไตรมาสที่ 1 ถึง 3', ENDS[3]],
  ['ตั้งแต่วันที่ 1/10/2568', ENDS[4]],
  ['ตั้งแต่ ต.ค. 68 จนถึง มี.ค. 69', ENDS[2]],
  // Nothing that can be read.
  ['ภายในวันที่ 5 ของทุกเดือน', ENDS[4]],
  ['ตลอดปีงบประมาณ พ.ศ. 2570', ENDS[4]],
  ['มีความพร้อมตามแนวทางสำนักงาน ก.พ.', ENDS[4]],
  ['ตามมติ อ.ก.พ. และ ก.ค.ศ.', ENDS[4]],
  ['ร่วมกับ ม.คณะครุศาสตร์', ENDS[4]],
  ['ตามข้อ 1.2.69', ENDS[4]],
  ['13/13/2569', ENDS[4]],
  ['32/1/2569', ENDS[4]],
  ['ครั้งที่ 1/2568', ENDS[4]],
])('a measure of FY 2569 with the period “%s” is due on %s', (period, expected) => {
  expect(due(period)).toBe(expected);
});

// Two digits are a year up to ten years from the one that is planned for.
test.each([
  ['มี.ค. 79', '2036-3-31'],
  ['มี.ค. 80', '2026-3-31'],
  ['มี.ค. 59', '2016-3-31'],
  ['มี.ค. 58', '2026-3-31'],
])('for FY 2569, “%s” is %s', (period, expected) => {
  expect(due(period)).toBe(expected);
});

const FULL = 'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม'.split(' ');
const SHORT = 'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'.split(' ');

const lastOf = (year: number, month: number) => new Date(Date.UTC(year - 543, month, 0)).getUTCDate();
const isoOf = (year: number, month: number, day: number) => `${year - 543}-${month}-${day}`;

const date = fc
  .record({ year: fc.integer({ min: 2560, max: 2578 }), month: fc.integer({ min: 1, max: 12 }) })
  .chain(({ year, month }) =>
    fc.record({
      year: fc.constant(year),
      month: fc.constant(month),
      day: fc.integer({ min: 1, max: lastOf(year, month) }),
    }),
  );
type Named = { readonly year: number; readonly month: number; readonly day: number };

const withDay: readonly ((of: Named) => string)[] = [FULL, SHORT].flatMap((names) => [
  ({ year, month, day }) => `${day} ${names[month - 1]} ${year}`,
  ({ year, month, day }) => `${day} ${names[month - 1]} ${year - 2500}`,
  ({ year, month, day }) => `${day}${names[month - 1]}${year}`,
  ({ year, month, day }) => `วันที่ ${day} เดือน${names[month - 1]} พ.ศ. ${year}`,
]);
const inNumbers: readonly ((of: Named) => string)[] = [
  ({ year, month, day }) => `${day}/${month}/${year}`,
  ({ year, month, day }) => `${day}/${month}/${year - 2500}`,
  ({ year, month, day }) => `${day}-${String(month).padStart(2, '0')}-${year}`,
  ({ year, month, day }) => `${day}.${month}.${year}`,
];
const monthOnly: readonly ((of: Named) => string)[] = [FULL, SHORT].flatMap((names) => [
  ({ year, month }) => `${names[month - 1]} ${year}`,
  ({ year, month }) => `${names[month - 1]} ${year - 2500}`,
]);
const around = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => `ภายใน${text}`,
  (text) => `ดำเนินการให้แล้วเสร็จภายใน ${text} และรายงานผู้บริหาร`,
  (text) => `(${text})`,
);
const digits = fc.constantFrom((text: string) => text, thaiDigits);

test('a day is found in every form in which it can be written', () => {
  fc.assert(
    fc.property(date, fc.constantFrom(...withDay, ...inNumbers), around, digits, (of, form, put, as) => {
      expect(due(as(put(form(of))))).toBe(isoOf(of.year, of.month, of.day));
    }),
    { numRuns: 2000 },
  );
});

test('a month is due on its last day in every form in which it can be written', () => {
  fc.assert(
    fc.property(date, fc.constantFrom(...monthOnly), around, digits, (of, form, put, as) => {
      expect(due(as(put(form(of))))).toBe(isoOf(of.year, of.month, lastOf(of.year, of.month)));
    }),
    { numRuns: 1000 },
  );
});

test('a month without a year is one of the fiscal year’s twelve', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 2560, max: 2580 }),
      fc.boolean(),
      (month, fiscalYear, isShort) => {
        const name = (isShort ? SHORT : FULL)[month - 1] ?? '';
        const year = month >= 10 ? fiscalYear - 1 : fiscalYear;
        expect(due(`ภายในเดือน${name}`, fiscalYear)).toBe(isoOf(year, month, lastOf(year, month)));
      },
    ),
  );
});

test('of two days the later one counts, in whichever order and forms they are written', () => {
  const forms = fc.constantFrom(...withDay, ...inNumbers);
  fc.assert(
    fc.property(
      date,
      date,
      forms,
      forms,
      fc.constantFrom(' – ', ' ถึง ', ' และ ', ', '),
      (one, other, first, second, and) => {
        const [, last] = [one, other].sort((a, b) => a.year - b.year || a.month - b.month || a.day - b.day);
        expect(due(`${first(one)}${and}${second(other)}`)).toBe(last && isoOf(last.year, last.month, last.day));
      },
    ),
    { numRuns: 1000 },
  );
});

test('of a list or range of quarters the last one counts', () => {
  const quarter = fc.constantFrom<1 | 2 | 3 | 4>(1, 2, 3, 4);
  const and = fc.constantFrom('-', '–', ' - ', ' ถึง ', ', ', ' และ ', ' และที่ ', ' ถึงไตรมาสที่ ', '/');
  fc.assert(
    fc.property(quarter, fc.array(fc.tuple(and, quarter), { maxLength: 3 }), digits, around, (first, more, as, put) => {
      const text = `ไตรมาสที่ ${first}${more.map((one) => one.join('')).join('')}`;
      const last = [first, ...more.map(([, one]) => one)].sort().at(-1) ?? first;
      expect(due(as(put(text)))).toBe(ENDS[last]);
    }),
    { numRuns: 1000 },
  );
});
