/** The two languages of the product, and how placeholders are filled. */

export type Language = 'th' | 'en';

/** Replaces {name} by parameters.name; an unknown placeholder stays visible, so that a test can find it. */
export function fill(template: string, parameters: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = parameters[name];
    return value === undefined ? placeholder : String(value);
  });
}
