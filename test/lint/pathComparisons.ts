/** Finds code that compares paths of the disk with a hard-coded "/", which Windows writes as "\". */
import ts from 'typescript';

/** Their results have the separator of the system. */
const PATH_FUNCTIONS = /^(?:join|normalize|relative|resolve|dirname|basename)$/;
const COMPARISONS = /^(?:startsWith|endsWith|includes|split|indexOf|lastIndexOf|replace|replaceAll)$/;

/**
 * Comparisons of a path with a text that contains "/", as source code. Paths are the results of node:path, constants that
 * hold one, and in a module that lists folders recursively every text, as names found there are compared in callbacks.
 */
export function pathComparisons(code: string): string[] {
  const source = ts.createSourceFile('code.tsx', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const constants = new Set<string>();
  const found: string[] = [];
  const listsRecursively = /\breaddir(?:Sync)?\([^)]*recursive: true/.test(code);

  const isPath = (node: ts.Expression): boolean =>
    (ts.isCallExpression(node) && PATH_FUNCTIONS.test(node.expression.getText().replace(/^path\./, ''))) ||
    (ts.isIdentifier(node) && (constants.has(node.text) || listsRecursively));

  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.initializer !== undefined && isPath(node.initializer)) {
      constants.add(node.name.getText());
    }
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { expression: compared, name } = node.expression;
      const [first] = node.arguments;
      if (COMPARISONS.test(name.text) && isPath(compared) && first !== undefined && hasSlash(first)) {
        found.push(node.getText());
      }
    }
    if (ts.isBinaryExpression(node) && EQUALITIES.has(node.operatorToken.kind)) {
      const sides = [node.left, node.right];
      if (sides.some(isPath) && sides.some(hasSlash)) found.push(node.getText());
    }
    node.forEachChild(visit);
  };
  visit(source);
  return found;
}

const EQUALITIES = new Set([ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken]);

/** A text that is written down, with a slash in it. */
const hasSlash = (node: ts.Expression): boolean =>
  (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) && node.getText().includes('/');
