/** The catalogue is data that ends up in official documents: it must be complete, consistent, and clean Thai. */
import { agencyKinds, type AgencyKind } from '../../src/ita/agencyKind';
import { catalogue as builtIn } from '../../src/ita/catalogue';
import { fillPlaceholders } from '../../src/ita/catalogue/fillPlaceholders';
import { frameworks } from '../../src/ita/frameworks';
import { questions2566 } from '../../src/ita/frameworks/questions2566';

/** As a municipality has it; what holds for every kind of agency is tested for each. */
const catalogue = fillPlaceholders(builtIn, 'municipality');
const findings = catalogue.flatMap((issue) => issue.findings.map((finding) => ({ issue, finding })));
const measures = catalogue.flatMap((issue) => issue.measures.map((measure) => ({ issue, measure })));

interface Sentence {
  readonly where: string;
  readonly text: string;
  readonly longest: number;
}

/** Every sentence the catalogue puts on a worksheet, with the length its table column can take. */
const sentences: readonly Sentence[] = [
  ...findings.flatMap(({ issue, finding }) => [
    { where: `issue ${issue.id}, weakness of ${finding.question}`, text: finding.weakness, longest: 170 },
    { where: `issue ${issue.id}, recommendation of ${finding.question}`, text: finding.recommendation, longest: 170 },
  ]),
  ...measures.flatMap(({ measure }) => [
    { where: `measure ${measure.id}`, text: measure.measure, longest: 140 },
    ...measure.steps.map((text, index) => ({ where: `measure ${measure.id}, step ${index + 1}`, text, longest: 110 })),
  ]),
];

/** Owners and periods repeat from measure to measure; titles and topics are short. They are not sentences but must be as clean. */
const labels: readonly Sentence[] = [
  ...measures.flatMap(({ measure }) => [
    { where: `owner of ${measure.id}`, text: measure.owner, longest: 60 },
    { where: `period of ${measure.id}`, text: measure.period, longest: 110 },
  ]),
  ...catalogue.map((issue) => ({ where: `title of issue ${issue.id}`, text: issue.title, longest: 80 })),
  ...questions2566.map((question) => ({ where: `topic of ${question.code}`, text: question.topic, longest: 60 })),
];

const texts = [...sentences, ...labels];
const places = (found: readonly Sentence[]): string[] => found.map((one) => `${one.where}: ${one.text}`);

describe('the seven issues', () => {
  test('carry their official titles in the official order', () => {
    expect(catalogue.map((issue) => [issue.id, issue.title])).toEqual([
      [1, 'กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ'],
      [2, 'การให้บริการและระบบ E-Service'],
      [3, 'ช่องทางและรูปแบบการประชาสัมพันธ์เผยแพร่ข้อมูลข่าวสารภาครัฐ'],
      [4, 'กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ'],
      [5, 'กระบวนการสร้างความโปร่งใสในการใช้งบประมาณและการจัดซื้อจัดจ้าง'],
      [6, 'กระบวนการควบคุม ตรวจสอบการใช้อำนาจและการบริหารงานบุคคล'],
      [7, 'กลไกและมาตรการในการแก้ไขและป้องกันการทุจริตภายในหน่วยงาน'],
    ]);
  });

  test('cover the questions that belong to them by topic', () => {
    const codes = catalogue.map((issue) => issue.findings.map((finding) => finding.question).join(' '));
    expect(codes).toEqual([
      'i1 i2 i3 e1 e2 e3',
      'e1 e2 e6 e7 e8 e9',
      'e4 e5 e6 o9',
      'i10 i11 i12',
      'i4 i5 i6',
      'i7 i8 i9',
      'i13 i14 i15 o10',
    ]);
  });

  test('leave no question of FY 2566–2568 and neither inspected indicator without a finding', () => {
    const covered = new Set(findings.map(({ finding }) => finding.question));
    const wanted = [...questions2566.map((question) => question.code), 'o9', 'o10'];
    expect(wanted.filter((code) => !covered.has(code))).toEqual([]);
    expect([...covered].filter((code) => !wanted.includes(code))).toEqual([]);
  });

  test('are flagged by exactly the indicators their questions belong to', () => {
    const indicatorOf = new Map(questions2566.map(({ code, indicator }) => [code, indicator]))
      .set('o9', 9)
      .set('o10', 10);
    for (const issue of catalogue) {
      const derived = new Set(issue.findings.map((finding) => indicatorOf.get(finding.question) ?? NaN));
      expect(issue.indicators).toEqual([...derived].sort((one, other) => one - other));
    }
    expect(catalogue.map((issue) => issue.indicators)).toEqual([[1, 6], [6, 7, 8], [7, 9], [4], [2], [3], [5, 10]]);
  });
});

describe('the measures', () => {
  test('have stable identities that name their issue, each once', () => {
    for (const issue of catalogue) {
      expect(issue.measures.map((measure) => measure.id)).toEqual(
        issue.measures.map((_, index) => `${issue.id}-${index + 1}`),
      );
    }
  });

  test('number two to four an issue, one of them for keeping up a good result', () => {
    for (const issue of catalogue) {
      expect(issue.measures.length).toBeGreaterThanOrEqual(2);
      expect(issue.measures.length).toBeLessThanOrEqual(4);
      const maintaining = issue.measures.find((measure) => measure.id === issue.maintaining);
      // It goes on behind “เห็นควร”.
      expect(maintaining?.measure).toMatch(/^(?:รักษา(?!การ)|ดำเนินการ)/);
    }
  });

  test('answer a finding of their own issue, unless they are the maintaining one', () => {
    for (const issue of catalogue) {
      const own = issue.measures.map((measure) => measure.id);
      const called = issue.findings.flatMap((finding) => finding.measures);
      expect(called.filter((id) => !own.includes(id))).toEqual([]);
      expect(own.filter((id) => id !== issue.maintaining && !called.includes(id))).toEqual([]);
    }
  });

  test('are called for by every finding, each named once', () => {
    for (const { finding } of findings) {
      expect(finding.measures.length).toBeGreaterThan(0);
      expect(new Set(finding.measures).size).toBe(finding.measures.length);
    }
  });

  test('have two to five steps, an owner and a period of the year planned for', () => {
    for (const { measure } of measures) {
      expect(measure.steps.length).toBeGreaterThanOrEqual(2);
      expect(measure.steps.length).toBeLessThanOrEqual(5);
      expect(measure.owner).not.toBe('');
      expect(measure.period).toMatch(/ปีงบประมาณ พ\.ศ\. \{year\}$|\((?:เม\.ย\.–มิ\.ย\.|ก\.ค\.–ก\.ย\.) \{year\}\)/);
      expect(measure.period).not.toMatch(/ภายในไตรมาส.*ตลอดปี/);
    }
  });

  test('name owners that every municipality has, so that the plan can be used as it is', () => {
    const known = [
      'ทุกส่วนราชการ',
      'สำนักปลัดเทศบาล',
      'กองคลัง',
      'งานการเจ้าหน้าที่',
      'ผู้ดูแลระบบเว็บไซต์ของหน่วยงาน',
      'นายกเทศมนตรี',
    ];
    const strange = measures.filter(
      ({ measure }) => !measure.owner.split(/และ| /).every((owner) => owner === '' || known.includes(owner)),
    );
    expect(strange.map(({ measure }) => measure.owner)).toEqual([]);
  });

  test('are never owned by internal audit, which reviews them independently, whatever the agency', () => {
    for (const kind of agencyKinds) {
      for (const { owner, steps } of fillPlaceholders(builtIn, kind).flatMap((issue) => issue.measures)) {
        expect(owner).not.toContain('ตรวจสอบภายใน');
        for (const step of steps.filter((one) => one.includes('ตรวจสอบภายใน'))) {
          expect(step).toMatch(/สอบทาน.*อย่างอิสระ|ตามข้อสังเกตของ/);
        }
      }
    }
  });

  test('set no deadline before the third quarter, as plans are signed in the second', () => {
    expect(places(texts.filter(({ text }) => /ไตรมาสที่ [12๑๒]/.test(text)))).toEqual([]);
  });
});

describe('the texts', () => {
  test('fit their column of the A4 table', () => {
    expect(places(texts.filter(({ text, longest }) => text.length > longest || text === ''))).toEqual([]);
  });

  test('say nothing twice', () => {
    const seen = new Set<string>();
    const repeated = sentences.filter(({ text }) => {
      const bare = text.replace(/ /g, '');
      const known = seen.has(bare);
      seen.add(bare);
      return known;
    });
    expect(places(repeated)).toEqual([]);
  });

  test('are Thai with Arabic digits; foreign words are only E-Service, OIT and QR Code', () => {
    const thaiOnly = /^[\u0E01-\u0E2E\u0E30-\u0E3A\u0E40-\u0E4D0-9. ]+$/;
    const bare = (text: string) =>
      text.replace(/E-Service|OIT|QR Code|\(URL\)|พ\.ศ\. \{year\}|\((?:เม\.ย\.–มิ\.ย\.|ก\.ค\.–ก\.ย\.) \{year\}\)/g, '');
    expect(places(texts.filter(({ text }) => !thaiOnly.test(bare(text))))).toEqual([]);
  });

  test('have no stray, doubled or missing blanks, and no full stop but in พ.ศ.', () => {
    const untidy = /^ | $| {2}|ๆ|[\u0E00-\u0E7F]\d|\d[\u0E00-\u0E7F]|(?<!พ|ศ|เม|มิ|ก|ค|ย)\./;
    expect(places(texts.filter(({ text }) => untidy.test(text)))).toEqual([]);
  });

  test('put Thai marks in a valid order', () => {
    const consonant = '\u0E01-\u0E2E';
    const misplaced = [
      /เเ/, // two sara e typed for one sara ae
      /\u0E4D[\u0E48-\u0E4B]?\u0E32/, // nikhahit + sara aa typed for sara am
      /[\u0E48-\u0E4C]{2}/, // two tone marks
      /[\u0E31\u0E34-\u0E3A\u0E47]{2}/, // two vowel signs on one consonant
      /[\u0E48-\u0E4C][\u0E31\u0E34-\u0E3A\u0E47]/, // a tone mark before its vowel sign
      new RegExp(`(^|[^${consonant}])[\\u0E31\\u0E34-\\u0E3A\\u0E47]`), // a vowel sign without a consonant
      new RegExp(`[\\u0E40-\\u0E44](?![${consonant}])`), // a leading vowel without a consonant
    ];
    const wrong = texts.filter(({ text }) => misplaced.some((pattern) => pattern.test(text)));
    expect(places(wrong)).toEqual([]);
  });

  test('accuses nobody: a weakness is what respondents see, or the state of published data', () => {
    const told = /^(บุคลากร|ผู้รับบริการ|ประชาชน)บางส่วน(เห็นว่า|รับรู้ว่า|ยังไม่|ไม่)|^ข้อมูล/;
    const accusing = sentences.filter(({ where, text }) => where.includes('weakness') && !told.test(text));
    expect(places(accusing)).toEqual([]);
  });
});

describe('the texts of any kind of agency', () => {
  const textsOf = (kind: AgencyKind) =>
    fillPlaceholders(builtIn, kind).flatMap(({ title, findings: found, measures: planned }) => [
      title,
      ...found.flatMap(({ weakness, recommendation }) => [weakness, recommendation]),
      ...planned.flatMap(({ measure, steps, owner, period }) => [measure, ...steps, owner, period]),
    ]);

  test.each(agencyKinds)('%s: have no placeholder but that of the year, and no unit twice', (kind) => {
    const left = textsOf(kind).filter((text) => /[{}]/.test(text.replaceAll('{year}', '')));
    expect(left).toEqual([]);
    const owners = fillPlaceholders(builtIn, kind).flatMap((issue) =>
      issue.measures.map(({ owner }) => owner.split(/ และ|และ| /)),
    );
    expect(owners.filter((names) => new Set(names).size < names.length)).toEqual([]);
  });

  test('name units as the kind has them, and leave dots where it is not known', () => {
    const ownersOf = (kind: AgencyKind) =>
      Object.fromEntries(
        fillPlaceholders(builtIn, kind).flatMap((issue) => issue.measures.map(({ id, owner }) => [id, owner])),
      );
    expect(ownersOf('municipality')).toMatchObject({ '5-1': 'สำนักปลัดเทศบาล กองคลัง และทุกส่วนราชการ', '5-2': 'กองคลัง' });
    expect(ownersOf('subdistrict')).toMatchObject({
      '1-2': 'สำนักปลัดและทุกส่วนราชการ',
      '7-1': 'นายกองค์การบริหารส่วนตำบลและสำนักปลัด',
    });
    expect(ownersOf('provincialAdministration')).toMatchObject({ '6-1': 'สำนักปลัดองค์การบริหารส่วนจังหวัดและกองการเจ้าหน้าที่' });
    expect(ownersOf('college')).toMatchObject({ '4-2': 'งานพัสดุ', '5-1': 'งานบริหารงานทั่วไป งานการเงิน และทุกฝ่าย' });
    // One unit does the work of two: it is named once.
    expect(ownersOf('district')).toMatchObject({ '6-1': 'สำนักงานอำเภอ', '5-1': 'สำนักงานอำเภอและทุกกลุ่มงาน' });
    expect(ownersOf('unknown')).toMatchObject({ '4-2': '……(ระบุส่วนงานพัสดุ)……' });
  });

  test('an agency’s own owner without placeholders stays as it is written', () => {
    const [first] = builtIn;
    if (first === undefined) throw new Error('the catalogue is empty');
    const own = { ...first, measures: first.measures.map((one) => ({ ...one, owner: 'กองช่าง และ สำนักปลัด' })) };
    const owners = fillPlaceholders([own], 'municipality').flatMap((issue) => issue.measures.map(({ owner }) => owner));
    expect(new Set(owners)).toEqual(new Set(['กองช่าง และ สำนักปลัด']));
  });
});

describe('the questions of FY 2566–2568', () => {
  test('are i1–i15 and e1–e9, three to an indicator', () => {
    const three = (from: number, letter: string) => [from, from + 1, from + 2].map((number) => `${letter}${number}`);
    const byIndicator = [1, 2, 3, 4, 5, 6, 7, 8].map((indicator) =>
      questions2566.filter((question) => question.indicator === indicator).map((question) => question.code),
    );
    expect(byIndicator).toEqual([
      ...[1, 4, 7, 10, 13].map((from) => three(from, 'i')),
      ...[1, 4, 7].map((from) => three(from, 'e')),
    ]);
    expect(questions2566).toHaveLength(24);
  });

  test('are those of the framework that holds for 2567', () => {
    const framework = frameworks.find((one) => one.firstYear <= 2567 && one.lastYear >= 2567);
    expect(framework?.questions).toBe(questions2566);
  });

  test('have a topic each, no two alike', () => {
    expect(new Set(questions2566.map((question) => question.topic)).size).toBe(questions2566.length);
  });
});
