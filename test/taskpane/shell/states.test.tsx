/** @jest-environment jsdom */
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, OFFICE_TIMEOUT } from '../../../src/taskpane/shell/App';
import { accepted, refused } from '../../../src/ita/finding';
import type { Language } from '../../../src/texts/language';
import { refusalMessage } from '../../../src/texts/messages';
import { loadPaneTexts, paneText, type PaneText } from '../../../src/texts/pane';
import { analysisOf, seedConflicts, writtenOf } from '../support/analyses';
import { button, hostWith, jobsWith, later, openPane, settle } from '../support/host';

beforeEach(() => window.localStorage.clear());

describe.each<Language>(['th', 'en'])('the pane in %s', (language) => {
  const say = (key: PaneText, parameters = {}) => paneText(key, language, parameters);

  test('is opening until Excel and the scores answer', async () => {
    const looking = later<ReturnType<typeof accepted<ReturnType<typeof analysisOf>>>>();
    await openPane(jobsWith({ look: jest.fn(() => looking.promise) }), language);
    expect(screen.getByText(say('opening'), { selector: '.quiet' })).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent(say('opening'));
    looking.fulfil(accepted(analysisOf()));
    await settle();
    expect(screen.getByText('95.01')).toBeVisible();
  });

  test('shows what was found at once, and that nothing has been written', async () => {
    const jobs = jobsWith();
    await openPane(jobs, language);
    const level = language === 'th' ? 'ผ่าน' : 'Pass';
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('ITA 2567');
    expect(screen.getByText('เทศบาลตำบลควนขนุน')).toHaveAttribute('lang', 'th');
    expect(screen.getByText('95.01')).toBeVisible();
    expect(screen.getByText(level, { selector: 'strong' })).toBeVisible();
    expect(screen.queryByText(language === 'th' ? /อาจเป็น ผ่านดี/ : /Could be Pass with merit/)).toBeNull();
    expect(screen.getByText(say('same-level-as-published'))).toBeVisible();
    expect(screen.getByText(say('not-written'))).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent(say('said-found', { score: '95.01', level }));
    for (const score of ['97.32', '86.05', '100.00']) expect(screen.getAllByText(score)[0]).toBeVisible();
    expect(screen.getByText(say('lines-legend', { weak: 85, watch: 95 }))).toBeVisible();
    expect(jobs.analyse).not.toHaveBeenCalled();
    expect(document.documentElement.lang).toBe(language);
  });

  test('says that the workbook holds a result, of which it knows no figures', async () => {
    await openPane(jobsWith({ look: jest.fn(() => Promise.resolve(accepted(analysisOf({}, true)))) }), language);
    expect(screen.getByText(say('written-earlier'))).toBeVisible();
    expect(button('restore', language)).toBeEnabled();
  });

  test('shows and announces what was written', async () => {
    const jobs = jobsWith();
    await openPane(jobs, language);
    expect(button('restore', language)).toBeDisabled();
    await userEvent.click(button('analyse', language));
    const done = screen.getByRole('region', { name: say('done-heading') });
    expect(within(done).getByText('วิเคราะห์ ITA 2567')).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('มาตรการ ITA 2568, วิเคราะห์ ITA 2567');
    expect(screen.queryByText(say('not-written'))).not.toBeInTheDocument();
    expect(button('restore', language)).toBeEnabled();
    await userEvent.click(within(done).getByText('มาตรการ ITA 2568'));
    expect(jobs.goTo).toHaveBeenLastCalledWith('A1', 'มาตรการ ITA 2568');
    await userEvent.click(within(done).getByText('E5'));
    expect(jobs.goTo).toHaveBeenLastCalledWith('E5', 'ITA 2567');
  });

  test('says that it is working, and cannot be started twice meanwhile', async () => {
    const working = later<ReturnType<typeof accepted<ReturnType<typeof writtenOf>>>>();
    const jobs = jobsWith({ analyse: jest.fn(() => working.promise) });
    await openPane(jobs, language);
    await userEvent.click(button('analyse', language));
    expect(button('analysing', language)).toHaveAttribute('aria-disabled', 'true');
    expect(button('analysing', language)).toHaveFocus();
    expect(screen.getByRole('status')).toHaveTextContent(say('analysing'));
    await userEvent.click(button('analysing', language));
    working.fulfil(accepted(writtenOf()));
    await settle();
    expect(jobs.analyse).toHaveBeenCalledTimes(1);
    expect(button('analyse', language)).toBeVisible();
  });

  test('tells what it looked for when there are no scores', async () => {
    const refusal = refused('no-scores', [], { sheet: 'Sheet1' });
    await openPane(jobsWith({ look: jest.fn(() => Promise.resolve(refusal)) }), language);
    const alert = screen.getByRole('alert');
    expect(within(alert).getByRole('heading')).toHaveTextContent(say('refused-no-scores'));
    expect(alert).toHaveTextContent(refusalMessage(refusal.refusal, language));
    expect(within(alert).getByRole('table')).toBeVisible();
    expect(screen.queryByText('95.01')).not.toBeInTheDocument();
  });

  test('names the cell that could not be read, jumps to it, and reads again when asked', async () => {
    const refusal = refused('score-not-a-number', ['C14'], { indicator: 8, value: 'ไม่มีข้อมูล' });
    const jobs = jobsWith();
    jobs.look.mockResolvedValueOnce(refusal);
    await openPane(jobs, language);
    expect(screen.getByRole('alert')).toHaveTextContent(refusalMessage(refusal.refusal, language));
    await userEvent.click(screen.getByRole('button', { name: say('go-to-cell', { cell: 'C14' }) }));
    expect(jobs.goTo).toHaveBeenCalledWith('C14', '');
    button('retry', language).focus();
    await userEvent.keyboard('{Enter}');
    await settle();
    expect(screen.getByText('95.01')).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  });

  test('keeps the figures when only the writing was refused, and tries that again', async () => {
    const jobs = jobsWith();
    jobs.analyse.mockResolvedValueOnce(refused('sheet-protected', [], { sheet: 'ITA 2567' }));
    await openPane(jobs, language);
    await userEvent.click(button('analyse', language));
    expect(within(screen.getByRole('alert')).getByRole('heading')).toHaveTextContent(say('refused-writing'));
    expect(screen.getByText('95.01')).toBeVisible();
    await userEvent.click(button('retry', language));
    expect(jobs.analyse).toHaveBeenCalledTimes(2);
    expect(screen.getByRole('region', { name: say('done-heading') })).toBeVisible();
  });

  test('waits for the user while a cell is being edited', async () => {
    const jobs = jobsWith();
    jobs.look.mockResolvedValueOnce(refused('cell-edit-mode'));
    await openPane(jobs, language);
    expect(screen.getByRole('alert')).toHaveTextContent(/Enter.*Esc/);
    await userEvent.click(button('retry', language));
    expect(screen.getByText('95.01')).toBeVisible();
  });

  test('takes everything back', async () => {
    const jobs = jobsWith();
    jobs.look.mockResolvedValueOnce(accepted(analysisOf({}, true)));
    await openPane(jobs, language);
    await userEvent.click(button('restore', language));
    expect(jobs.restore).toHaveBeenCalledWith({ sheet: 'ITA 2567' });
    expect(screen.getByRole('region', { name: say('restored-heading') })).toHaveTextContent('มาตรการ ITA 2568');
    expect(screen.getByRole('status')).toHaveTextContent(say('said-restored'));
    expect(button('restore', language)).toBeDisabled();
    expect(screen.getByText(say('not-written'))).toBeVisible();
  });

  test('asks before it takes edits back with what was written', async () => {
    const jobs = jobsWith();
    jobs.look.mockResolvedValueOnce(accepted(analysisOf({}, true)));
    const edited = refused('edited-since', ["'มาตรการ ITA 2568'!E6"], {});
    jobs.restore.mockResolvedValueOnce(edited).mockResolvedValueOnce(edited);
    await openPane(jobs, language);
    await userEvent.click(button('restore', language));
    expect(screen.getByRole('alert')).toHaveTextContent(say('refused-edited'));
    expect(screen.getByRole('alert')).toHaveTextContent("'มาตรการ ITA 2568'!E6");
    await userEvent.click(button('restore-not', language));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(screen.getByText('95.01')).toBeVisible();
    await userEvent.click(button('restore', language));
    await userEvent.click(button('restore-anyway', language));
    expect(jobs.restore).toHaveBeenLastCalledWith({ sheet: 'ITA 2567', force: true });
    expect(screen.getByRole('region', { name: say('restored-heading') })).toBeVisible();
  });

  test('offers to read again when a co-author has changed a score, and writes nothing by itself', async () => {
    const jobs = jobsWith();
    jobs.analyse.mockResolvedValueOnce(refused('inputs-changed', ['C14'], { sheet: 'ITA 2567' }));
    await openPane(jobs, language);
    await userEvent.click(button('analyse', language));
    expect(screen.getByRole('alert')).toHaveTextContent('C14');
    const looks = jobs.look.mock.calls.length;
    await userEvent.click(within(screen.getByRole('alert')).getByRole('button', { name: say('look-again') }));
    expect(jobs.look.mock.calls.length).toBe(looks + 1);
    expect(jobs.analyse).toHaveBeenCalledTimes(1);
  });

  test('lets take back what a failed write left behind', async () => {
    const jobs = jobsWith();
    jobs.analyse.mockResolvedValueOnce(
      refused('left-unfinished', [], { trouble: 'GeneralException', sheet: 'ITA 2567' }),
    );
    await openPane(jobs, language);
    await userEvent.click(button('analyse', language));
    expect(screen.getByRole('alert')).toHaveTextContent('GeneralException');
    expect(button('restore', language)).toBeEnabled();
  });

  test('shows a bug instead of staying silent', async () => {
    const jobs = jobsWith();
    jobs.look.mockRejectedValueOnce(new TypeError('cells is undefined'));
    await openPane(jobs, language);
    expect(screen.getByRole('alert')).toHaveTextContent(say('failed-heading'));
    expect(screen.getByText('TypeError: cells is undefined')).toBeVisible();
    await userEvent.click(button('retry', language));
    expect(screen.getByText('95.01')).toBeVisible();
  });

  test('tells how to open it when it is not in Excel, in the language of the browser', async () => {
    const browser = jest.spyOn(navigator, 'language', 'get').mockReturnValue(language === 'th' ? 'th-TH' : 'en-GB');
    const jobs = jobsWith();
    await openPane(jobs, language, { whenReady: () => Promise.resolve({ inExcel: false }) });
    expect(screen.getByRole('alert')).toHaveTextContent(say('outside-steps'));
    expect(jobs.look).not.toHaveBeenCalled();
    expect(screen.queryByRole('button', { name: say('analyse') })).not.toBeInTheDocument();
    browser.mockRestore();
  });

  test('says so when Excel never answers, and goes on when it does after all', async () => {
    await loadPaneTexts(language);
    jest.useFakeTimers();
    window.localStorage.setItem('ita-language', language);
    const ready = later<{ inExcel: boolean }>();
    render(<App jobs={jobsWith()} host={hostWith({ whenReady: () => ready.promise })} />);
    act(() => jest.advanceTimersByTime(OFFICE_TIMEOUT - 1));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    act(() => jest.advanceTimersByTime(1));
    expect(screen.getByRole('alert')).toHaveTextContent(say('late-steps'));
    expect(button('reload', language)).toBeVisible();
    jest.useRealTimers();
    ready.fulfil({ inExcel: true });
    await settle();
    expect(screen.getByText('95.01')).toBeVisible();
  });

  test('shows findings worst first, with cells that jump', async () => {
    const jobs = jobsWith({ look: jest.fn(() => Promise.resolve(accepted(analysisOf({ findings: seedConflicts })))) });
    await openPane(jobs, language);
    await userEvent.click(screen.getByRole('heading', { name: say('findings-heading') }));
    expect(await screen.findAllByText(say('severity-warning'))).toHaveLength(2);
    await userEvent.click(
      screen.getAllByRole('button', { name: say('go-to-cell', { cell: 'C30' }) })[0] as HTMLElement,
    );
    expect(jobs.goTo).toHaveBeenLastCalledWith('C30', 'ITA 2567');
  });
});

test('switches the language, remembers it, and reads nothing again for it', async () => {
  const jobs = jobsWith();
  await openPane(jobs, 'th');
  await userEvent.click(screen.getByRole('button', { name: 'EN' }));
  expect(button('analyse', 'en')).toBeVisible();
  expect(screen.getAllByText('Improvement of work systems')[0]).toBeVisible();
  expect(document.documentElement.lang).toBe('en');
  expect(window.localStorage.getItem('ita-language')).toBe('en');
  expect(jobs.look).toHaveBeenCalledTimes(1);
});

test('prefers the remembered language to that of Office', async () => {
  window.localStorage.setItem('ita-language', 'en');
  await openPane(jobsWith(), 'th');
  expect(button('analyse', 'en')).toBeVisible();
});

test('hands over the language of the texts to be written', async () => {
  const jobs = jobsWith();
  await openPane(jobs, 'en');
  await userEvent.click(button('analyse', 'en'));
  expect(jobs.analyse).toHaveBeenCalledWith(
    expect.objectContaining({ language: 'en', sheet: 'ITA 2567' }),
    expect.anything(),
    expect.anything(),
  );
});

test('drops the figures when the sheet can no longer be read', async () => {
  const jobs = jobsWith();
  await openPane(jobs);
  jobs.analyse.mockResolvedValueOnce(refused('score-error', ['C9'], { indicator: 3, value: '#N/A' }));
  await userEvent.click(button('analyse'));
  expect(screen.queryByText('95.01')).not.toBeInTheDocument();
  expect(screen.getByRole('alert')).toHaveTextContent('#N/A');
});

test('keeps the figures of the sheet shown when the active one has no scores', async () => {
  const jobs = jobsWith();
  await openPane(jobs);
  jobs.look.mockResolvedValueOnce(refused('no-scores', [], { sheet: 'มาตรการ ITA 2568' }));
  await userEvent.click(button('look-again'));
  expect(jobs.look).toHaveBeenLastCalledWith(
    expect.objectContaining({ sheet: 'ITA 2567' }),
    expect.anything(),
    expect.anything(),
  );
  expect(screen.getByText('95.01')).toBeVisible();
});

test('says when a cell could not be shown, beside the figures', async () => {
  const jobs = jobsWith();
  jobs.goTo.mockResolvedValueOnce(refused('cell-edit-mode'));
  await openPane(jobs);
  await userEvent.click(screen.getAllByRole('button', { name: /การปรับปรุงระบบการทำงาน.*C14/ })[0] as HTMLElement);
  expect(screen.getByRole('alert')).toBeVisible();
  expect(screen.getByText('95.01')).toBeVisible();
});

test('shows a bug in drawing with a way to reload', async () => {
  const quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const broken = { ...analysisOf(), assessment: { ...analysisOf().assessment, level: { possible: [] } } };
  await openPane(
    jobsWith({ look: jest.fn(() => Promise.resolve(accepted(broken as unknown as ReturnType<typeof analysisOf>))) }),
  );
  expect(screen.getByRole('alert')).toHaveTextContent(paneText('failed-heading', 'th'));
  expect(button('reload')).toBeVisible();
  quiet.mockRestore();
});

test('leaves the parts out for years whose levels ask nothing of them', async () => {
  const of2563 = accepted(analysisOf({ fiscalYear: 2563, published: { score: 95.01, level: 'AA' } }));
  const look = jest.fn(() => Promise.resolve(of2563));
  await openPane(jobsWith({ look }));
  expect(screen.getByText('AA')).toBeVisible();
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  expect(screen.getByText(paneText('highest-level', 'th'))).toBeVisible();
});

test('ranks weak and watch indicators by lost points, and jumps to their cells', async () => {
  const jobs = jobsWith();
  await openPane(jobs);
  const region = screen.getByRole('region', { name: paneText('weaknesses-heading', 'th') });
  const rows = within(region).getAllByRole('button');
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringMatching(/^8.*จุดอ่อน.*73\.29.*−2\.67/),
    expect.stringMatching(/^7.*ควรพัฒนา.*91\.19.*−0\.88/),
    expect.stringMatching(/^6.*ควรพัฒนา.*93\.67.*−0\.63/),
  ]);
  await userEvent.click(rows[0] as HTMLElement);
  expect(jobs.goTo).toHaveBeenCalledWith('C14', 'ITA 2567');
});
