/** The self-check as an administrator runs it, and what it sends to the developers. */
import { readFileSync } from 'node:fs';
import { replay, transcriptIn } from '../../scripts/replay/play';
import { steps } from '../../src/selfCheck/steps';
import { selfCheck as texts } from '../../src/texts/th/selfCheck';
import { fill } from '../../src/texts/language';
import { emptyWorkbook } from '../emptyWorkbook';
import { button, cell, openWorkbook, pageForAllTests, picture, tabs, typeInto, type Screen } from './screen';

let screen: Screen;
pageForAllTests((opened) => {
  screen = opened;
});

const openCheck = async () => {
  await button(screen, 'ตั้งค่า').click();
  await button(screen, 'ตรวจสอบกับ Excel เครื่องนี้').click();
  await screen.pane.getByText(texts.question).waitFor();
};

test('refuses a workbook that holds something, and leaves it alone', async () => {
  await screen.pane.getByText('95.01', { exact: true }).first().waitFor();
  await openCheck();
  await picture(screen, 'check question');
  await button(screen, texts.start).click();
  await screen.pane.getByText(texts.refused).waitFor();
  await picture(screen, 'check refused');
  expect(await tabs(screen)).toEqual(['ITA 2567']);
  await button(screen, 'กลับ').click();
  await screen.pane.getByText('95.01', { exact: true }).first().waitFor();
});

test('passes in an empty workbook, which is empty again afterwards', async () => {
  await openWorkbook(screen, 'empty.xlsx', emptyWorkbook(['Sheet1']));
  await screen.pane.getByText('ยังไม่พบคะแนน ITA').waitFor();
  await openCheck();
  await button(screen, texts.start).click();
  await picture(screen, 'check running');
  await screen.pane.getByText(fill(texts['all-well'], { of: steps.length })).waitFor({ timeout: 45_000 });
  await picture(screen, 'check done');
  expect(await screen.pane.getByText('✓', { exact: true }).count()).toBe(steps.length);
  expect(await tabs(screen)).toEqual(['Sheet1']);
});

test('saves its transcript, which replays without a difference', async () => {
  const [download] = await Promise.all([
    screen.page.waitForEvent('download'),
    button(screen, texts['save-transcript']).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^ita-excel-OfficeOnline-16\.0\.0\.0-\d{4}-\d\d-\d\d\.json$/);
  await button(screen, texts['save-transcript']).scrollIntoViewIfNeeded();
  await picture(screen, 'check saved');
  const transcript = transcriptIn(readFileSync(await download.path(), 'utf8'));
  if (transcript === null) throw new Error('the file is no transcript');
  expect(transcript.sheets).toEqual(['Sheet1']);
  expect((await replay(transcript)).differences).toEqual([]);
});

test('leaves the pane as it was', async () => {
  await button(screen, 'กลับ').click();
  await screen.pane.getByText('ยังไม่พบคะแนน ITA').waitFor();
  await cell(screen, 'A1').waitFor();
  await typeInto(screen, 'A1', '1');
});
