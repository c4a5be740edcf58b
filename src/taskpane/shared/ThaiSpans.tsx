/** Marks the Thai parts of a sentence with their language, so that screen readers pronounce them correctly. */
import { useTexts } from './language';

/** Thai letters, with the spaces, digits and punctuation between them. */
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
