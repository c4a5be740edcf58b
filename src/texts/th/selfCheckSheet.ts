/** What the self-check writes into the workbook: Thai in every language, as the scores it stands for. */
export const selfCheckSheet = {
  sheet: 'ตรวจสอบ ITA',
  edited: 'ข้อความที่แก้ไขเพื่อตรวจสอบ',
} as const;
