/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SentenceWithCellLinks } from '../../../src/taskpane/shared/SentenceWithCellLinks';

const show = (sentence: string, cells: readonly string[]) => {
  const goTo = jest.fn();
  const { container } = render(<SentenceWithCellLinks sentence={sentence} cells={cells} goTo={goTo} />);
  return { goTo, container };
};

test('makes the cells of a sentence clickable where they stand, and changes no letter', async () => {
  const sentence = 'ตัวชี้วัดที่ 8 มีสองค่า: 73.29 (C14) กับ 93.29 (C30) โปรดแก้ไขเซลล์ C30';
  const { goTo, container } = show(sentence, ['C14', 'C30']);
  expect(container).toHaveTextContent(sentence);
  expect(screen.getAllByRole('button').map((one) => one.textContent)).toEqual(['C14', 'C30', 'C30']);
  await userEvent.click(screen.getAllByRole('button')[0] as HTMLElement);
  expect(goTo).toHaveBeenCalledWith('C14');
});

test('knows cells of other sheets, areas, and cells one of which begins as the other', () => {
  const { container } = show("See 'ผล ITA''67'!C7, C1 and C14 (C5:C9); EIT1 and D4 stay text.", [
    "'ผล ITA''67'!C7",
    'C1',
    'C14',
    'C5:C9',
  ]);
  expect(screen.getAllByRole('button').map((one) => one.textContent)).toEqual([
    "'ผล ITA''67'!C7",
    'C1',
    'C14',
    'C5:C9',
  ]);
  expect(container).toHaveTextContent("See 'ผล ITA''67'!C7, C1 and C14 (C5:C9); EIT1 and D4 stay text.");
});

test('puts cells that the sentence leaves out behind it', () => {
  const { container } = show('The level is not known.', ['A19']);
  expect(container).toHaveTextContent('The level is not known. A19');
  expect(screen.getByRole('button', { name: /A19/ })).toBeVisible();
});
