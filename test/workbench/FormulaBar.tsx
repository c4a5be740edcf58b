import { useState } from 'react';
import { fill } from '../../src/texts/language';
import type { WorkbenchTexts } from './texts';

interface Props {
  readonly cell: string;
  /** Formula or value of the cell, as it would be typed. */
  readonly input: string;
  readonly words: WorkbenchTexts;
  readonly onEdit: (input: string) => void;
}

export function FormulaBar({ cell, input, words, onEdit }: Props) {
  /** What is being typed; null shows the cell as it is. */
  const [typed, setTyped] = useState<string | null>(null);
  const commit = () => {
    if (typed !== null && typed !== input) onEdit(typed);
    setTyped(null);
  };
  return (
    <div className="formula-bar">
      <output aria-label={words.name} data-testid="cell-name">
        {cell}
      </output>
      <span aria-hidden="true">ƒx</span>
      <input
        aria-label={fill(words.formula, { cell })}
        data-testid="formula"
        spellCheck={false}
        value={typed ?? input}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) commit();
          if (event.key === 'Escape') setTyped(null);
        }}
      />
    </div>
  );
}
