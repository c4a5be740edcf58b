/** The three bands: an icon and a word each, never a colour alone. */
import type { Band } from '../../ita/assessment';
import type { PaneText } from '../../texts/pane';
import { Icon } from '../shared/Icon';
import { useTexts } from '../shared/language';

const words: Record<Band, PaneText> = { good: 'band-good', watch: 'band-watch', weak: 'band-weak' };

export function BandMark({ band }: { band: Band }) {
  const { say } = useTexts();
  return (
    <span className={`band-mark tone-${band}`} title={say(words[band])}>
      <Icon name={band} />
      <span className="visually-hidden">{say(words[band])}</span>
    </span>
  );
}

export function BandWord({ band }: { band: Band }) {
  const { say } = useTexts();
  return (
    <span className={`band-word tone-${band}`}>
      <Icon name={band} size={12} />
      {say(words[band])}
    </span>
  );
}
