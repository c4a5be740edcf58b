/** Texts that the self-check writes into the workbook, always in Thai, like real score sheets. */
export const selfCheckSheet = {
  sheet: 'ตรวจสอบ ITA',
  edited: 'ข้อความที่แก้ไขเพื่อตรวจสอบ',
} as const;
