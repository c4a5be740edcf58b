/** The three bands: an icon and a word each, never a colour alone. */
import type { Band } from '../../ita/assessment';
import type { Framework } from '../../ita/framework';
import { roundHalfUp } from '../../ita/round';
import type { PaneText } from '../../texts/pane';
import { Icon } from '../shared/Icon';
import { useTexts } from '../shared/language';

const words: Record<Band, PaneText> = { good: 'band-good', watch: 'band-watch', weak: 'band-weak' };

/** The band of an instrument or a level by its published, 2-decimal figure. */
export function bandOf(figure: number, lines: Framework['lines']): Band {
  const shown = roundHalfUp(figure);
  if (shown < lines.weak) return 'weak';
  return shown < lines.watch ? 'watch' : 'good';
}

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
