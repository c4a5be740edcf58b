/** Texts of the score form: its headers are those that the reader knows, so they are Thai in every language. */
export const templateSheet = {
  sheet: 'คะแนน ITA {year}',
  title: 'ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. {year}',
  agency: 'หน่วยงาน',
  numberColumn: 'ที่',
  indicatorColumn: 'ตัวชี้วัด',
  instrumentColumn: 'แบบวัด',
  scoreColumn: 'คะแนน',
  part: 'EIT ส่วนที่ {part}',
  inputTitle: 'คะแนน 0–100',
  inputMessage: 'พิมพ์คะแนนตามผลประเมินในระบบ ITAS เช่น 95.55',
  sampleAgency: 'เทศบาลตำบลตัวอย่าง',
} as const;
