/** Formulas as trees. What Excel would accept but this reader does not understand becomes an "unsupported" node. */
import { CellError, type Scalar } from '../workbook/scalar';
import { FormulaSyntaxError, tokens, type ReferenceToken, type Token } from './tokens';

export type Formula =
  | { readonly kind: 'value'; readonly value: Scalar }
  | { readonly kind: 'reference'; readonly reference: ReferenceToken }
  | { readonly kind: 'name'; readonly sheet: string | null; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly (Formula | null)[] }
  | { readonly kind: 'unary'; readonly operator: '+' | '-' | '%'; readonly operand: Formula }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Formula; readonly right: Formula }
  | { readonly kind: 'unsupported'; readonly what: string };

const precedence: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};

const cache = new Map<string, Formula>();

/**
 * @param text without the leading "=".
 * @throws FormulaSyntaxError
 */
export function parseFormula(text: string): Formula {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const formula = new Parser(tokens(text), text).whole();
  cache.set(text, formula);
  return formula;
}

/** Every reference in a formula, in order; empty when it is no formula. */
export function referencesOf(formula: Formula): ReferenceToken[] {
  switch (formula.kind) {
    case 'reference':
      return [formula.reference];
    case 'call':
      return formula.args.flatMap((argument) => (argument === null ? [] : referencesOf(argument)));
    case 'unary':
      return referencesOf(formula.operand);
    case 'binary':
      return [...referencesOf(formula.left), ...referencesOf(formula.right)];
    default:
      return [];
  }
}

/** Whether its value can change although no cell does. */
export function isVolatile(formula: Formula): boolean {
  switch (formula.kind) {
    case 'call':
      return formula.name === 'TODAY' || formula.args.some((argument) => argument !== null && isVolatile(argument));
    case 'unary':
      return isVolatile(formula.operand);
    case 'binary':
      return isVolatile(formula.left) || isVolatile(formula.right);
    default:
      return false;
  }
}

/** Every name in a formula. */
export function namesOf(formula: Formula): string[] {
  switch (formula.kind) {
    case 'name':
      return [formula.name];
    case 'call':
      return formula.args.flatMap((argument) => (argument === null ? [] : namesOf(argument)));
    case 'unary':
      return namesOf(formula.operand);
    case 'binary':
      return [...namesOf(formula.left), ...namesOf(formula.right)];
    default:
      return [];
  }
}

class Parser {
  private position = 0;
  private readonly tokens: readonly Token[];
  private readonly hasForeign: boolean;

  constructor(
    all: readonly Token[],
    private readonly text: string,
  ) {
    this.tokens = all.filter((token) => token.kind !== 'space');
    this.hasForeign = this.tokens.some((token) => token.kind === 'foreign') || hasIntersection(all);
    if (this.tokens.length === 0) throw new FormulaSyntaxError('an empty formula');
  }

  whole(): Formula {
    if (this.hasForeign) {
      this.requireBalance();
      return { kind: 'unsupported', what: this.text };
    }
    const formula = this.expression(0);
    if (this.position < this.tokens.length) throw this.unexpected();
    return formula;
  }

  private expression(minimum: number): Formula {
    let left = this.operand();
    for (;;) {
      const operator = this.peekOperator();
      const rank = operator === null ? undefined : precedence[operator];
      if (operator === null || rank === undefined || rank <= minimum) return left;
      this.position += 1;
      left = { kind: 'binary', operator, left, right: this.expression(rank) };
    }
  }

  private operand(): Formula {
    const operator = this.peekOperator();
    if (operator === '+' || operator === '-') {
      this.position += 1;
      // The sign binds tighter than "^" in Excel: -2^2 is 4.
      return { kind: 'unary', operator, operand: this.operand() };
    }
    let formula = this.primary();
    while (this.accept('%')) formula = { kind: 'unary', operator: '%', operand: formula };
    return formula;
  }

  private primary(): Formula {
    const token = this.tokens[this.position];
    if (token === undefined) throw new FormulaSyntaxError(`${this.text} ends too early`);
    this.position += 1;
    switch (token.kind) {
      case 'number':
        return { kind: 'value', value: Number(token.text) };
      case 'string':
        return { kind: 'value', value: token.value };
      case 'error':
        return { kind: 'value', value: CellError.of(token.code) };
      case 'reference':
        return { kind: 'reference', reference: token };
      case 'function':
        return { kind: 'call', name: token.text.toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?/, ''), args: this.args() };
      case 'name': {
        const upper = token.name.toUpperCase();
        if (token.sheet === null && (upper === 'TRUE' || upper === 'FALSE')) {
          return { kind: 'value', value: upper === 'TRUE' };
        }
        return { kind: 'name', sheet: token.sheet, name: token.name };
      }
      default:
        this.position -= 1;
        if (!this.accept('(')) throw this.unexpected();
        return this.parenthesised();
    }
  }

  private parenthesised(): Formula {
    const inner = this.expression(0);
    if (this.accept(',')) {
      do this.expression(0);
      while (this.accept(','));
      this.expect(')');
      return { kind: 'unsupported', what: 'a union of references' };
    }
    this.expect(')');
    return inner;
  }

  private args(): (Formula | null)[] {
    this.expect('(');
    if (this.accept(')')) return [];
    const args: (Formula | null)[] = [];
    for (;;) {
      const operator = this.peekOperator();
      args.push(operator === ',' || operator === ')' ? null : this.expression(0));
      if (this.accept(')')) return args;
      this.expect(',');
    }
  }

  private peekOperator(): string | null {
    const token = this.tokens[this.position];
    return token?.kind === 'operator' ? token.text : null;
  }

  private accept(operator: string): boolean {
    const found = this.peekOperator() === operator;
    if (found) this.position += 1;
    return found;
  }

  private expect(operator: string): void {
    if (!this.accept(operator)) throw this.unexpected();
  }

  private unexpected(): FormulaSyntaxError {
    return new FormulaSyntaxError(`"${this.tokens[this.position]?.text ?? 'the end'}" does not belong in ${this.text}`);
  }

  private requireBalance(): void {
    let depth = 0;
    for (const token of this.tokens) {
      if (token.text === '(' && token.kind === 'operator') depth += 1;
      if (token.text === ')' && token.kind === 'operator') depth -= 1;
      if (depth < 0) break;
    }
    if (depth !== 0) throw new FormulaSyntaxError(`the parentheses of ${this.text} do not match`);
  }
}

/** A space between two operands is Excel's intersection operator. */
function hasIntersection(all: readonly Token[]): boolean {
  const endsOperand = (token: Token | undefined): boolean =>
    token?.kind === 'reference' || token?.kind === 'name' || token?.text === ')';
  const startsOperand = (token: Token | undefined): boolean =>
    token?.kind === 'reference' || token?.kind === 'name' || token?.text === '(';
  return all.some(
    (token, index) => token.kind === 'space' && endsOperand(all[index - 1]) && startsOperand(all[index + 1]),
  );
}
