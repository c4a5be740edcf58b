import type { CommandLineTexts } from '../th/commandLine';

export const commandLine: CommandLineTexts = {
  usage:
    'Usage: npm run analyse -- IN.xlsx [--sheet NAME] [--year 2567] [--eit1 SCORE] [--eit2 SCORE] [--out OUT.xlsx] [--json] [--lang th|en]',
  wrongOption: 'Wrong option: {option}',
  noFile: 'Name one .xlsx file.',
  unreadable: 'Cannot open {file}: {reason}',
  notFound: 'there is no such file',
  notAWorkbook: 'it is not an .xlsx workbook, or it is damaged',
  unwritable: 'Cannot save {file}: {reason}',
  agencyUnknown: 'agency not named',
  title: 'ITA fiscal year B.E. {year} – {agency} (sheet “{sheet}”)',
  score: 'ITA score {score}  level {level}',
  possible: 'possibly {levels}, once both EIT parts are known',
  instrument: '{id}  {score} × {weight} = {weighted}',
  weakTitle: 'Indicators to improve (most lost points first)',
  weak: 'weak',
  watch: 'watch',
  indicator: '{cell}  {id}. {name}  {score}  [{band}]  −{lost}',
  findings: 'Findings',
  error: 'error',
  warning: 'warning',
  info: 'info',
  written: 'Wrote {sheets}, and the result at {block}',
  saved: 'Saved as {file}',
};
