/** A sentence in which names and quotes may be in Thai: marked as such, so that a screen reader's voice can say them. */
import { useTexts } from './language';

/** Thai letters, with what stands between them. */
const THAI = /([\u0E00-\u0E7F]+(?:[\s\d.–-]*[\u0E00-\u0E7F]+)*)/;

export function ThaiSpans({ text }: { text: string }) {
  const { language } = useTexts();
  if (language === 'th') return text;
  return text.split(THAI).map((piece, at) =>
    at % 2 === 0 ? (
      piece
    ) : (
      <span key={`${at} ${piece}`} lang="th">
        {piece}
      </span>
    ),
  );
}
