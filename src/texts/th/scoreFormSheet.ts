/** Texts of the score form, always in Thai: its headers must be ones that the add-in can read. */
export const scoreFormSheet = {
  sheet: 'คะแนน ITA {year}',
  title: 'ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. {year}',
  agency: 'หน่วยงาน',
  numberColumn: 'ที่',
  indicatorColumn: 'ตัวชี้วัด',
  instrumentColumn: 'แบบวัด',
  scoreColumn: 'คะแนน',
  /** Names no year, because users can change the year in the title. */
  pastColumn: 'ปีก่อน (ถ้ามี)',
  part: 'EIT ส่วนที่ {part}',
  announcedScore: 'คะแนน ITA ที่ประกาศ (ถ้ามี)',
  announcedLevel: 'ระดับที่ประกาศ (ถ้ามี)',
  questionsTitle: 'คะแนนรายข้อคำถาม (ถ้ามี)',
  questionColumn: 'ข้อ',
  inputTitle: 'คะแนน 0–100',
  inputMessage: 'พิมพ์คะแนนตามผลประเมินในระบบ ITAS เช่น 95.55',
  sampleAgency: 'เทศบาลตำบลตัวอย่าง',
} as const;
