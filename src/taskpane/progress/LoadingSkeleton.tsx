/** Shown during the first read. Same shapes as taskpane.html shows before any script runs. */
import { useTexts } from '../shared/language';

export function LoadingSkeleton() {
  const { t } = useTexts();
  return (
    <div className="opening">
      <div className="opening-block opening-score" />
      <div className="opening-block opening-line" />
      <div className="opening-block opening-bars" />
      <p className="quiet">{t('opening')}</p>
    </div>
  );
}
