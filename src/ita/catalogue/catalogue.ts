/**
 * The shape of the catalogue of improvement measures. Its content is data, one file an issue. Units and the head of the
 * agency stand in it as placeholders, "{office}", which fillPlaceholders fills by the kind of agency.
 */

/** A measure as a published plan must state it. All texts are official Thai without bullets or numbers. */
export interface Measure {
  /** Stable identity within the catalogue, "2-1" = the first measure of issue 2; never reused. */
  readonly id: string;
  /** มาตรการ โครงการ หรือกิจกรรม: one sentence. */
  readonly measure: string;
  /** ขั้นตอน/วิธีการปฏิบัติ: two to five, in order, one sentence each. */
  readonly steps: readonly string[];
  /** ผู้รับผิดชอบ, e.g. "{office}และทุก{unit}": who runs the work, never internal audit. */
  readonly owner: string;
  /** ระยะเวลาดำเนินการ; {year} stands for the fiscal year planned for, e.g. "ตลอดปีงบประมาณ พ.ศ. {year}". */
  readonly period: string;
}

/** What is weak when a question scores low, and what the agency can do about it. */
export interface QuestionFinding {
  /** Code in the framework of FY 2566–2568 ("i1" … "e9"), or "o9"/"o10" for all that indicators 9 and 10 inspect. */
  readonly question: string;
  /** ประเด็นที่เป็นข้อบกพร่องหรือจุดอ่อน: what respondents see, one sentence. */
  readonly weakness: string;
  /** ข้อเสนอแนะในการปรับปรุง/พัฒนาการดำเนินงาน: one sentence. */
  readonly recommendation: string;
  /** Measures of this issue that answer it. */
  readonly measures: readonly string[];
}

export interface Issue {
  /** 1–7. */
  readonly id: number;
  /** Official title of the issue (ประเด็น). */
  readonly title: string;
  /** Indicators that flag this issue when only indicator scores are known, in order. */
  readonly indicators: readonly number[];
  readonly findings: readonly QuestionFinding[];
  /** At least one measure keeps up a good result, so that an issue without a weakness still has a measure. */
  readonly measures: readonly Measure[];
  /** The id of that maintaining measure. */
  readonly maintaining: string;
}

export type Catalogue = readonly Issue[];
