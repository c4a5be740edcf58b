/** The fiscal year of titles as offices write them: official names that sound like plans, and plans that do not. */
import fc from 'fast-check';
import { frameworks } from '../../../src/ita/frameworks';
import { lexiconOf } from '../../../src/sheet/find/text/lexicon';
import { cellsOf } from '../../../src/sheet/find/cellViews';
import { yearFacts } from '../../../src/sheet/find/tables/captions';
import { qualifiersOf } from '../../../src/sheet/find/text/qualifiers';
import { thaiDigits } from '../../../src/ita/thaiText';
import { grid } from './grids';
import { NAMES, refusal, scores, SCORES } from './reading';

const NAME = 'คุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ';

/** The years of the cells of a title, one under the other. */
function years(...title: readonly string[]): number[] {
  const cells = cellsOf(
    grid(
      'S',
      title.map((text) => [text]),
    ),
    [],
  );
  const texts = title.map((text, row) => ({ row, column: 0, text }));
  return yearFacts(texts, cells, lexiconOf(frameworks)).map(({ year }) => year);
}

describe('a title of results', () => {
  test.each<[string, number]>([
    // The official name, whole and in parts.
    [`ผลการประเมิน${NAME} (Integrity and Transparency Assessment: ITA) ประจำปีงบประมาณ พ.ศ. 2568`, 2568],
    [`ผลการประเมิน${NAME} ประจำปีงบประมาณ พ.ศ. ๒๕๖๘`, 2568],
    [`การประเมิน${NAME} (ITA) ปีงบประมาณ 2567`, 2567],
    [`คะแนนการประเมิน${NAME} ปี 2567`, 2567],
    [`ผลการประเมินระดับ${NAME} ปี 67`, 2567],
    [`ระดับ${NAME} ประจำปี พ.ศ. 2566`, 2566],
    [`ผลการประเมิน${NAME}\nประจำปีงบประมาณ พ.ศ. ๒๕๖๗`, 2567],
    ['ผลการประเมินคุณธรรม และความโปร่งใส ใน\nการดำเนินงาน ของหน่วยงานภาครัฐ ปี 2567', 2567],
    ['ผลการประเมินคุณธรรมและความโปร่งใสในการดําเนินงานของหน่วยงานภาครัฐ ปี 2567', 2567],
    ['ผลการประเมินคุณธรรมและความโปร่งใสการดำเนินงานของหน่วยงานของรัฐ ปี 2567', 2567],
    ['ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน ประจำปีงบประมาณ ๒๕๖๕', 2565],
    ['ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของสถานศึกษาออนไลน์ (ITA Online) ปี 2567', 2567],
    [`ผลการประเมิน${NAME} ปีงบประมาณ พ.ศ. 2567 (ITA ในการดำเนินงานของหน่วยงาน)`, 2567],
    // With the agency, the province, the level.
    ['ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของ เทศบาลตำบลควนขนุน ประจำปีงบประมาณ พ.ศ. 2567', 2567],
    ['ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานขององค์การบริหารส่วนตำบลบ้านใหม่ ปี 2567', 2567],
    [`เทศบาลตำบลควนขนุน ผลการประเมิน${NAME} ปี 2567`, 2567],
    [`ผลการประเมิน${NAME} เทศบาลตำบลควนขนุน จังหวัดพัทลุง ปี 2567`, 2567],
    [`ผลการประเมิน${NAME} (ITA) ระดับผ่านดี ปี 2567`, 2567],
    [`ผลการประเมิน${NAME} ของจังหวัดพัทลุง ปีงบประมาณ พ.ศ. 2567`, 2567],
    ['ผลการประเมิน ITA ทต.บ้านเป้า ปี 2567', 2567],
    ['ผลการประเมิน ITA สถานีตำรวจภูธรบ้านเป้า ปี 2567', 2567],
    ['ผลการประเมิน ITA กองยุทธศาสตร์และแผนงาน ปี 2567', 2567],
    ['ผลการประเมิน ITA ของกองแผนงาน ปี 2567', 2567],
    ['ผลการประเมิน ITA สำนักงานนโยบายและแผนการขนส่งและจราจร ประจำปี 2567', 2567],
    ['ผลการประเมิน ITA กรมการแพทย์แผนไทยและการแพทย์ทางเลือก ปี 2567', 2567],
    ['ผลการประเมิน ITA กรมแผนที่ทหาร ปี 2567', 2567],
    ['ผลการประเมิน ITA แผนกวิชาการบัญชี ปี 2567', 2567],
    ['ผลการประเมิน ITA สำนักงานโครงการพัฒนา ปี 2567', 2567],
    ['ผลการประเมิน ITA โครงการชลประทานพัทลุง ปี 2567', 2567],
    // Reports.
    [`รายงานผลการประเมิน${NAME} (ITA) ประจำปี 2567`, 2567],
    [`รายงานผลการวิเคราะห์ผลการประเมิน${NAME} ปี 2567`, 2567],
    [`ผลการวิเคราะห์ผลการประเมิน${NAME} และมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปี 2567`, 2567],
    [`การวิเคราะห์ผลการประเมิน${NAME} ปี 2567 และมาตรการส่งเสริมคุณธรรม ปี 2568`, 2567],
    ['การนำผลการประเมิน ITA ไปสู่การปฏิบัติ ประจำปีงบประมาณ พ.ศ. 2567', 2567],
    ['ผลการประเมิน ITA และการนำไปสู่การปฏิบัติ ปี 2567', 2567],
    ['รายงานผลการดำเนินงานด้าน ITA ประจำปี 2567', 2567],
    ['รายงานผลการประเมิน ITA (ฉบับสมบูรณ์) ประจำปีงบประมาณ พ.ศ. 2567', 2567],
    ['ประกาศ ลงวันที่ 31 กรกฎาคม 2566 เรื่อง ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2566', 2566],
    ['แบบที่ใช้ในการประเมิน ITA ปี 2567', 2567],
    // Instruments and indicators.
    ['แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT) ปีงบประมาณ พ.ศ. 2567', 2567],
    ['ผลการประเมินตัวชี้วัด คุณภาพการดำเนินงาน ปี 2567', 2567],
    ['ผลการประเมินตัวชี้วัด การปรับปรุงระบบการทำงาน ปี 2567', 2567],
    ['ผลการประเมินตัวชี้วัด การใช้งบประมาณ ปี 2567', 2567],
    ['ผลคะแนนตัวชี้วัดย่อยที่ 10.2 มาตรการภายในเพื่อป้องกันการทุจริต ปี 2567', 2567],
    // English.
    ['Integrity and Transparency Assessment of Government Agencies, Fiscal Year 2568', 2568],
    ['Integrity and Transparency Assessment: ITA FY2025', 2568],
    ['ITA results from the NACC, fiscal year 2567', 2567],
    ['ITA results of the Office of Transport and Traffic Policy and Planning FY 2567', 2567],
  ])('“%s” is of %i', (title, year) => {
    expect(years(title)).toEqual([year]);
  });

  test.each<[string, string, number]>([
    [`ผลการประเมิน${NAME}`, 'ประจำปีงบประมาณ พ.ศ. 2567', 2567],
    ['ผลการประเมินคุณธรรมและความโปร่งใส', 'ในการดำเนินงานของหน่วยงานภาครัฐ ประจำปีงบประมาณ พ.ศ. ๒๕๖๗', 2567],
    ['ผลการประเมินคุณธรรมและความโปร่งใสใน', 'การดำเนินงานของหน่วยงานภาครัฐ (ITA) ปี 67', 2567],
    [`รายงานผลการประเมิน${NAME}`, 'เทศบาลตำบลควนขนุน จังหวัดพัทลุง ปีงบประมาณ 2567', 2567],
  ])('“%s” over “%s” is of %i', (first, second, year) => {
    expect(years(first, second)).toEqual([year]);
  });
});

test.each([
  'แผนปฏิบัติการป้องกันการทุจริต ปี 2570',
  'รายงานแผนปฏิบัติการส่งเสริมคุณธรรม ประจำปีงบประมาณ พ.ศ. 2570',
  'เทศบาลตำบลควนขนุนแผนปฏิบัติการป้องกันการทุจริต ปี 2570',
  'มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปี 2570',
  `มาตรการยกระดับการประเมิน${NAME} ประจำปี 2570`,
  `แนวทางการเตรียมความพร้อมรับการประเมิน${NAME} ปี 2570`,
  `แผนยกระดับผลการประเมิน${NAME} (ITA) ปี 2570`,
  'การยกระดับผลการประเมิน ITA ปี 2570',
  'โครงการยกระดับคะแนน ITA ปี 2570',
  'แนวทางการพัฒนาผลการประเมิน ITA ปี 2570',
  'เป้าหมายคะแนน ITA ปี 2570',
  `เป้าหมายผลการประเมิน${NAME} ปี 2570`,
  'คาดการณ์คะแนน ITA ปี 2570',
  'แผนการนำผลการประเมิน ITA ไปสู่การปฏิบัติ ปี 2570',
  'การนำผลการประเมินไปจัดทำแผนสู่การปฏิบัติ ปี 2570',
  'ผลการวิเคราะห์ผลการประเมิน ITA และมาตรการปี 2570',
  'ข้อมูลจากผลการประเมิน ITA เพื่อใช้ในการดำเนินงานของหน่วยงาน ปี 2570',
  'ส่งเสริมคุณธรรมและความโปร่งใสในการดำเนินงาน ปี 2570',
  'การดำเนินงานปี 2570',
  'กลุ่มงานนโยบายและแผน แผนปฏิบัติการ ปี 2570',
  'ITA Action Plan 2570',
  'ผลการประเมิน ITA ตามระเบียบ พ.ศ. 2560',
])('“%s” is no title of results of any year', (title) => {
  expect(years(title)).toEqual([]);
  expect(qualifiersOf(title).years).toEqual([]);
});

describe('any title', () => {
  const agencies = fc.constantFrom(
    '',
    'เทศบาลตำบลควนขนุน',
    'อบต.บ้านเป้า',
    'ทต.บ้านแผน',
    'องค์การบริหารส่วนจังหวัดพัทลุง',
    'สำนักงานนโยบายและแผนพลังงาน',
    'โรงเรียนบ้านมุ่ง',
    'จังหวัดพัทลุง',
  );
  const beginnings = fc.constantFrom(
    `ผลการประเมิน${NAME} (Integrity and Transparency Assessment: ITA)`,
    `ผลการประเมิน${NAME}`,
    `การประเมิน${NAME} (ITA)`,
    `รายงานผลการประเมิน${NAME}`,
    `รายงานการวิเคราะห์ผลการประเมิน${NAME}`,
    'การนำผลการประเมิน ITA ไปสู่การปฏิบัติ',
    'ผลการประเมินตัวชี้วัดคุณภาพการดำเนินงาน',
    'สรุปผลคะแนน ITA',
  );
  const plans = fc.constantFrom(
    'แผนปฏิบัติการป้องกันการทุจริต',
    `แผนยกระดับผลการประเมิน${NAME}`,
    `มาตรการส่งเสริม${NAME}`,
    'เป้าหมายคะแนน ITA',
    `แนวทางการเตรียมความพร้อมรับการประเมิน${NAME}`,
  );
  const forms = fc
    .tuple(
      fc.constantFrom('ประจำปีงบประมาณ พ.ศ. ', 'ปีงบประมาณ ', 'ประจำปี พ.ศ. ', 'ปี ', 'ปีงบประมาณ\nพ.ศ. '),
      fc.boolean(),
      fc.boolean(),
    )
    .map(([lead, short, thai]) => (year: number): string => {
      const digits = short ? String(year % 100) : String(year);
      return `${lead}${thai ? thaiDigits(digits) : digits}`;
    });
  const gaps = fc.constantFrom(' ', '\n', '  ');
  const whole = (begin: fc.Arbitrary<string>) =>
    fc
      .record({
        begin,
        agency: agencies,
        isBefore: fc.boolean(),
        form: forms,
        gap: gaps,
        year: fc.integer({ min: 2563, max: 2570 }),
      })
      .map(({ begin, agency, isBefore, form, gap, year }) => {
        const named = isBefore ? [agency, begin] : [begin, agency];
        return { year, title: [...named.filter((text) => text !== ''), form(year)].join(gap) };
      });

  test('of results names its year whatever the agency and the form of the year', () => {
    fc.assert(
      fc.property(whole(beginnings), ({ title, year }) => {
        expect(qualifiersOf(title).years.map((one) => one.year)).toEqual([year]);
      }),
    );
  });

  test('of a plan names no year of results', () => {
    fc.assert(
      fc.property(whole(plans), ({ title }) => {
        expect(qualifiersOf(title).years).toEqual([]);
      }),
    );
  });
});

describe('a sheet under the official title', () => {
  const table = [['ที่', 'ตัวชี้วัด', 'คะแนน'], ...NAMES.map((name, index) => [index + 1, name, SCORES[index] ?? 0])];
  const official = (year: string): string =>
    `ผลการประเมิน${NAME} (Integrity and Transparency Assessment: ITA) ประจำปีงบประมาณ พ.ศ. ${year}`;
  const titled = (title: string, tab: string) => grid(tab, [[title], [], ...table]);

  test.each(['2566', '๒๕๖๖'])('of %s is of that year where its tab names none', (year) => {
    expect(scores(titled(official(year), 'คะแนน')).fiscalYear).toEqual({ year: 2566, cell: 'A1' });
  });

  test.each([official('2568'), `รายงานผลการประเมิน${NAME} ปี 2568`, 'ประจำปีงบประมาณ พ.ศ. 2568'])(
    'is refused where its tab names another year: “%s”',
    (title) => {
      expect(refusal(titled(title, 'ITA 2567'))).toBe('year-unlike-name A1');
      expect(refusal(titled(title, 'ITA 2568'))).toBe('accepted');
      expect(refusal(titled(title, 'ITA 2567'), { fiscalYear: 2568 })).toBe('accepted');
    },
  );

  test('is refused by the cell of the title however far above the table it stands', () => {
    const [, ...rows] = table;
    const heads = ['ที่', 'ตัวชี้วัด', 'คะแนน', 'คะแนน ปี 2566'];
    const sheet = grid('ITA 2567', [
      [official('2568')],
      [],
      [],
      [],
      [],
      [],
      [],
      heads,
      ...rows.map((row) => [...row, 80]),
    ]);
    expect(refusal(sheet)).toBe('year-unlike-name A1');
  });

  test('is refused where a column is of another year', () => {
    const [, ...rows] = table;
    const sheet = grid('คะแนน', [[official('2567')], [], ['ที่', 'ตัวชี้วัด', 'คะแนน ปี 2566'], ...rows]);
    expect(refusal(sheet)).toBe('year-unclear A1 C3');
  });

  test.each(['แผนปฏิบัติการป้องกันการทุจริต ปี 2570', `มาตรการยกระดับการประเมิน${NAME} ปี 2570`, 'เป้าหมายคะแนน ITA ปี 2570 (ร่าง)'])(
    'is of the tab’s year above “%s”',
    (plan) => {
      const sheet = grid('ITA 2567', [[official('2567')], [], ...table, [], [], [], [plan]]);
      expect(scores(sheet).fiscalYear).toEqual({ year: 2567, cell: 'A1' });
    },
  );
});
