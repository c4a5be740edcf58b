/** The three bands. Each has an icon and a word, so the meaning never depends on colour alone. */
import type { Band } from '../../ita/assessment';
import type { PaneText } from '../../texts/pane';
import { Icon } from '../shared/Icon';
import { useTexts } from '../shared/language';

const words: Record<Band, PaneText> = { good: 'band-good', watch: 'band-watch', weak: 'band-weak' };

export function BandIcon({ band }: { band: Band }) {
  const { t } = useTexts();
  return (
    <span className={`band-mark tone-${band}`} title={t(words[band])}>
      <Icon name={band} />
      <span className="visually-hidden">{t(words[band])}</span>
    </span>
  );
}

export function BandLabel({ band }: { band: Band }) {
  const { t } = useTexts();
  return (
    <span className={`band-word tone-${band}`}>
      <Icon name={band} size={12} />
      {t(words[band])}
    </span>
  );
}
