/**
 * The kind of an agency, derived from its name, and the names of its units and its head. Units have the names that are
 * usual for the kind; if a kind has no usual name, staff replace dots. Owners in the plan are units that run the work:
 * internal audit reviews it and never carries it out.
 */
import { cleanText } from './thaiText';

export const agencyKinds = [
  'municipality',
  'subdistrict',
  'provincialAdministration',
  'college',
  'school',
  'university',
  'faculty',
  'hospital',
  'department',
  'province',
  'provincialOffice',
  'provincialGovernment',
  'district',
  'unknown',
] as const;
export type AgencyKind = (typeof agencyKinds)[number];

/** Replaces the placeholders of the same name in the catalogue: "{office}". */
export interface AgencyWords {
  /** Runs the general administration. */
  readonly office: string;
  readonly personnel: string;
  readonly finance: string;
  /** Procurement and assets. */
  readonly supplies: string;
  readonly website: string;
  /** Internal audit: reviews independently and never owns a measure. */
  readonly audit: string;
  /** The common noun for a unit: "ทุก{unit}". */
  readonly unit: string;
  /** The office that signs orders, without the agency's name. */
  readonly head: string;
}
export type AgencyWord = keyof AgencyWords;

interface Kind {
  /** Matches the full name of an agency of this kind. */
  readonly pattern: RegExp;
  readonly words: AgencyWords;
  /** The part of the agency that sends a memo: a hint next to the dots that staff replace. */
  readonly division: string;
  /** Makes the head's title from the agency's name: the prefix of the name is replaced. null: unknown. */
  readonly title: readonly [prefix: RegExp, title: string] | null;
}

const WEBSITE = 'ผู้ดูแลระบบเว็บไซต์ของหน่วยงาน';
const AUDIT_UNIT = 'หน่วยตรวจสอบภายใน';
const AUDITOR = 'ผู้ตรวจสอบภายใน';

const kinds: Readonly<Record<AgencyKind, Kind>> = {
  municipality: {
    pattern: /^(?:เทศบาล|ท[ตมน]\.)/,
    words: {
      ...{ office: 'สำนักปลัดเทศบาล', personnel: 'งานการเจ้าหน้าที่', finance: 'กองคลัง', supplies: 'กองคลัง' },
      ...{ website: WEBSITE, audit: AUDIT_UNIT, unit: 'ส่วนราชการ', head: 'นายกเทศมนตรี' },
    },
    division: 'สำนัก/กอง',
    title: [/^เทศบาล/, 'นายกเทศมนตรี'],
  },
  subdistrict: {
    pattern: /^(?:องค์การบริหารส่วนตำบล|อบต)/,
    words: {
      ...{ office: 'สำนักปลัด', personnel: 'งานการเจ้าหน้าที่', finance: 'กองคลัง', supplies: 'กองคลัง' },
      ...{ website: WEBSITE, audit: AUDIT_UNIT, unit: 'ส่วนราชการ', head: 'นายกองค์การบริหารส่วนตำบล' },
    },
    division: 'สำนัก/กอง',
    title: [/^/, 'นายก'],
  },
  provincialAdministration: {
    pattern: /^(?:องค์การบริหารส่วนจังหวัด|อบจ)/,
    words: {
      ...{ office: 'สำนักปลัดองค์การบริหารส่วนจังหวัด', personnel: 'กองการเจ้าหน้าที่' },
      ...{ finance: 'กองคลัง', supplies: 'กองคลัง', website: WEBSITE, audit: AUDIT_UNIT },
      ...{ unit: 'ส่วนราชการ', head: 'นายกองค์การบริหารส่วนจังหวัด' },
    },
    division: 'สำนัก/กอง',
    title: [/^/, 'นายก'],
  },
  college: {
    pattern: /^วิทยาลัย/,
    words: {
      ...{ office: 'งานบริหารงานทั่วไป', personnel: 'งานบุคลากร', finance: 'งานการเงิน', supplies: 'งานพัสดุ' },
      ...{ website: WEBSITE, audit: AUDITOR, unit: 'ฝ่าย', head: 'ผู้อำนวยการวิทยาลัย' },
    },
    division: 'ฝ่าย/งาน',
    title: [/^/, 'ผู้อำนวยการ'],
  },
  school: {
    pattern: /^โรงเรียน/,
    words: {
      ...{ office: 'กลุ่มบริหารทั่วไป', personnel: 'กลุ่มบริหารงานบุคคล' },
      ...{ finance: 'กลุ่มบริหารงบประมาณ', supplies: 'กลุ่มบริหารงบประมาณ', website: WEBSITE, audit: AUDITOR },
      ...{ unit: 'กลุ่มบริหาร', head: 'ผู้อำนวยการโรงเรียน' },
    },
    division: 'กลุ่มบริหาร',
    title: [/^/, 'ผู้อำนวยการ'],
  },
  university: {
    pattern: /^มหาวิทยาลัย/,
    words: {
      ...{ office: 'สำนักงานอธิการบดี', personnel: 'กองการเจ้าหน้าที่', finance: 'กองคลัง', supplies: 'กองคลัง' },
      ...{ website: WEBSITE, audit: AUDIT_UNIT, unit: 'ส่วนงาน', head: 'อธิการบดี' },
    },
    division: 'สำนัก/กอง',
    title: [/^/, 'อธิการบดี'],
  },
  faculty: {
    pattern: /^คณะ(?!กรรมการ|ทำงาน|บุคคล)/,
    words: {
      ...{ office: 'สำนักงานคณะ', personnel: 'งานบุคคล', finance: 'งานคลัง', supplies: 'งานพัสดุ' },
      ...{ website: WEBSITE, audit: AUDITOR, unit: 'ส่วนงาน', head: 'คณบดี' },
    },
    division: 'งาน/ภาควิชา',
    title: [/^/, 'คณบดี'],
  },
  hospital: {
    pattern: /^โรงพยาบาล(?!ส่งเสริมสุขภาพ)/,
    words: {
      ...{ office: 'กลุ่มงานบริหารทั่วไป', personnel: 'งานทรัพยากรบุคคล', finance: 'งานการเงิน', supplies: 'งานพัสดุ' },
      ...{ website: WEBSITE, audit: AUDITOR, unit: 'กลุ่มงาน', head: 'ผู้อำนวยการโรงพยาบาล' },
    },
    division: 'กลุ่มงาน',
    title: [/^/, 'ผู้อำนวยการ'],
  },
  department: {
    pattern: /^กรม/,
    words: {
      ...{ office: 'สำนักงานเลขานุการกรม', personnel: 'กองการเจ้าหน้าที่', finance: 'กองคลัง', supplies: 'กองคลัง' },
      ...{ website: WEBSITE, audit: 'กลุ่มตรวจสอบภายใน', unit: 'หน่วยงานในสังกัด', head: 'อธิบดี' },
    },
    division: 'สำนัก/กอง',
    title: [/^/, 'อธิบดี'],
  },
  province: {
    pattern: /^จังหวัด/,
    words: {
      ...{ office: 'สำนักงานจังหวัด', personnel: 'สำนักงานจังหวัด', finance: 'สำนักงานจังหวัด' },
      ...{ supplies: 'สำนักงานจังหวัด', website: WEBSITE, audit: 'หน่วยตรวจสอบภายในจังหวัด' },
      ...{ unit: 'ส่วนราชการ', head: 'ผู้ว่าราชการจังหวัด' },
    },
    division: 'ส่วนราชการ/กลุ่มงาน',
    title: [/^/, 'ผู้ว่าราชการ'],
  },
  provincialOffice: {
    pattern: /^สำนักงานจังหวัด/,
    words: {
      ...{ office: 'กลุ่มงานอำนวยการ', personnel: 'กลุ่มงานบริหารทรัพยากรบุคคล', finance: 'กลุ่มงานอำนวยการ' },
      ...{ supplies: 'กลุ่มงานอำนวยการ', website: WEBSITE, audit: 'หน่วยตรวจสอบภายในจังหวัด' },
      ...{ unit: 'กลุ่มงาน', head: 'หัวหน้าสำนักงานจังหวัด' },
    },
    division: 'กลุ่มงาน',
    title: [/^/, 'หัวหน้า'],
  },
  provincialGovernment: {
    pattern: /^ที่ทำการปกครองจังหวัด/,
    words: {
      ...{ office: 'กลุ่มงานปกครอง', personnel: 'กลุ่มงานปกครอง', finance: 'กลุ่มงานการเงินและบัญชี' },
      ...{ supplies: 'กลุ่มงานการเงินและบัญชี', website: WEBSITE, audit: AUDITOR },
      ...{ unit: 'กลุ่มงาน', head: 'ปลัดจังหวัด' },
    },
    division: 'กลุ่มงาน',
    title: [/^ที่ทำการปกครอง/, 'ปลัด'],
  },
  district: {
    pattern: /^(?:ที่ทำการปกครองอำเภอ|อำเภอ)/,
    words: {
      ...{ office: 'สำนักงานอำเภอ', personnel: 'สำนักงานอำเภอ', finance: 'สำนักงานอำเภอ' },
      ...{ supplies: 'สำนักงานอำเภอ', website: WEBSITE, audit: AUDITOR, unit: 'กลุ่มงาน', head: 'นายอำเภอ' },
    },
    division: 'กลุ่มงาน/ฝ่าย',
    title: [/^(?:ที่ทำการปกครอง)?/, 'นาย'],
  },
  unknown: {
    pattern: /^/,
    words: {
      office: '……(ระบุส่วนงานอำนวยการ)……',
      personnel: '……(ระบุส่วนงานบุคคล)……',
      finance: '……(ระบุส่วนงานคลัง)……',
      supplies: '……(ระบุส่วนงานพัสดุ)……',
      website: WEBSITE,
      audit: AUDITOR,
      unit: 'ส่วนงาน',
      head: 'หัวหน้าหน่วยงาน',
    },
    division: 'ส่วนงาน',
    title: null,
  },
};

const abbreviations: readonly (readonly [short: RegExp, full: string])[] = [
  [/^อบต\.? ?/, 'องค์การบริหารส่วนตำบล'],
  [/^อบจ\.? ?/, 'องค์การบริหารส่วนจังหวัด'],
  [/^ทต\. ?/, 'เทศบาลตำบล'],
  [/^ทม\. ?/, 'เทศบาลเมือง'],
  [/^ทน\. ?/, 'เทศบาลนคร'],
];

/** "อบต.ท่าแค" → "องค์การบริหารส่วนตำบลท่าแค"; without the district and province after the name. */
function fullName(agency: string): string {
  const name = cleanText(agency).replace(/ (?:อำเภอ|อ\.|จังหวัด|จ\.).*$/, '');
  return abbreviations.reduce((full, [short, long]) => full.replace(short, long), name);
}

/** @param agency its name, null if unknown */
export function agencyKind(agency: string | null): AgencyKind {
  if (agency === null) return 'unknown';
  const name = fullName(agency);
  return agencyKinds.find((kind) => kinds[kind].pattern.test(name)) ?? 'unknown';
}

export const agencyWords = (kind: AgencyKind): AgencyWords => kinds[kind].words;
export const divisionOf = (agency: string | null): string => kinds[agencyKind(agency)].division;

/** The addressee of a memo: "นายกเทศมนตรีตำบลควนขนุน"; null if the kind of agency is unknown. */
export function headOf(agency: string | null): string | null {
  const { title } = kinds[agencyKind(agency)];
  return agency === null || title === null ? null : fullName(agency).replace(...title);
}
