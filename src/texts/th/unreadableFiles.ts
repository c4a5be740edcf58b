/** Why a file cannot be opened as a workbook. {place} is a part of the file, a sheet or a cell. */
export const unreadableFiles = {
  'not-a-workbook': 'ไม่ใช่สมุดงาน .xlsx หรือไฟล์เสียหาย',
  'other-file':
    'เป็นไฟล์ชนิดอื่น ไม่ใช่สมุดงาน .xlsx หากเป็นสมุดงานชนิดอื่น (.xlsb .ods) โปรดเปิดใน Excel หรือ LibreOffice แล้วบันทึกเป็น .xlsx',
  password: 'สมุดงานมีรหัสผ่าน โปรดเปิดใน Excel แล้วเอารหัสผ่านออก (ไฟล์ › ข้อมูล › ป้องกันสมุดงาน › เข้ารหัสลับด้วยรหัสผ่าน) แล้วบันทึก',
  'old-format': 'เป็นสมุดงาน .xls รุ่นเก่า โปรดเปิดใน Excel แล้วบันทึกเป็น .xlsx',
  strict: 'เป็นสมุดงานแบบ Strict Open XML โปรดเปิดใน Excel แล้วบันทึกเป็น “สมุดงาน Excel (*.xlsx)” ธรรมดา',
  'too-big': 'ส่วน {place} ของไฟล์ใหญ่เกินไปเมื่อคลายออก สมุดงานคะแนน ITA ไม่ใหญ่เช่นนี้',
  'damaged-part': 'ไฟล์เสียหายที่ {place} โปรดเปิดใน Excel เพื่อซ่อมแซม แล้วบันทึก',
  'damaged-cell': 'เซลล์ {place} เสียหาย ซ้ำ หรืออยู่นอกแผ่นงาน โปรดเปิดใน Excel เพื่อซ่อมแซม แล้วบันทึก',
  'no-worksheet': 'สมุดงานไม่มีแผ่นงานที่มีเซลล์',
  'no-visible-sheet': 'แผ่นงานทุกแผ่นถูกซ่อนไว้ ซึ่ง Excel ไม่ยอมรับ ต้องมีอย่างน้อยหนึ่งแผ่นที่มองเห็นได้',
} as const;

export type UnreadableFileTexts = Readonly<Record<keyof typeof unreadableFiles, string>>;
