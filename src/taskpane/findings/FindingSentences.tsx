/** Findings about a finished job, as one paragraph each. */
import type { Finding } from '../../ita/finding';
import { findingMessage } from '../../texts/messages';
import { useTexts } from '../shared/language';

export default function FindingSentences({ findings }: { readonly findings: readonly Finding[] }) {
  const { language } = useTexts();
  return findings.map((one, index) => <p key={index}>{findingMessage(one, language)}</p>);
}
