/** Official names that sound like plans: of the assessment, its reports and indicators, and of planning offices. */

/** Promoting what the assessment measures is a plan: "การส่งเสริมคุณธรรมและความโปร่งใสในการดำเนินงาน ปี 2570". */
const PROMOTED = '(?:ส่งเสริม|เสริมสร้าง|ยกระดับ|พัฒนา|ปรับปรุง)(?:ระดับ)?\\s*(?:คุณธรรม)?\\s*(?:และ)?\\s*(?:ความ)?\\s*โปร่งใส';

/** Each matches only the word that sounds like a plan: a plan named next to it stays one. */
const NAMES: readonly RegExp[] = [
  // The assessment: "คุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ", also split over two cells anywhere.
  new RegExp(`(?<=โปร่งใส)(?<!${PROMOTED})\\s*(?:ใน|ของ)?\\s*การ\\s*ดำเนินงาน`, 'gu'),
  /(?<!(?:ใช้|ประกอบ|โปร่งใส)\s*)ในการ\s*ดำเนินงาน(?=\s*ของ)/gu,
  /(?<!โปร่งใส\s*(?:ใน|ของ)?\s*)การ\s*ดำเนินงาน\s*(?=ของ\s*หน่วยงาน\s*(?:ภาค|ของ)รัฐ)/gu,
  // Indicators, and reports of what was done.
  /(?<=คุณภาพ|ประสิทธิภาพ|ผล|รายงาน)การดำเนินงาน/gu,
  /(?<=ตัวชี้วัด(?:ย่อย)?(?:ที่)?\s*\d+\.\d+\s*)(?:มาตรการ|แผน|การดำเนินงาน)/gu,
  // "การนำผลการประเมินไปสู่การปฏิบัติ", "ผลการวิเคราะห์ผลการประเมิน … และมาตรการส่งเสริมคุณธรรมและความโปร่งใส".
  /นำ(?:ผล(?:(?!แผน|มาตรการ|แนวทาง)[^\d])*?)?(?:ไป)?สู่การปฏิบัติ/gu,
  /(?<=วิเคราะห์ผล(?:การ)?ประเมิน[^\d]*)และ(?:การ)?(?:กำหนด|จัดทำ)?มาตรการ(?=ส่งเสริม|ป้องกัน|ภายใน)/gu,
  /(?<!เพื่อ|ไป)ใช้ใน(?=การประเมิน)/gu,
  // Offices.
  /(?<=(?:สำนัก|สำนักงาน|กอง|กลุ่ม|กลุ่มงาน|ฝ่าย|งาน)(?:นโยบาย|ยุทธศาสตร์|วิชาการ|งบประมาณ)และ)แผน/gu,
  /(?<=กอง|ฝ่าย|กลุ่มงาน|สำนัก|แพทย์|กรม)แผน(?!ปฏิบัติ|พัฒนา)/gu,
  /แผนก(?=วิชา|ช่าง|บัญชี|คลัง|งาน)/gu,
  /(?<=สำนักงาน)โครงการ|โครงการ(?=ชลประทาน|ส่งน้ำ|อันเนื่องมาจาก)/gu,
];

/** Every name contains one of these; most texts of a sheet contain none, and are tested many times. */
const SOUNDS_LIKE_PLAN = /ดำเนินงาน|แผน|มาตรการ|โครงการ|ปฏิบัติ|ใช้ใน/u;

/** Changes a text so that none of its official names sounds like a plan. */
export const withoutOfficialNames = (text: string): string =>
  SOUNDS_LIKE_PLAN.test(text) ? NAMES.reduce((shorter, name) => shorter.replace(name, ''), text) : text;
