/** Takes the pictures of the manuals from the real workbench: `npx tsx scripts/manual-pictures.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { init } from 'excelize-wasm';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { builtWorkbench, buildWorkbench } from '../test/workbench/build';
import { typeOver } from '../test/e2e/typeOver';
import { serve } from '../test/workbench/server';
import { launchChromium } from './chromium';
import { smallPng } from './smallPng';
import { putOfficeFonts } from './screenshots/fonts';

const root = join(__dirname, '..');
const images = join(root, 'docs', 'images');

interface Screen {
  readonly page: Page;
  readonly pane: FrameLocator;
}

type Opener = (language?: 'th' | 'en') => Promise<Screen>;

async function main(): Promise<void> {
  mkdirSync(images, { recursive: true });
  await buildWorkbench();
  const [server, browser] = await Promise.all([serve(builtWorkbench, 0), launchChromium()]);
  try {
    const open: Opener = (language = 'th') => openWorkbench(browser, server.address, language);
    await opened(open, 'th', 'manual-open');
    await opened(open, 'en', 'manual-open-en');
    await written(open);
    await findings(open);
    await panels(open);
    await empty(open);
    await worksheets(open);
    await catalogue(open);
    await question(open);
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function openWorkbench(browser: Browser, address: string, language: 'th' | 'en'): Promise<Screen> {
  const context = await browser.newContext({
    viewport: { width: 1180, height: 730 },
    locale: language === 'th' ? 'th-TH' : 'en-US',
    reducedMotion: 'reduce',
    bypassCSP: true,
  });
  await context.addInitScript((chosen) => localStorage.setItem('workbench-language', chosen), language);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(address);
  const pane = page.frameLocator('.pane iframe');
  await pane.getByText('95.01', { exact: true }).first().waitFor();
  const document = page.frames().find((frame) => frame.url().includes('taskpane.html'));
  if (document !== undefined) await putOfficeFonts(document);
  return { page, pane };
}

/** What a new user sees, with a number at each part that the manual explains. */
async function opened(open: Opener, language: 'th' | 'en', name: string): Promise<void> {
  const screen = await open(language);
  const { page, pane } = screen;
  await number(page, [
    pane.locator('.score-figure').first(),
    pane.locator('.level').first(),
    pane.locator('.instruments').first(),
    pane.locator('.eit-row').first(),
    pane.locator('summary').first(),
    pane.locator('.command-main').first(),
    pane.locator('.commands .button').nth(1),
    pane.locator('#open-settings'),
  ]);
  await take(screen, name);
}

async function written(open: Opener): Promise<void> {
  const screen = await open();
  const { page } = screen;
  await analyse(screen);
  await zoom(screen, 0.8);
  await number(page, [
    cellSaying(page, 'คะแนน ITA'),
    cellSaying(page, 'EIT ส่วนที่ 1 (พิมพ์คะแนน)'),
    cellSaying(page, '1. การปฏิบัติหน้าที่'),
    page.locator('[id="cell-C12"]'),
    page.getByRole('navigation').getByRole('button').nth(1),
  ]);
  await take(screen, 'manual-written');
}

async function findings(open: Opener): Promise<void> {
  const screen = await open();
  const { page, pane } = screen;
  await skipHint(screen);
  await page.setViewportSize({ width: 1180, height: 900 });
  await pane.getByText('สิ่งที่ควรตรวจสอบ').click();
  await pane.getByRole('button', { name: 'ไปที่เซลล์ C30' }).first().click();
  await page.getByTestId('cell-name').getByText('C30', { exact: true }).waitFor();
  await take(screen, 'manual-findings', page.locator('.pane'));
}

/** Settings and what-if beside each other, as both are views of the same pane. */
async function panels(open: Opener): Promise<void> {
  const screen = await open();
  const { page, pane } = screen;
  await skipHint(screen);
  await page.setViewportSize({ width: 1180, height: 830 });
  await pane.getByRole('button', { name: 'ตั้งค่า' }).click();
  await pane.getByLabel('ติดตามมาตรการ').check();
  await pane.getByLabel('บันทึกข้อความ').check();
  const settings = await picture(page, page.locator('.pane'));
  await pane.getByRole('button', { name: 'กลับ' }).first().click();
  await pane.getByRole('button', { name: 'ลองเปลี่ยนคะแนน' }).click();
  await pane.getByRole('textbox', { name: 'EIT ส่วนที่ 1' }).fill('85.2');
  await pane.getByRole('textbox', { name: 'EIT ส่วนที่ 2' }).fill('86.9');
  const whatIf = await picture(page, page.locator('.pane'));
  const sources = [settings, whatIf].map((png) => `data:image/png;base64,${png.toString('base64')}`);
  const both = await page.context().newPage();
  await both.setViewportSize({ width: 740, height: 830 });
  await both.setContent(
    `<body style="margin:0"><div style="display:flex;gap:16px;width:max-content">` +
      sources.map((source) => `<img src="${source}" style="border:1px solid #ccc">`).join('') +
      '</div></body>',
  );
  keep('manual-settings', await both.locator('div').screenshot());
}

async function empty(open: Opener): Promise<void> {
  const screen = await open();
  const { page, pane } = screen;
  const excelize = await init(join(root, 'node_modules/excelize-wasm/excelize.wasm.gz'));
  const made = excelize.NewFile().WriteToBuffer();
  if (made.error !== null) throw new Error(made.error);
  await page
    .getByTestId('picker')
    .setInputFiles({ name: 'ITA.xlsx', mimeType: '', buffer: Buffer.from(made.buffer as ArrayBuffer) });
  await pane.getByRole('button', { name: 'สร้างแบบฟอร์มเปล่า' }).click();
  await pane.getByRole('heading', { name: 'พร้อมให้พิมพ์คะแนน' }).waitFor();
  await take(screen, 'manual-form');
}

async function worksheets(open: Opener): Promise<void> {
  const screen = await open();
  const { page, pane } = screen;
  // In the middle of the year that is followed up.
  await page.clock.setFixedTime(new Date('2025-03-17T09:00:00+07:00'));
  await pane.getByRole('button', { name: 'ตั้งค่า' }).click();
  await pane.getByLabel('ติดตามมาตรการ').check();
  await pane.getByRole('button', { name: 'บันทึก', exact: true }).click();
  await analyse(screen);
  await zoom(screen, 0.6);
  for (const [sheet, name] of [
    ['มาตรการ ITA 2568', 'manual-measures'],
    ['วิเคราะห์ ITA 2567', 'manual-analysis'],
    ['ติดตาม ITA 2568', 'manual-tracking'],
  ] as const) {
    await page.getByRole('button', { name: sheet, exact: true }).click();
    await page.getByRole('grid', { name: `แผ่นงาน ${sheet}` }).waitFor();
    if (name === 'manual-tracking') await followUp(page);
    await take(screen, name, page.locator('.book'));
  }
}

/** Some measures done, some under way, one late. */
async function followUp(page: Page): Promise<void> {
  for (const [address, text] of [
    ['E9', 'เสร็จสิ้น'],
    ['F9', '100'],
    ['G9', 'ทต 0012/145'],
    ['E10', 'กำลังดำเนินการ'],
    ['F10', '60'],
    ['E12', 'กำลังดำเนินการ'],
    ['F12', '25'],
    ['H12', '28/2/2025'],
  ] as const) {
    await typeOver(page, address, text);
  }
  await page.keyboard.press('Control+Home');
}

/** The agency's own measures on their worksheet, and the pane that says so. */
async function catalogue(open: Opener): Promise<void> {
  const screen = await open();
  const { page, pane } = screen;
  await skipHint(screen);
  await pane.getByRole('button', { name: 'ตั้งค่า' }).click();
  await pane.getByRole('button', { name: 'แก้ไขคลังมาตรการ' }).click();
  await pane.getByText('เปิดคลังมาตรการแล้ว').first().waitFor();
  await page.getByRole('grid', { name: 'แผ่นงาน คลังมาตรการ ITA' }).waitFor();
  await zoom(screen, 0.5);
  await take(screen, 'manual-catalogue');
}

/** What the pane asks before it takes back what somebody has edited. */
async function question(open: Opener): Promise<void> {
  const screen = await open();
  const { page, pane } = screen;
  await analyse(screen);
  await page.getByRole('button', { name: 'มาตรการ ITA 2568', exact: true }).click();
  await zoom(screen, 0.6);
  await typeOver(page, 'D6', 'กองคลัง');
  await pane.getByRole('button', { name: 'คืนค่าเดิม', exact: true }).click();
  await pane.getByRole('button', { name: 'คืนค่าเดิมทั้งหมด' }).waitFor();
  await take(screen, 'manual-question');
}

async function skipHint({ pane }: Screen): Promise<void> {
  await pane.getByRole('button', { name: 'เข้าใจแล้ว' }).click();
}

async function analyse({ pane }: Screen): Promise<void> {
  await pane.getByRole('button', { name: 'วิเคราะห์', exact: true }).click();
  await pane.getByText('เขียนลงสมุดงานแล้ว').first().waitFor();
}

async function zoom({ page }: Screen, factor: number): Promise<void> {
  await page.getByLabel('ย่อขยาย').selectOption(String(factor));
}

const cellSaying = (page: Page, text: string): Locator =>
  page
    .getByRole('gridcell')
    .filter({ has: page.getByText(text, { exact: true }) })
    .first();

/** Puts ①, ② … over the corners of what they stand for. */
async function number(page: Page, parts: readonly Locator[]): Promise<void> {
  for (const [index, part] of parts.entries()) {
    const box = await part.boundingBox();
    if (box === null) throw new Error(`part ${index + 1} of the picture is not in sight`);
    await page.evaluate(
      ({ x, y, text }) => {
        const mark = document.createElement('span');
        mark.textContent = text;
        mark.style.cssText =
          `position:fixed;left:${x}px;top:${y}px;width:20px;height:20px;border-radius:50%;z-index:99;` +
          'background:#b3261e;color:#fff;font:700 12px/20px sans-serif;text-align:center;box-shadow:0 0 0 2px #fff';
        document.body.append(mark);
      },
      { x: Math.max(2, box.x - 14), y: Math.max(2, box.y - 8), text: String(index + 1) },
    );
  }
}

async function picture(page: Page, part: Locator): Promise<Buffer> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.mouse.move(1, 1);
  await page.waitForTimeout(500);
  return part.screenshot();
}

/** Workbook and pane without the workbench's own bar, which Excel does not have. */
async function take({ page }: Screen, name: string, part: Locator = page.locator('main')): Promise<void> {
  keep(name, await picture(page, part));
}

const keep = (name: string, png: Buffer): void => writeFileSync(join(images, `${name}.png`), smallPng(png));

void main();
