/** The two languages of the add-in, and the filling of placeholders. */

export type Language = 'th' | 'en';

/** Replaces {name} by parameters.name. An unknown placeholder stays in the text, so that a test can find it. */
export function fill(template: string, parameters: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = parameters[name];
    return value === undefined ? placeholder : String(value);
  });
}
