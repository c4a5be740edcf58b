/** A hint for new users, shown once: opening the pane only reads, one button writes, another restores. */
import { useState, type KeyboardEvent } from 'react';
import { useTexts } from '../shared/language';
import { storeValue, storedValue } from '../shared/localStorage';

const SEEN = 'ita-hint-seen';

export function useFirstHint(): { readonly isShown: boolean; readonly skip: () => void } {
  const [isShown, setIsShown] = useState(() => storedValue(SEEN) === null);
  return {
    isShown,
    skip: () => {
      if (!isShown) return;
      setIsShown(false);
      storeValue(SEEN, 'yes');
    },
  };
}

export function FirstHint({ onSkip }: { onSkip: () => void }) {
  const { t } = useTexts();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onSkip();
  };
  return (
    <aside className="hint" aria-labelledby="hint-heading">
      <h2 id="hint-heading" className="visually-hidden">
        {t('hint-heading')}
      </h2>
      <p>{t('hint')}</p>
      <button type="button" className="button button-small" onClick={onSkip} onKeyDown={onKeyDown}>
        {t('hint-skip')}
      </button>
    </aside>
  );
}
