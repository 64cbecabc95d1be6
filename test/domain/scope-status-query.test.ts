import { expect } from 'chai';
import {
  coversScopes,
  displayName,
  foldText,
  isOpen,
  shownStatus,
  startsFrom,
  textIn,
  type Invitation,
} from '../../src/domain/index.js';

describe('coversScopes', () => {
  const rows: readonly (readonly [unknown, unknown, boolean])[] = [
    ['all', 'all', true],
    ['all', ['s1'], true],
    ['all', [], false],
    ['all', ['@tenant'], false],
    ['all', ['s1', '@tenant'], false],
    [['s1', 's2'], ['s1'], true],
    [['s1', 's2'], ['s2', 's1'], true],
    [['s1'], ['s1', 's2'], false],
    [['s1'], 'all', false],
    [['s1'], [], false],
    [[], ['s1'], false],
    [[], [], false],
    [['@tenant'], ['@tenant'], false],
    [['s1'], undefined, false],
    [undefined, ['s1'], false],
    [undefined, 'all', false],
    ['s1', ['s1'], false],
    [['s1'], 's1', false],
    [['s1'], [1], false],
    [[1], ['s1'], false],
  ];
  for (const [having, wanted, expected] of rows) {
    it(`R119 ${JSON.stringify(having)} ${expected ? 'covers' : 'does not cover'} ${JSON.stringify(wanted)}`, () =>
      expect(coversScopes(having, wanted)).to.equal(expected));
  }
});

describe('shownStatus', () => {
  const now = Date.parse('2026-11-21T12:00:00Z');
  const invitation = (rest: Partial<Invitation>): Invitation => ({
    id: 'i',
    tenantId: 't',
    memberId: 'm',
    email: 'a@b.example',
    method: 'link',
    status: 'pending',
    invitedBy: 'x',
    createdAt: '2026-11-20T12:00:00Z',
    expiresAt: '2026-11-27T12:00:00Z',
    deliveries: [{ at: '2026-11-20T12:00:00Z', state: 'sent' }],
    ...rest,
  });
  const delivered = (state: 'queued' | 'failed' | 'delivered'): Partial<Invitation> => ({
    deliveries: [
      { at: '', state: 'sent' },
      { at: '', state },
    ],
  });
  const rows: readonly (readonly [string, Invitation | undefined, string])[] = [
    ['removed', invitation({}), 'removed'],
    ['active', invitation({ status: 'bounced' }), 'active'],
    ['inactive', undefined, 'inactive'],
    ['invited', undefined, 'invited'],
    ['invited', invitation({}), 'invited'],
    ['invited', invitation({ deliveries: [] }), 'invited'],
    ['invited', invitation(delivered('queued')), 'sending'],
    ['invited', invitation(delivered('failed')), 'notSent'],
    ['invited', invitation(delivered('delivered')), 'invited'],
    ['invited', invitation({ status: 'bounced' }), 'bounced'],
    ['invited', invitation({ status: 'expired' }), 'expired'],
    ['invited', invitation({ expiresAt: '2026-11-21T12:00:00Z' }), 'expired'],
    ['invited', invitation({ expiresAt: '2026-11-21T12:00:01Z' }), 'invited'],
  ];
  for (const [status, sent, expected] of rows) {
    it(`is ${expected} for ${status} with ${JSON.stringify(sent?.status)} ${sent?.deliveries.at(-1)?.state ?? ''}`, () =>
      expect(shownStatus({ status: status as 'active' }, sent, now)).to.equal(expected));
  }

  it('an invitation is open while pending or bounced, up to its last second', () => {
    expect(isOpen(invitation({}), now)).to.equal(true);
    expect(isOpen(invitation({ status: 'bounced' }), now)).to.equal(true);
    expect(isOpen(invitation({ status: 'revoked' }), now)).to.equal(false);
    expect(isOpen(invitation({ expiresAt: '2026-11-21T12:00:00Z' }), now)).to.equal(false);
  });

  it('actions start from the states the chart leads from', () => {
    expect(startsFrom('member.deactivate', 'active')).to.equal(true);
    expect(startsFrom('member.deactivate', 'inactive')).to.equal(false);
    expect(startsFrom('member.reactivate', 'inactive')).to.equal(true);
    expect(startsFrom('member.restore', 'removed')).to.equal(true);
    expect(startsFrom('member.restore', 'active')).to.equal(false);
    expect(startsFrom('invitation.resend', 'invited')).to.equal(true);
    expect(startsFrom('invitation.revoke', 'active')).to.equal(false);
    expect(startsFrom('member.update', 'active')).to.equal(true);
    expect(startsFrom('member.update', 'removed')).to.equal(false);
    expect(startsFrom('member.view', 'inactive')).to.equal(true);
  });
});

describe('foldText', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['Ólafur Þórsson', 'olafur thorsson'],
    ['Siobhán Ní Bhriain', 'siobhan ni bhriain'],
    ['Nguyễn Thị Ánh', 'nguyen thi anh'],
    ['Wiśniewski Łódź', 'wisniewski lodz'],
    ['Søren Ågård', 'soren agard'],
    ['Jörg Müßig', 'jorg mussig'],
    ['Ελένη', 'ελενη'],
    ['œuvre', 'oeuvre'],
    ['ＡＢＣ', 'abc'],
    ['王小明', '王小明'],
  ];
  for (const [text, folded] of rows)
    it(`R043 ${text} is found by ${folded}`, () => expect(foldText(text)).to.equal(folded));
});

describe('textIn and displayName', () => {
  const text = { en: 'Store', fr: 'Boutique', 'fr-CA': 'Magasin' };

  it('takes the exact tag, the language, English, anything, nothing', () => {
    expect(textIn(text, 'fr-CA')).to.equal('Magasin');
    expect(textIn(text, 'fr-BE')).to.equal('Boutique');
    expect(textIn(text, 'de')).to.equal('Store');
    expect(textIn({ ja: '店' }, 'de')).to.equal('店');
    expect(textIn(undefined, 'de')).to.equal('');
    expect(textIn({}, '')).to.equal('');
    expect(textIn(text, 'constructor')).to.equal('Store');
  });

  it('shows the name there is, else the address, else nothing', () => {
    expect(displayName({ firstName: 'Ada', lastName: 'Lovelace', email: 'a@b.example' })).to.equal('Ada Lovelace');
    expect(displayName({ firstName: 'Kamal' })).to.equal('Kamal');
    expect(displayName({ email: 'a@b.example' })).to.equal('a@b.example');
    expect(displayName({})).to.equal('');
  });
});
