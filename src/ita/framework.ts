/** The shape of one set of yearly rules. The rules themselves are data, one file each in frameworks/. */

export type InstrumentId = 'IIT' | 'EIT' | 'OIT';

export interface Indicator {
  /** 1–10, the official number. */
  readonly id: number;
  /** Official Thai name. */
  readonly name: string;
  readonly englishName: string;
  readonly instrument: InstrumentId;
  /** Other names in real tables, Thai and English; without the official name. */
  readonly variants: readonly string[];
}

export interface Instrument {
  readonly id: InstrumentId;
  readonly name: string;
  readonly englishName: string;
  /** Share of the ITA score, 0–1; the weights of a framework add up to 1. */
  readonly weight: number;
}

export interface Level {
  /** Official name, as published: "ผ่านดี", "AA". */
  readonly name: string;
  readonly englishName: string;
  /** Lowest ITA score of the level, on the 2-decimal score. */
  readonly minimum: number;
  /** The least score of each of IIT, EIT part 1, EIT part 2 and OIT; null if the level has no such condition. */
  readonly everyPart: number | null;
}

export interface Question {
  /** "i1" … "e9"; codes belong to a year and are never compared across years. */
  readonly code: string;
  readonly indicator: number;
  /** Paraphrased topic in Thai, not the official wording. */
  readonly topic: string;
  /** Asks about corruption or misuse: without a score of its own it is never reported as a weakness. */
  readonly isOfMisuse: boolean;
}

export interface Framework {
  /** Names the set of rules, e.g. "2566–2568". */
  readonly id: string;
  /** First and last fiscal year (B.E.) for which the rules are known to hold. */
  readonly firstYear: number;
  readonly lastYear: number;
  readonly indicators: readonly Indicator[];
  readonly instruments: readonly Instrument[];
  /** From the highest to the lowest. */
  readonly levels: readonly Level[];
  /** Name of the level that every agency is expected to reach: a pass, from 85 points (national plan). */
  readonly goal: string;
  /** Below `weak` an indicator is weak (จุดอ่อน), below `watch` it is to be watched (ควรพัฒนา). */
  readonly lines: { readonly weak: number; readonly watch: number };
  /** Empty if the year's questions are unknown. */
  readonly questions: readonly Question[];
}
