/** A workbook beside the real pane, for people without Excel. */
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { cellAddress } from '../../src/sheet/grid';
import { fill, type Language } from '../../src/texts/language';
import type { Book } from './book';
import { FormulaBar } from './FormulaBar';
import { Grid } from './Grid';
import { Pane } from './Pane';
import { SheetTabs } from './SheetTabs';
import { reasonText, texts } from './texts';
import { Toolbar } from './Toolbar';
import { useFileDrop } from './useFileDrop';
import { useOpenBook } from './useOpenBook';
import { download } from './download';

const zooms = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.25, 1.5];
const remembered = 'workbench-language';

export function Workbench() {
  const [language, setLanguage] = useState<Language>(() => (localStorage.getItem(remembered) === 'en' ? 'en' : 'th'));
  const words = texts[language];
  const { open, openFile, openSample, problem, setProblem } = useOpenBook();
  const dragging = useFileDrop((file) => void openFile(file));

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words.title;
    localStorage.setItem(remembered, language);
  }, [language, words]);

  return (
    <div className="workbench">
      <Toolbar
        fileName={open?.fileName ?? ''}
        language={language}
        words={words}
        onLanguage={setLanguage}
        onOpen={(file) => void openFile(file)}
        onSample={(file) => void openSample(file)}
        onDownload={() => {
          if (open !== null) void download(open.book, open.fileName);
        }}
      />
      {problem !== null && (
        <p className="problem" role="alert">
          <span>
            {fill(words[problem.text], {
              ...problem.parameters,
              ...(problem.unreadable === null ? {} : { reason: reasonText(problem.unreadable, language) }),
            })}
          </span>
          <button type="button" onClick={() => setProblem(null)}>
            {words.dismiss}
          </button>
        </p>
      )}
      {open === null ? (
        <p className="opening">{words.opening}</p>
      ) : (
        <main>
          <OpenBook
            book={open.book}
            language={language}
            onRefused={(text, cell) => setProblem({ text, parameters: { cell }, unreadable: null })}
          />
          <PaneOf key={`${open.id} ${language}`} book={open.book} language={language} />
        </main>
      )}
      {dragging && <div className="drop-here">{words.dropHere}</div>}
    </div>
  );
}

/** The pane starts anew with another workbook or language, as it does in Excel. */
function PaneOf({ book, language }: { readonly book: Book; readonly language: Language }) {
  const connect = useCallback((pane: Window) => book.connectPane(pane, language), [book, language]);
  return <Pane title={texts[language].pane} connect={connect} />;
}

interface OpenBookProps {
  readonly book: Book;
  readonly language: Language;
  readonly onRefused: (reason: 'protected' | 'wrong-formula', cell: string) => void;
}

function OpenBook({ book, language, onRefused }: OpenBookProps) {
  const [zoom, setZoom] = useState(1);
  useSyncExternalStore(
    (listener) => book.onChange(listener),
    () => book.version(),
  );
  const words = texts[language];
  const sheet = book.sheet();
  const selection = book.selection();
  const cell = cellAddress(selection.row, selection.column);
  const edit = (input: string) => {
    const typed = book.type(input);
    if (typed !== 'done') onRefused(typed, cell);
  };
  return (
    <section className="book" aria-label={words.grid.replace('{sheet}', sheet.name)}>
      <FormulaBar
        key={`${sheet.name}!${cell}`}
        cell={cell}
        input={sheet.cell(selection.row, selection.column)?.input ?? ''}
        words={words}
        onEdit={edit}
      />
      <Grid
        key={sheet.name}
        sheet={sheet}
        label={fill(words.grid, { sheet: sheet.name })}
        selection={selection}
        zoom={zoom}
        onSelect={(place) => book.select(place)}
        onEdit={edit}
        onEditing={(isEditing) => book.setEditing(isEditing)}
      />
      <div className="status">
        <SheetTabs
          tabs={book.tabs()}
          active={book.activeSheet()}
          label={words.sheets}
          onActivate={(name) => book.activate(name)}
        />
        <select aria-label={words.zoom} value={zoom} onChange={(event) => setZoom(Number(event.target.value))}>
          {zooms.map((factor) => (
            <option key={factor} value={factor}>
              {`${Math.round(factor * 100)} %`}
            </option>
          ))}
        </select>
      </div>
    </section>
  );
}
