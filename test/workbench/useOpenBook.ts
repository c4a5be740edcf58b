/** Which workbook is open, and how another one is opened. */
import { useEffect, useEffectEvent, useState } from 'react';
import type { TextParameters } from '../../src/ita/finding';
import { openHost, UnreadableWorkbook } from '../host';
import type { Book } from './book';
import { hostBook } from './hostBook';
import { firstSample } from './samples';
import type { WorkbenchTexts } from './texts';

/** The Id of the manifest; webpack puts it in. */
declare const ADD_IN_ID: string;

export interface OpenWorkbook {
  /** A new one for each file that is opened. */
  readonly id: number;
  readonly fileName: string;
  readonly book: Book;
}

export interface Problem {
  readonly text: keyof WorkbenchTexts;
  readonly parameters: TextParameters;
  /** Why the file cannot be opened; null where it is about a cell. */
  readonly unreadable: UnreadableWorkbook | null;
}

export function useOpenBook() {
  const [open, setOpen] = useState<OpenWorkbook | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  const openBytes = async (bytes: Uint8Array, fileName: string) => {
    try {
      const book = hostBook(await openHost(bytes, { addInId: ADD_IN_ID }));
      setOpen((before) => ({ id: (before?.id ?? 0) + 1, fileName, book }));
      setProblem(null);
    } catch (error) {
      if (!(error instanceof UnreadableWorkbook)) throw error;
      setProblem({ text: 'unreadable', parameters: { file: fileName }, unreadable: error });
    }
  };
  const openFile = async (file: File) => await openBytes(new Uint8Array(await file.arrayBuffer()), file.name);
  const openSample = async (sample: string) => {
    const answer = await fetch(`samples/${sample}`);
    await openBytes(new Uint8Array(await answer.arrayBuffer()), sample);
  };

  const openFirst = useEffectEvent(() => void openSample(firstSample));
  useEffect(() => openFirst(), []);

  return { open, openFile, openSample, problem, setProblem };
}
