/** Cells in the grid: moving, typing, formulas, and the bar above them. */
import { cell, pageForAllTests, picture, selection, typeInto, type Screen } from './screen';

let screen: Screen;
pageForAllTests((opened) => {
  screen = opened;
});
beforeAll(() => cell(screen, 'C7').waitFor());

const press = (key: string) => screen.page.keyboard.press(key);
const formula = () => screen.page.getByTestId('formula').inputValue();

test('are selected by a click, and the bar shows what they hold', async () => {
  await cell(screen, 'C7').click();
  await selection(screen, 'C7').waitFor();
  expect(await formula()).toBe('95.55');
});

test('are moved between with the arrow keys', async () => {
  await cell(screen, 'C7').click();
  await press('ArrowDown');
  await press('ArrowLeft');
  await selection(screen, 'B8').waitFor();
  await press('Control+Home');
  await selection(screen, 'A1').waitFor();
});

test('take what is typed, and compute formulas', async () => {
  await typeInto(screen, 'C7', '=SUM(C8:C9)');
  await selection(screen, 'C8').waitFor();
  expect(await cell(screen, 'C7').innerText()).toBe('196.92');
  await press('ArrowUp');
  expect(await formula()).toBe('=SUM(C8:C9)');
});

test('keep what they had when Esc is pressed', async () => {
  await cell(screen, 'C8').click();
  await screen.page.keyboard.type('5');
  await press('Escape');
  expect(await cell(screen, 'C8').innerText()).toBe('98.12');
});

test('are edited with F2 and with a double click', async () => {
  await cell(screen, 'C8').click();
  await press('F2');
  await press('Backspace');
  await press('Enter');
  expect(await cell(screen, 'C8').innerText()).toBe('98.1');
  await cell(screen, 'C8').dblclick();
  await screen.page.keyboard.type('2');
  await press('Enter');
  expect(await cell(screen, 'C8').innerText()).toBe('98.12');
});

test('are edited in the bar', async () => {
  await cell(screen, 'C7').click();
  await screen.page.getByTestId('formula').fill('90');
  await press('Enter');
  await cell(screen, 'C7').getByText('90', { exact: true }).waitFor();
});

test('are emptied with Delete', async () => {
  await cell(screen, 'C9').click();
  await press('Delete');
  expect(await cell(screen, 'C9').innerText()).toBe('');
});

test('are hit by the mouse at any zoom', async () => {
  await screen.page.getByRole('combobox', { name: 'ย่อขยาย' }).selectOption('0.6');
  await cell(screen, 'B14').click();
  await selection(screen, 'B14').waitFor();
  await picture(screen, 'zoom');
});
