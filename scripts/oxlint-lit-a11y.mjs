// eslint-plugin-lit-a11y for oxlint: its rules keep notes in sourceCode.parserServices, which oxlint freezes.
import plugin from 'eslint-plugin-lit-a11y';

const overlay = (target, own) =>
  new Proxy(
    {},
    {
      get(_, name) {
        if (name in own) return own[name];
        const value = Reflect.get(target, name, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
      has: (_, name) => name in own || name in target,
    },
  );

const thaw = (rule) => ({
  ...rule,
  create: (context) =>
    rule.create(overlay(context, { sourceCode: overlay(context.sourceCode, { parserServices: {} }) })),
});

export default {
  meta: { name: 'lit-a11y' },
  rules: Object.fromEntries(Object.entries(plugin.rules).map(([name, rule]) => [name, thaw(rule)])),
};
