/**
 * Every member of Office.js that source files use, with the requirement set that brought it, as Microsoft's type
 * declarations say it, and whether the place is reached only where the running Excel was asked for that set.
 */
import ts from 'typescript';

export interface MemberUse {
  /** "Worksheet.pageLayout". */
  readonly member: string;
  /** "ExcelApi 1.9"; null where the declarations name none. */
  readonly apiSet: string | null;
  /** Minor version of ExcelApi that is needed; Infinity for sets that no version of it includes. */
  readonly needed: number;
  /** Highest minor version that is known to be there; 0 without a guard. */
  readonly guarded: number;
  /** "src/excel/worksheetAppearance.ts:31". */
  readonly place: string;
}

const DECLARATIONS = /[\\/]@types[\\/]office-js[\\/]/;

/**
 * @param files to look at
 * @param guardFile where functions such as `supportsPageLayout` say which set they ask for
 */
export function officeMembersUsed(
  program: ts.Program,
  files: readonly string[],
  guardFile: string,
  relative: (file: string) => string,
): MemberUse[] {
  const checker = program.getTypeChecker();
  const sources = files.map((file) => sourceOf(program, file));
  const guards = guardsOf(checker, sourceOf(program, guardFile));
  const guarding = new Guarding(checker, sources, guards);
  const uses: MemberUse[] = [];
  const add = (symbol: ts.Symbol | undefined, at: ts.Node) => {
    const found = symbol === undefined ? null : declaredSet(symbol);
    if (found === null) return;
    const { line } = at.getSourceFile().getLineAndCharacterOfPosition(at.getStart());
    const place = `${relative(at.getSourceFile().fileName)}:${line + 1}`;
    uses.push({ ...found, guarded: guarding.versionAt(at), place });
  };
  for (const source of sources) {
    if (source.fileName === sourceOf(program, guardFile).fileName) continue;
    walk(source, (node) => {
      if (ts.isTypeNode(node)) return false;
      if (ts.isPropertyAccessExpression(node)) add(checker.getSymbolAtLocation(node.name), node.name);
      if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
        const name = node.propertyName ?? node.name;
        if (ts.isIdentifier(name)) add(checker.getTypeAtLocation(node.parent).getProperty(name.text), name);
      }
      if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
        const type = checker.getContextualType(node.parent);
        if (ts.isIdentifier(node.name)) add(propertyOf(checker, type, node.name.text), node.name);
      }
      if (ts.isCallExpression(node)) {
        for (const symbol of loadedMembers(checker, node)) add(symbol, node);
      }
      return true;
    });
  }
  return uses;
}

function sourceOf(program: ts.Program, file: string): ts.SourceFile {
  const source = program.getSourceFile(file);
  if (source === undefined) throw new Error(`${file} is not in the program`);
  return source;
}

/** @param visit returns false where the inside does not matter */
function walk(node: ts.Node, visit: (node: ts.Node) => boolean): void {
  if (visit(node)) node.forEachChild((child) => walk(child, visit));
}

/** The set that the declaration's own comment names, else that of the type around it. */
function declaredSet(symbol: ts.Symbol): Pick<MemberUse, 'member' | 'apiSet' | 'needed'> | null {
  const declarations = (symbol.declarations ?? []).filter((one) => DECLARATIONS.test(one.getSourceFile().fileName));
  const [first] = declarations;
  if (first === undefined || !isInExcel(first)) return null;
  if (ts.isModuleDeclaration(first)) return null;
  const owner = first.parent as ts.Node & { readonly name?: ts.Node };
  const member = `${owner.name?.getText() ?? ''}.${symbol.name}`;
  const texts = declarations.flatMap((one) => {
    const own = setsIn(one);
    return own.length > 0 ? own : setsIn(one.parent);
  });
  if (texts.length === 0) return { member, apiSet: null, needed: 0 };
  // Of several overloads the newest counts: which one is called depends on more than the types.
  const needed = Math.max(...texts.map(versionIn));
  return { member, apiSet: texts.join('; '), needed };
}

function isInExcel(node: ts.Node): boolean {
  for (let at = node; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isModuleDeclaration(at) && at.name.text === 'Excel') return true;
  }
  return false;
}

function setsIn(node: ts.Node): string[] {
  const text = node.getSourceFile().text;
  const comment = ts.getLeadingCommentRanges(text, node.getFullStart())?.at(-1);
  if (comment === undefined) return [];
  const sets = [...text.slice(comment.pos, comment.end).matchAll(/\[Api set: ([^\]]*)\]/g)];
  return sets.slice(0, 1).map((match) => match[1] ?? '');
}

/** The newest version that the text names; sets beyond ExcelApi (desktop, online, preview) are in no version. */
function versionIn(text: string): number {
  if (!/^ExcelApi 1\.\d+/.test(text)) return Infinity;
  return Math.max(...[...text.matchAll(/\b1\.(\d+)/g)].map((match) => Number(match[1])));
}

function propertyOf(checker: ts.TypeChecker, type: ts.Type | undefined, name: string): ts.Symbol | undefined {
  if (type === undefined) return undefined;
  const parts = type.isUnion() ? type.types : [type];
  return parts.map((part) => checker.getPropertyOfType(part, name)).find((symbol) => symbol !== undefined);
}

/** range.load('values,format/fill/color') loads Range.values, Range.format, RangeFormat.fill and RangeFill.color. */
function loadedMembers(checker: ts.TypeChecker, call: ts.CallExpression): ts.Symbol[] {
  const { expression } = call;
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'load') return [];
  const method = checker.getSymbolAtLocation(expression.name);
  if (method?.declarations?.some((one) => DECLARATIONS.test(one.getSourceFile().fileName)) !== true) return [];
  const receiver = checker.getTypeAtLocation(expression.expression);
  return call.arguments.flatMap((argument) => {
    const type = checker.getTypeAtLocation(argument);
    // A name that is not known here could be any member: it must be spelt out.
    if (!type.isStringLiteral()) throw new Error(`load(${argument.getText()}) must name its members in a literal`);
    return type.value.split(',').flatMap((path) => membersAlong(checker, receiver, path.trim().split('/')));
  });
}

function membersAlong(checker: ts.TypeChecker, receiver: ts.Type, path: readonly string[]): ts.Symbol[] {
  let type = receiver;
  return path.map((name) => {
    const symbol = checker.getPropertyOfType(type, name);
    if (symbol?.valueDeclaration === undefined)
      throw new Error(`nothing is known of ${name} in load('${path.join('/')}')`);
    const next = checker.getTypeOfSymbolAtLocation(symbol, symbol.valueDeclaration);
    type = checker.getIndexTypeOfType(next, ts.IndexKind.Number) ?? next;
    return symbol;
  });
}

/** Functions of the guard file that ask for a set: their symbols with the minor version. */
function guardsOf(checker: ts.TypeChecker, source: ts.SourceFile): Map<ts.Symbol, number> {
  const guards = new Map<ts.Symbol, number>();
  walk(source, (node) => {
    if (!ts.isVariableDeclaration(node) || node.initializer === undefined) return true;
    const version = /supports\('1\.(\d+)'\)/.exec(node.initializer.getText())?.[1];
    const symbol = checker.getSymbolAtLocation(node.name);
    if (version !== undefined && symbol !== undefined) guards.set(symbol, Number(version));
    return true;
  });
  return guards;
}

/** What is certain to be supported at a place, from the conditions on every way to it. */
class Guarding {
  private readonly callers = new Map<ts.Symbol, ts.Node[]>();

  constructor(
    private readonly checker: ts.TypeChecker,
    sources: readonly ts.SourceFile[],
    private readonly guards: ReadonlyMap<ts.Symbol, number>,
  ) {
    for (const source of sources) {
      walk(source, (node) => {
        if (ts.isIdentifier(node) && !ts.isImportSpecifier(node.parent)) this.noteUse(node);
        return true;
      });
    }
  }

  versionAt(node: ts.Node, seen: readonly ts.Node[] = []): number {
    let version = 0;
    for (let child = node, at = node.parent; !ts.isSourceFile(child); child = at, at = at.parent) {
      version = Math.max(version, this.impliedBy(at, child));
      if (isNamedFunction(child)) return Math.max(version, this.fromCallers(child, seen));
      if (ts.isSourceFile(at)) break;
    }
    return version;
  }

  /** What the parent's condition says about the child. */
  private impliedBy(parent: ts.Node, child: ts.Node): number {
    if (ts.isIfStatement(parent) && child === parent.thenStatement) return this.whenTrue(parent.expression);
    if (ts.isIfStatement(parent) && child === parent.elseStatement) return this.whenFalse(parent.expression);
    if (ts.isConditionalExpression(parent) && child === parent.whenTrue) return this.whenTrue(parent.condition);
    if (ts.isConditionalExpression(parent) && child === parent.whenFalse) return this.whenFalse(parent.condition);
    if (ts.isBinaryExpression(parent) && child === parent.right) {
      if (parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) return this.whenTrue(parent.left);
      if (parent.operatorToken.kind === ts.SyntaxKind.BarBarToken) return this.whenFalse(parent.left);
    }
    if (ts.isBlock(parent)) {
      const before = parent.statements.slice(0, parent.statements.indexOf(child as ts.Statement));
      return Math.max(0, ...before.map((statement) => this.leftBehind(statement)));
    }
    return 0;
  }

  /** `if (!supportsX()) return;` */
  private leftBehind(statement: ts.Statement): number {
    return ts.isIfStatement(statement) && leaves(statement.thenStatement) ? this.whenFalse(statement.expression) : 0;
  }

  private whenTrue(condition: ts.Expression): number {
    if (ts.isParenthesizedExpression(condition)) return this.whenTrue(condition.expression);
    if (ts.isPrefixUnaryExpression(condition)) return this.whenFalse(condition.operand);
    if (ts.isBinaryExpression(condition) && condition.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) {
      return Math.max(this.whenTrue(condition.left), this.whenTrue(condition.right));
    }
    if (!ts.isCallExpression(condition)) return 0;
    const symbol = this.symbolOf(condition.expression);
    return symbol === undefined ? 0 : (this.guards.get(symbol) ?? 0);
  }

  private whenFalse(condition: ts.Expression): number {
    if (ts.isParenthesizedExpression(condition)) return this.whenFalse(condition.expression);
    if (ts.isPrefixUnaryExpression(condition) && condition.operator === ts.SyntaxKind.ExclamationToken) {
      return this.whenTrue(condition.operand);
    }
    if (ts.isBinaryExpression(condition) && condition.operatorToken.kind === ts.SyntaxKind.BarBarToken) {
      return Math.max(this.whenFalse(condition.left), this.whenFalse(condition.right));
    }
    return 0;
  }

  /** The least that all callers are sure of; nothing for a function that nobody calls here. */
  private fromCallers(callee: ts.Node, seen: readonly ts.Node[]): number {
    if (seen.includes(callee)) return Infinity;
    const name = nameOf(callee);
    const symbol = name === undefined ? undefined : this.symbolOf(name);
    const calls = symbol === undefined ? [] : (this.callers.get(symbol) ?? []);
    return calls.length === 0 ? 0 : Math.min(...calls.map((call) => this.versionAt(call, [...seen, callee])));
  }

  private noteUse(node: ts.Identifier): void {
    const symbol = this.symbolOf(node);
    if (symbol === undefined || symbol.declarations?.some((one) => nameOf(one) === node) === true) return;
    this.callers.set(symbol, [...(this.callers.get(symbol) ?? []), node]);
  }

  private symbolOf(node: ts.Node): ts.Symbol | undefined {
    const symbol = this.checker.getSymbolAtLocation(node);
    return symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0
      ? this.checker.getAliasedSymbol(symbol)
      : symbol;
  }
}

/** A function that others reach by its name; one written in place belongs to the place. */
const isNamedFunction = (node: ts.Node): boolean =>
  ts.isFunctionDeclaration(node) ||
  ((ts.isArrowFunction(node) || ts.isFunctionExpression(node)) && ts.isVariableDeclaration(node.parent));

const nameOf = (node: ts.Node): ts.Node | undefined => {
  if (ts.isFunctionDeclaration(node) || ts.isVariableDeclaration(node)) return node.name;
  return ts.isVariableDeclaration(node.parent) ? node.parent.name : undefined;
};

const leaves = (statement: ts.Statement): boolean => {
  const last = ts.isBlock(statement) ? statement.statements.at(-1) : statement;
  return (
    last !== undefined && (ts.isReturnStatement(last) || ts.isThrowStatement(last) || ts.isContinueStatement(last))
  );
};
