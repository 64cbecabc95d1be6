const isPolicy = (value) => typeof value?.id === 'string' && Array.isArray(value.roles);

/** The policy documents a module exports, by themselves or in a list or record. */
export function policiesIn(module) {
  const values = Object.values(module).flatMap((value) =>
    isPolicy(value) ? [value] : value && typeof value === 'object' ? Object.values(value).filter(isPolicy) : [],
  );
  return [...new Map(values.map((policy) => [policy.id, policy])).values()];
}
