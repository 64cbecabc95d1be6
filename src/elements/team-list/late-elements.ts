import { defineElement } from '../shared/define.js';

/** A page that never changes a role does not load what chooses one. */
export async function defineRolePicker(): Promise<void> {
  const { RolePickerElement } = await import('../role-picker/role-picker-element.js');
  defineElement('role-picker', RolePickerElement);
}

/** A page that never opens a person does not load what shows one. */
export async function defineMemberDetail(): Promise<void> {
  const [{ MemberDetailElement }] = await Promise.all([
    import('../member-detail/member-detail-element.js'),
    defineRolePicker(),
  ]);
  defineElement('member-detail', MemberDetailElement);
}
