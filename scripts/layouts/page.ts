/** The page on the layouts that are understood, in one language. */
import type { Language } from '../../src/texts/language';
import { findingMessage, refusalMessage } from '../../src/texts/messages';
import { chapters } from '../../test/fixtures/sheets/layouts';
import { shownFindings, type LayoutReading } from './reading';

export const PAGES: Readonly<Record<Language, string>> = {
  en: 'docs/layouts.md',
  th: 'docs/รูปแบบตารางที่อ่านได้.md',
};

interface Words {
  readonly title: string;
  readonly intro: readonly string[];
  readonly says: string;
  readonly picture: (title: string, tab: string) => string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    title: 'Layouts that are understood',
    intro: [
      '[ภาษาไทย](รูปแบบตารางที่อ่านได้.md)',
      'The add-in finds the scores on a sheet as staff have it; nothing has to be brought into a form. Every sheet below is a workbook in `test/fixtures/sheets` that the tests open, and all that can be read hold the same ten scores.',
      'In the pictures, a **solid green** outline marks what was read as a score of an indicator or a question, a **dashed blue** one what was read besides (instruments, EIT parts, total and level, earlier years), a **dotted orange** one the cells that a remark names, and a **double red** one the cells that a refusal names. Numbers stand to the right of their cells and texts to the left, as in Excel.',
    ],
    says: 'The pane says:',
    picture: (title, tab) => `${title}: the worksheet “${tab}”`,
  },
  th: {
    title: 'รูปแบบตารางที่อ่านได้',
    intro: [
      '[English](layouts.md)',
      'โปรแกรมหาคะแนนในแผ่นงานตามที่หน่วยงานมีอยู่ ไม่ต้องจัดรูปแบบใหม่ แผ่นงานทุกแบบด้านล่างเป็นสมุดงานใน `test/fixtures/sheets` ที่การทดสอบเปิดอ่านจริง และทุกแบบที่อ่านได้มีคะแนนสิบตัวชี้วัดชุดเดียวกัน',
      'ในภาพ กรอบ **สีเขียวเส้นทึบ** คือเซลล์ที่อ่านเป็นคะแนนของตัวชี้วัดหรือข้อคำถาม กรอบ **สีน้ำเงินเส้นประ** คือสิ่งอื่นที่อ่านได้ (เครื่องมือ EIT สองส่วน คะแนนรวมและระดับ และปีก่อน ๆ) กรอบ **สีส้มเส้นจุด** คือเซลล์ที่มีข้อสังเกต กรอบ **สีแดงเส้นคู่** คือเซลล์ที่ต้องแก้ไขก่อน ตัวเลขชิดขวาและข้อความชิดซ้ายเหมือนใน Excel',
    ],
    says: 'ข้อความที่แจ้ง:',
    picture: (title, tab) => `${title} ในแผ่นงาน “${tab}”`,
  },
};

/** @param readings of all layouts, by file */
export function page(language: Language, readings: ReadonlyMap<string, LayoutReading>): string {
  const words = WORDS[language];
  const parts = [`<!-- Made by scripts/layout-pictures.ts -->`, `# ${words.title}`, ...words.intro];
  for (const chapter of chapters) {
    parts.push(`## ${chapter.title[language]}`, chapter.about[language]);
    for (const fixture of chapter.fixtures) {
      const reading = readings.get(fixture.file);
      if (reading === undefined) throw new Error(`${fixture.file} was not read`);
      const title = fixture.title[language];
      parts.push(`### ${title}`, fixture.how[language]);
      parts.push(`![${words.picture(title, fixture.sheet)}](images/layouts/${fixture.file}.png)`);
      const messages = messagesOf(reading, language);
      if (messages.length > 0) parts.push(words.says, messages.map((one) => `> ${one}`).join('\n>\n'));
    }
  }
  return `${parts.join('\n\n')}\n`;
}

const messagesOf = (reading: LayoutReading, language: Language): string[] => [
  ...(reading.refusal === null ? [] : [refusalMessage(reading.refusal, language)]),
  ...shownFindings(reading).map((one) => findingMessage(one, language)),
];
