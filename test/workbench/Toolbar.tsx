import { useRef } from 'react';
import type { Language } from '../../src/texts/language';
import { samples } from './samples';
import type { WorkbenchTexts } from './texts';

interface Props {
  readonly fileName: string;
  readonly language: Language;
  readonly words: WorkbenchTexts;
  readonly onLanguage: (language: Language) => void;
  readonly onOpen: (file: File) => void;
  readonly onSample: (file: string) => void;
  readonly onDownload: () => void;
}

export function Toolbar({ fileName, language, words, onLanguage, onOpen, onSample, onDownload }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <header className="toolbar">
      <img src="assets/icon-32.png" alt="" width={28} height={28} />
      <div className="brand">
        <h1>{words.title}</h1>
        <p>{words.notExcel}</p>
      </div>
      <span className="file-name" data-testid="file-name">
        {fileName}
      </span>
      <select aria-label={words.samples} value="" onChange={(event) => onSample(event.target.value)}>
        <option value="" disabled>
          {words.samples}
        </option>
        {samples.map((sample) => (
          <option key={sample.file} value={sample.file}>
            {sample[language]}
          </option>
        ))}
      </select>
      <button type="button" onClick={() => picker.current?.click()}>
        {words.open}
      </button>
      <input
        ref={picker}
        type="file"
        accept=".xlsx"
        hidden
        data-testid="picker"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file !== undefined) onOpen(file);
        }}
      />
      <button type="button" onClick={onDownload}>
        {words.download}
      </button>
      <select
        aria-label={words.language}
        value={language}
        onChange={(event) => onLanguage(event.target.value === 'en' ? 'en' : 'th')}
      >
        <option value="th">ไทย</option>
        <option value="en">English</option>
      </select>
    </header>
  );
}
