import type { Messages } from '../messages.js';

export const rolePicker: Messages['rolePicker'] = {
  choose: 'Wählen Sie eine Rolle, um zu lesen, was sie erlaubt und was nicht.',
  can: 'Erlaubt',
  cannot: 'Nicht erlaubt',
  cannotDo: ({ names }) => `Nicht erlaubt: ${names}`,
  noRestrictions: 'Keine Einschränkungen',
  restrictions: ({ count }, f) => f.plural(count, { one: '# Einschränkung', other: '# Einschränkungen' }),
  noAccess: 'Keine Berechtigungen hier.',
  opens: ({ names }) => `Öffnet ${names}`,
  formerNames: 'Frühere Namen',
  options: 'Für jede Person schaltbar',
  isOn: 'ein',
  isOff: 'aus',
  withinScopes: 'in den eigenen Filialen',
  withinAccount: 'im eigenen Unternehmen',
  withinSelf: 'für sich selbst',
  isConditional: 'unter Bedingungen',
  isRefusedWhen: ({ reason }) => `nicht immer: ${reason}`,
  unknown: 'Diese Seite weiß nicht mehr über diese Rolle.',
  empty: 'Es gibt keine Rolle, die Sie vergeben können.',
  required: 'Wählen Sie eine Rolle.',
};
