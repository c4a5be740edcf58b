/**
 * Names of the worksheets that one click can write, as in the settings, in the order in which they are offered and
 * written. The keys are their roles; src/sheet/draftByRole.ts drafts each of them.
 */
export const worksheetNames = {
  measures: { th: 'มาตรการ', en: 'Measures' },
  analysis: { th: 'วิเคราะห์', en: 'Analysis' },
  tracking: { th: 'ติดตามมาตรการ', en: 'Follow-up of the measures' },
  memo: { th: 'บันทึกข้อความ', en: 'Memo to the executive' },
} as const;
