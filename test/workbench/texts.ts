/** The workbench's own words; those of the pane are in src/texts. */
import { unreadableFiles as english } from '../../src/texts/en/unreadableFiles';
import { fill, type Language } from '../../src/texts/language';
import { unreadableFiles as thai } from '../../src/texts/th/unreadableFiles';
import type { UnreadableWorkbook } from '../host';

const thaiWords = {
  title: 'โต๊ะทดลอง วิเคราะห์ ITA',
  notExcel: 'ตัวแทนของ Excel สำหรับทดลองโดยไม่ต้องมี Excel',
  open: 'เปิดไฟล์ .xlsx',
  download: 'ดาวน์โหลด .xlsx',
  samples: 'สมุดงานตัวอย่าง',
  language: 'ภาษา',
  name: 'เซลล์',
  formula: 'สูตรหรือค่าของเซลล์ {cell}',
  sheets: 'แผ่นงาน',
  zoom: 'ย่อขยาย',
  grid: 'แผ่นงาน {sheet}',
  pane: 'บานหน้าต่าง วิเคราะห์ ITA',
  opening: 'กำลังเปิดสมุดงาน…',
  unreadable: 'เปิด {file} ไม่ได้: {reason} (สมุดงานเดิมยังเปิดอยู่)',
  protected: 'แผ่นงานนี้ถูกป้องกันไว้ จึงแก้ไขเซลล์ {cell} ไม่ได้',
  'wrong-formula': 'สูตรในเซลล์ {cell} ไม่ถูกต้อง เซลล์ยังเป็นอย่างเดิม',
  dropHere: 'วางไฟล์ .xlsx ที่นี่',
  dismiss: 'ปิดข้อความ',
};

export type WorkbenchTexts = Readonly<Record<keyof typeof thaiWords, string>>;

const englishWords: WorkbenchTexts = {
  title: 'ITA Analysis workbench',
  notExcel: 'A stand-in for Excel, to try the add-in without it',
  open: 'Open .xlsx',
  download: 'Download .xlsx',
  samples: 'Sample workbook',
  language: 'Language',
  name: 'Cell',
  formula: 'Formula or value of cell {cell}',
  sheets: 'Worksheets',
  zoom: 'Zoom',
  grid: 'Worksheet {sheet}',
  pane: 'ITA Analysis pane',
  opening: 'Opening the workbook…',
  unreadable: '{file} cannot be opened: {reason} (The workbook before is still open.)',
  protected: 'This sheet is protected, so cell {cell} cannot be changed.',
  'wrong-formula': 'The formula for cell {cell} is not valid. The cell is as it was.',
  dropHere: 'Drop the .xlsx file here',
  dismiss: 'Close the message',
};

export const texts: Readonly<Record<Language, WorkbenchTexts>> = { th: thaiWords, en: englishWords };

/** Why a file cannot be opened. */
export const reasonText = ({ reason, place }: UnreadableWorkbook, language: Language): string =>
  fill((language === 'en' ? english : thai)[reason], { place });
