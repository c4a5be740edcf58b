/** Workbooks that the workbench offers; scripts/serve-workbench.ts serves them from test/fixtures under samples/. */
export const samples = [
  { file: 'seed-both-tables.xlsx', th: 'เทศบาล 2567 สองตารางที่ขัดกัน', en: 'Municipality 2567, two tables that disagree' },
  { file: 'seed-first-table.xlsx', th: 'เทศบาล 2567 ตารางรวม', en: 'Municipality 2567, one table' },
  {
    file: 'seed-instrument-tables.xlsx',
    th: 'เทศบาล 2567 ตารางแยกเครื่องมือ',
    en: 'Municipality 2567, a table per instrument',
  },
] as const;

export const firstSample = samples[0].file;
