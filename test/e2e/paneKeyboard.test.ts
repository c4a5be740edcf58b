/** The pane by keyboard alone: every step of the job, and always to be seen where the keyboard is. */
import type { FrameLocator, Locator } from 'playwright-core';
import { emptyWorkbook } from '../emptyWorkbook';
import { cell, openWorkbook, pageForEachTest, selection, tabs, typeInto, type Screen } from './screen';

let screen: Screen;
pageForEachTest((opened) => {
  screen = opened;
});

const press = (key: string) => screen.page.keyboard.press(key);
const hasFocus = (element: Locator) =>
  element.evaluate((one) => one.ownerDocument.activeElement === one && one.ownerDocument.hasFocus());

/** Presses Tab (or Shift+Tab) until the element has the focus. */
async function tabTo(find: (pane: FrameLocator) => Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const wanted = find(screen.pane).first();
  await wanted.waitFor();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await hasFocus(wanted)) return;
    await press(key);
  }
  throw new Error(`80 times ${key} do not reach ${String(wanted)}`);
}

const button = (name: string | RegExp) => (pane: FrameLocator) => pane.getByRole('button', { name, exact: true });

test('does the whole job by keyboard alone, from the first hint to restoring', async () => {
  await tabTo(button('เข้าใจแล้ว'));
  await press('Enter');
  await screen.pane.getByText('เข้าใจแล้ว').waitFor({ state: 'detached' });

  await tabTo((pane) => pane.getByLabel('EIT ส่วนที่ 1'), 'Shift+Tab');
  await screen.page.keyboard.type('80');
  await tabTo((pane) => pane.getByLabel('EIT ส่วนที่ 2'));
  await screen.page.keyboard.type('92.1');
  await tabTo(button('วิเคราะห์'));
  await screen.pane.getByText('EIT ส่วนที่ 1 ขาดอีก 5.00').waitFor();
  await press('Enter');
  await screen.pane.getByText('เขียนลงสมุดงานแล้ว').first().waitFor();
  expect(await tabs(screen)).toHaveLength(3);

  await tabTo((pane) => pane.locator('summary').filter({ hasText: 'สิ่งที่ควรตรวจสอบ' }), 'Shift+Tab');
  await press('Enter');
  await tabTo(button('ไปที่เซลล์ C30'));
  await press('Enter');
  await selection(screen, 'C30').waitFor();

  await tabTo(button('ลองเปลี่ยนคะแนน'));
  await press('Enter');
  await tabTo((pane) => pane.getByRole('slider', { name: /8 การปรับปรุง/ }));
  await press('ArrowRight');
  await screen.pane.getByText('+0.07').waitFor();
  await press('Escape');
  expect(await hasFocus(screen.pane.getByRole('button', { name: 'ลองเปลี่ยนคะแนน' }))).toBe(true);

  await tabTo(button('ตั้งค่า'), 'Shift+Tab');
  await press('Enter');
  await tabTo((pane) => pane.getByRole('checkbox', { name: 'บันทึกข้อความ' }));
  await press('Space');
  await tabTo(button('บันทึก'));
  await press('Enter');
  await tabTo(button('วิเคราะห์'));
  await press('Enter');
  await screen.pane.getByText('บันทึกข้อความ ITA 2567').first().waitFor();
  expect(await tabs(screen)).toHaveLength(4);

  await tabTo(button('คืนค่าเดิม'));
  await press('Enter');
  await screen.pane.getByText('คืนค่าเดิมแล้ว').first().waitFor();
  expect(await tabs(screen)).toEqual(['ITA 2567']);
});

test('shows where the keyboard is, at every stop of the result, the what-if and the settings', async () => {
  const frame = screen.page.locator('.pane iframe');
  /** One full round: at each stop the pane looks different from how it looks without the focus. */
  const stops = async (least: number): Promise<void> => {
    const seen: string[] = [];
    for (let presses = 0; presses < 60; presses += 1) {
      await press('Tab');
      const active = screen.pane.locator(':focus');
      if ((await active.count()) === 0) break;
      const name = await active.evaluate((one) => one.outerHTML.slice(0, 160));
      if (seen.includes(name)) break;
      seen.push(name);
      const focused = await frame.screenshot({ caret: 'hide' });
      await active.evaluate((one) => (one as HTMLElement).blur());
      const without = await frame.screenshot({ caret: 'hide' });
      expect({ name, isSeen: !focused.equals(without) }).toEqual({ name, isSeen: true });
      await screen.pane.locator('.pane').evaluate(
        (_, start) => {
          const again = [...document.querySelectorAll<HTMLElement>('.pane *')].find((one) =>
            one.outerHTML.startsWith(start),
          );
          again?.focus();
        },
        name.slice(0, 100),
      );
    }
    expect(seen.length).toBeGreaterThanOrEqual(least);
  };
  await screen.pane.locator('h1').focus();
  await stops(10);
  await screen.pane.getByRole('button', { name: 'ตั้งค่า' }).click();
  await screen.pane.getByRole('heading', { name: 'ตั้งค่า' }).waitFor();
  await stops(10);
});

test('jumps from a weak indicator to its cell', async () => {
  await tabTo(button(/การปรับปรุงระบบการทำงาน.*C14/));
  await press('Enter');
  await selection(screen, 'C14').waitFor();
});

test('fills an empty workbook with an example, and follows what is typed into it', async () => {
  await openWorkbook(screen, 'Book1.xlsx', emptyWorkbook());
  await tabTo(button('ใส่ข้อมูลตัวอย่าง'));
  await press('Enter');
  await screen.pane.getByText('เทศบาลตำบลตัวอย่าง').waitFor();
  await screen.pane.getByText('95.01', { exact: true }).first().waitFor();
  await typeInto(screen, 'D12', '83.29');
  await screen.pane.getByText('96.01', { exact: true }).first().waitFor();
  expect(await cell(screen, 'D12').innerText()).toBe('83.29');
});

test('says after an edit that the worksheets are older, and writes nothing', async () => {
  await screen.page.getByRole('combobox', { name: 'สมุดงานตัวอย่าง' }).selectOption('seed-first-table.xlsx');
  await screen.pane.getByText('95.00', { exact: true }).first().waitFor();
  await screen.pane.getByRole('button', { name: 'วิเคราะห์', exact: true }).click();
  await screen.pane.getByText('เขียนลงสมุดงานแล้ว').first().waitFor();
  const before = await tabs(screen);
  await typeInto(screen, 'C14', '83.29');
  await screen.pane.getByText('แผ่นงานที่เขียนไว้เก่ากว่าคะแนนนี้ กด').waitFor();
  await screen.pane.getByText('96.00', { exact: true }).first().waitFor();
  expect(await tabs(screen)).toEqual(before);
});
