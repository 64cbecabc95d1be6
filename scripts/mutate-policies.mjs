/**
 * Takes every part out of the four policies in turn and says which the policy tests do not miss. A part nobody misses
 * is either not tested or not needed; one that no case with a requirement's number misses is told as well. Run it as `npm run mutate:policies`; the names of policies narrow it.
 */
import { register } from 'tsx/esm/api';
import { numbersIn } from './lib/requirements.mjs';

register();
const { collected, POLICIES } = await import('../test/policies/registry.ts');
for (const file of ['commerce7', 'payments-portal', 'b2b-commerce', 'retail-ecom']) {
  await import(`../test/policies/${file}.test.ts`);
}

/** Mutants of a document: a path and what to do to a copy. */
function mutantsOf(policy) {
  const mutants = [];
  const at = (root, path) => path.reduce((value, key) => value[key], root);
  const change = (path, label, act) =>
    mutants.push({
      name: [...path, label].filter((part) => part !== '').join('.'),
      act: (copy) => act(at(copy, path)),
    });
  const without = (path, key) =>
    change(path, `${key}`, (parent) => (Array.isArray(parent) ? parent.splice(key, 1) : delete parent[key]));
  const eachOut = (path) => at(policy, path).forEach((_, i) => without(path, i));

  /** A condition's parts, one out at a time; the whole is taken out by who holds it. */
  const conditions = (path) => {
    const [operator] = Object.keys(at(policy, path));
    if (operator === 'not') return conditions([...path, 'not']);
    if (operator !== 'all' && operator !== 'any') return;
    at(policy, [...path, operator]).forEach((_, i) => {
      without([...path, operator], i);
      conditions([...path, operator, i]);
    });
  };
  const whole = (path, key) => {
    if (at(policy, path)[key] === undefined) return;
    without(path, key);
    conditions([...path, key]);
  };

  const grants = (path) =>
    at(policy, path).forEach((grant, i) => {
      without(path, i);
      if (typeof grant === 'string') return;
      const here = [...path, i];
      if (grant.allow.length > 1) eachOut([...here, 'allow']);
      if (grant.except) eachOut([...here, 'except']);
      for (const key of ['kinds', 'within', 'reason', 'effect', 'fixed'])
        if (grant[key] !== undefined) without(here, key);
      if ((grant.kinds?.length ?? 0) > 1) eachOut([...here, 'kinds']);
      whole(here, 'when');
      whole(here, 'whenInput');
    });

  grants(['everyone']);
  policy.roles.forEach((role, i) => {
    const here = ['roles', i];
    grants([...here, 'grants']);
    for (const key of ['options', 'requiresAttributes']) if (role[key]) eachOut([...here, key]);
    role.options?.forEach((_, j) =>
      change([...here, 'options', j], 'default=false', (option) => (option.default = false)),
    );
    for (const key of ['kind', 'hidden', 'defaultScopes', 'scopesLocked', 'formerNames', 'code']) {
      if (role[key] !== undefined) without(here, key);
    }
  });

  policy.rules.forEach((rule, i) => {
    without(['rules'], i);
    if (rule.on.length > 1) eachOut(['rules', i, 'on']);
    conditions(['rules', i, 'when']);
    for (const effect of ['hide', 'disable', 'readonly']) {
      if (effect !== rule.effect) change(['rules', i], `effect=${effect}`, (copy) => (copy.effect = effect));
    }
  });

  for (const [id, permission] of Object.entries(policy.permissions)) {
    const here = ['permissions', id];
    if (permission.apps) eachOut([...here, 'apps']);
    if (permission.needs) eachOut([...here, 'needs']);
    for (const key of ['requiresReason', 'effect', 'internal']) if (permission[key] !== undefined) without(here, key);
    whole(here, 'requires');
  }

  for (const giver of Object.keys(policy.assignable)) eachOut(['assignable', giver]);
  for (const role of Object.keys(policy.ceilings ?? {})) eachOut(['ceilings', role]);
  if (policy.customRoles) without([], 'customRoles');
  eachOut(['editable']);
  policy.invariants.forEach((invariant, i) => {
    without(['invariants'], i);
    conditions(['invariants', i, 'where']);
    for (const key of ['min', 'max']) if (invariant[key] !== undefined) without(['invariants', i], key);
  });
  policy.provisioning.forEach((way, i) => {
    without(['provisioning'], i);
    way.fields.forEach((field, j) => {
      without(['provisioning', i, 'fields'], j);
      // Whether other fields are filled in is the forms' and the engine's to check, not the evaluator's.
      if (field === 'roles*') change(['provisioning', i, 'fields'], `${j}=roles`, (fields) => (fields[j] = 'roles'));
    });
    for (const key of ['kind', 'from']) if (way[key] !== undefined) without(['provisioning', i], key);
  });
  for (const id of Object.keys(policy.attributes)) {
    for (const key of ['write', 'inheritFromInviter', 'onChange']) {
      if (policy.attributes[id][key] !== undefined) without(['attributes', id], key);
    }
  }
  for (const id of Object.keys(policy.settings)) {
    if (policy.settings[id].write !== undefined) without(['settings', id], 'write');
  }
  policy.limits?.forEach((limit, i) => {
    without(['limits'], i);
    if (limit.on.length > 1) eachOut(['limits', i, 'on']);
    if (limit.kinds) without(['limits', i], 'kinds');
  });
  if (policy.notices) eachOut(['notices']);
  change([], 'maxRoles+1', (copy) => (copy.maxRoles += 1));
  return mutants;
}

/** The title of the first case that notices, or nothing. */
function noticedBy(cases, policy) {
  for (const { title, run } of cases) {
    try {
      run(policy);
    } catch {
      return title;
    }
  }
  return undefined;
}

const chosen = process.argv.slice(2);
const start = performance.now();
let total = 0;
const survivors = [];
const unnumbered = [];
const hasNumber = ({ title }) => numbersIn(title).length > 0;
for (const [name, policy] of Object.entries(POLICIES)) {
  if (chosen.length > 0 && !chosen.includes(name) && !chosen.includes(policy.id)) continue;
  const cases = collected[name].toSorted((a, b) => Number(hasNumber(b)) - Number(hasNumber(a)));
  const before = noticedBy(cases, structuredClone(policy));
  if (before !== undefined) {
    console.error(`${policy.id}: the policy as it is fails “${before}”`);
    process.exit(1);
  }
  const mutants = mutantsOf(policy);
  let survived = 0;
  for (const { name: path, act } of mutants) {
    const copy = structuredClone(policy);
    act(copy);
    const title = noticedBy(cases, copy);
    if (title === undefined) {
      survived += 1;
      survivors.push(`${policy.id}: ${path}`);
      continue;
    }
    if (!hasNumber({ title })) {
      unnumbered.push(`${policy.id}: ${path} by “${title}”`);
      continue;
    }
    const slot = cases.findIndex((one) => one.title === title);
    cases.unshift(...cases.splice(slot, 1)); // neighbours in the document are often noticed by the same case
  }
  total += mutants.length;
  console.log(
    `${policy.id}: ${mutants.length} mutants, ${mutants.length - survived} killed, ${survived} survived, ${cases.length} cases`,
  );
}

for (const one of unnumbered) console.log(`without a number ${one}`);
for (const survivor of survivors) console.log(`survived ${survivor}`);
const seconds = ((performance.now() - start) / 1000).toFixed(1);
console.log(`${total} mutants, ${total - survivors.length} killed, ${survivors.length} survived, in ${seconds} s`);
process.exit(survivors.length > 0 ? 1 : 0);
