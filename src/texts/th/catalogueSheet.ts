/** Texts of the worksheet with the agency's own catalogue of measures. Its column names identify the columns when read. */
export const catalogueSheet = {
  sheet: 'คลังมาตรการ ITA',
  title: 'คลังมาตรการ ITA ของหน่วยงาน',
  howTo:
    'แก้ไข เพิ่ม หรือลบแถวได้ การวิเคราะห์ครั้งต่อไปจะใช้ข้อความในตารางนี้ หนึ่งแถวคือหนึ่งมาตรการ ใช้ {year} แทนปีงบประมาณที่วางแผน คำอื่นในวงเล็บปีกกา เช่น {office} {unit} {head} จะพิมพ์เป็นชื่อส่วนงานหรือตำแหน่งตามประเภทของหน่วยงาน หรือจะพิมพ์ชื่อจริงแทนก็ได้',
  howToQuestions:
    'ข้อคำถามคั่นด้วยช่องว่าง เช่น e7 e8 (o9 และ o10 คือการตรวจตามตัวชี้วัดที่ 9 และ 10) แถวที่มีหลายข้อ ให้ขึ้นต้นจุดอ่อนและข้อเสนอแนะแต่ละบรรทัดด้วยรหัสข้อ เช่น “e7: …”',
  howToMaintain: 'แต่ละประเด็นต้องมีหนึ่งแถวที่ระบุ “{maintaining}” เพื่อใช้เมื่อประเด็นนั้นไม่มีจุดอ่อน',
  codeColumn: 'รหัส',
  issueColumn: 'ประเด็นที่',
  titleColumn: 'ชื่อประเด็น',
  questionsColumn: 'ข้อคำถาม',
  weaknessColumn: 'ข้อบกพร่องหรือจุดอ่อน',
  recommendationColumn: 'ข้อเสนอแนะ',
  measureColumn: 'มาตรการ',
  stepsColumn: 'ขั้นตอน',
  ownerColumn: 'ผู้รับผิดชอบ',
  periodColumn: 'ระยะเวลา',
  /** Placeholders of the catalogue as staff type them on the worksheet, in Thai. */
  placeholders: {
    /** The year planned for. */
    year: '{ปี}',
    office: '{สำนักปลัด}',
    personnel: '{งานการเจ้าหน้าที่}',
    finance: '{กองคลัง}',
    supplies: '{งานพัสดุ}',
    website: '{ผู้ดูแลเว็บไซต์}',
    audit: '{ผู้ตรวจสอบภายใน}',
    unit: '{ส่วนราชการ}',
    head: '{ผู้บริหารสูงสุด}',
  },
  /** Marks the maintaining measure in the column of questions, so it is one word without spaces. */
  maintaining: 'เมื่อไม่มีจุดอ่อน',
} as const;
