import { parseSync, Visitor } from 'oxc-parser';

const EQUALITY = new Set(['===', '!==', '==', '!=']);
const LOOKUPS = new Set(['includes', 'has', 'get', 'indexOf', 'lastIndexOf', 'startsWith', 'endsWith']);
const WRAPPERS = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
  'ParenthesizedExpression',
  'ChainExpression',
]);

const unwrap = (node) => (node && WRAPPERS.has(node.type) ? unwrap(node.expression) : node);

function textOf(node, constants) {
  const value = unwrap(node);
  if (value?.type === 'Literal' && typeof value.value === 'string') return value.value;
  if (value?.type === 'TemplateLiteral' && value.expressions.length === 0) return value.quasis[0].value.cooked;
  if (value?.type === 'Identifier') return constants.get(value.name);
  return undefined;
}

/** Names of the file's string constants: a constant hides a comparison no better than a literal. */
function constantsOf(program) {
  const constants = new Map();
  const declare = ({ id, init }) => {
    const text = id.type === 'Identifier' && unwrap(init)?.type !== 'Identifier' && textOf(init, constants);
    if (typeof text === 'string') constants.set(id.name, text);
  };
  new Visitor({
    VariableDeclaration: (node) => {
      if (node.kind === 'const') node.declarations.forEach(declare);
    },
  }).visit(program);
  return constants;
}

const keyOf = ({ key, computed }) => (computed ? undefined : (key?.name ?? key?.value));

/**
 * Where a source asks for a role, kind or policy by its id, which belongs into policy documents only.
 * @returns {{ line: number, id: string }[]}
 */
export function findPolicyIds(source, fileName, ids) {
  const { program, errors } = parseSync(fileName, source);
  if (errors.length > 0) throw new Error(`${fileName}: ${errors[0].message}`);
  const constants = constantsOf(program);
  const found = [];
  const report = (at, ...nodes) => {
    for (const node of nodes) {
      const id = textOf(node, constants);
      if (ids.has(id)) found.push({ line: source.slice(0, at.start).split('\n').length, id });
    }
  };
  const elementsOf = (node) => (unwrap(node)?.type === 'ArrayExpression' ? unwrap(node).elements : []);

  new Visitor({
    BinaryExpression(node) {
      if (EQUALITY.has(node.operator)) report(node, node.left, node.right);
      if (node.operator === 'in') report(node, node.left);
    },
    SwitchCase: (node) => report(node, node.test),
    CallExpression(node) {
      const callee = unwrap(node.callee);
      if (callee?.type !== 'MemberExpression' || !LOOKUPS.has(callee.property.name)) return;
      report(node, ...node.arguments, ...elementsOf(callee.object));
    },
    NewExpression(node) {
      if (['Set', 'Map'].includes(node.callee.name)) {
        for (const element of elementsOf(node.arguments[0])) report(node, element, ...elementsOf(element).slice(0, 1));
      }
    },
    MemberExpression(node) {
      if (!node.computed) return;
      report(node, node.property);
      const object = unwrap(node.object);
      if (object?.type !== 'ObjectExpression') return;
      for (const property of object.properties) {
        const id = keyOf(property);
        if (ids.has(id)) found.push({ line: source.slice(0, node.start).split('\n').length, id });
      }
    },
  }).visit(program);
  return found;
}
