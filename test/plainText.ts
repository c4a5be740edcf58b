/** A text of a worksheet as it is read: with plain blanks and hyphens where no line may be broken. */
export const plainText = <Value>(value: Value): Value =>
  typeof value === 'string'
    ? (value
        .replace(/\u00a0/g, ' ')
        .replace(/\u2060/g, '')
        .replace(/\u2011/g, '-') as Value)
    : value;
