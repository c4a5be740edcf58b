/**
 * Placeholders of the catalogue as staff see them on its worksheet, "{สำนักปลัด}", and as the catalogue has them,
 * "{office}".
 */
import { catalogueSheet } from '../../texts/th/catalogueSheet';

const pairs = Object.entries(catalogueSheet.placeholders).map(
  ([name, shown]: [string, string]) => [`{${name}}`, shown] as const,
);

export const withThaiPlaceholders = (text: string): string =>
  pairs.reduce((said, [own, shown]) => said.replaceAll(own, shown), text);

/** A text that staff wrote without placeholders stays unchanged. */
export const withOwnPlaceholders = (text: string): string =>
  pairs.reduce((said, [own, shown]) => said.replaceAll(shown, own), text);
