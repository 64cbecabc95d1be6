import { expect } from 'chai';
import { useServer, type Answer, type Person } from './support.js';

interface Item {
  readonly ok: boolean;
  readonly failure?: Readonly<Record<string, unknown>>;
}

const itemsOf = ({ body }: Answer): readonly Item[] => body['items'] as readonly Item[];

describe('Inviting over HTTP', () => {
  const server = useServer();
  const valid = { email: 'sam@vinedesign.example', roles: ['standard'] };

  const invite = (person: Person, ...drafts: readonly unknown[]): Promise<Answer> =>
    person.send('POST', '/invitations', { drafts });

  /** One draft refused, and nothing left of it but an entry where rights are at stake. */
  async function refuses(person: Person, draft: object, failure: object, entries: number): Promise<void> {
    const before = await server.state();
    const [item] = itemsOf(await invite(person, draft));
    expect(item?.failure, JSON.stringify(draft)).to.deep.include(failure);
    const { answers: _, ...rows } = (await server.state()).rows;
    const { answers: __, ...were } = before.rows;
    expect(rows).to.deep.equal(were);
    await server.expectUntouched({ ...before, rows: (await server.state()).rows }, entries);
  }

  const wrongRoles: readonly (readonly [title: string, roles: unknown])[] = [
    ['""', ''], ['null', null], ['none', []], ['of other case', ['ADMINOWNER']], ['with a space', ['adminOwner ']],
    ['__proto__', ['__proto__']], ['constructor', ['constructor']], ['0', 0], ['[0]', [0]], ['unknown', ['chief']], ['a comma text', 'standard,adminOwner'], ['a comma item', ['standard,adminOwner']], ['left out', undefined],
  ]; // prettier-ignore
  for (const [title, value] of wrongRoles) {
    it(`PE-06, PE-07 refuses roles: ${title}`, async () => {
      const marguerite = await server.as('marguerite');
      await refuses(marguerite, { ...valid, roles: value }, { code: 'invalid' }, 0);
    });
    it(`PE-06 refuses to give roles: ${title}, alone and among many`, async () => {
      if (value === undefined) return; // a patch without roles leaves them
      const marguerite = await server.as('marguerite');
      const before = await server.state();
      const answer = await marguerite.send('PATCH', '/members/layla', { roles: value });
      expect(answer.status, answer.text).to.equal(422);
      await server.expectUntouched(before);
      const operations = [{ op: 'update', memberId: 'layla', patch: { roles: value } }];
      const [item] = itemsOf(await marguerite.send('POST', '/members/bulk', { operations }));
      expect(item?.failure).to.include({ code: 'invalid' });
      expect((await server.state()).rows['members']).to.deep.equal(before.rows['members']);
    });
  }

  for (const name of ['status', 'token', 'expiresAt', 'invitedBy', 'acceptedAt', 'password', 'owner', 'id']) {
    it(`PE-44, R010 refuses ${name} in an invitation`, async () => {
      await refuses(await server.as('marguerite'), { ...valid, [name]: 'x' }, { code: 'invalid', field: name }, 0);
    });
    it(`PE-46 refuses ${name} in an acceptance`, async () => {
      if (name === 'password' || name === 'token') return; // these belong there
      const body = { token: 'token-of-invitation-ananya', password: 'a long enough secret', [name]: 'x' };
      await server.refused(
        () => server.sender().send('POST', '/invitation/accept', body),
        { status: 422, code: 'invalid', field: name },
        0,
      );
    });
  }

  for (const email of [
    [valid.email],
    { a: valid.email },
    7,
    null,
    undefined,
    '',
    'anna@',
    `${'x'.repeat(5000)}@a.example`,
  ]) {
    it(`IN-20, R008 refuses the address ${JSON.stringify(email)?.slice(0, 40)}`, async () => {
      await refuses(await server.as('marguerite'), { ...valid, email }, { code: 'invalid', field: 'email' }, 0);
    });
  }

  for (const [email, reason] of [
    ['x@acme-winery.example', 'otherCompany'],
    ['x@mail.vinedesign.example', 'otherCompany'],
    ['x@evilvinedesign.example', 'otherCompany'],
    ['x@vinedesign.example.evil.example', 'otherCompany'],
  ] as const) {
    it(`R020 a Partner does not invite ${email}`, async () => {
      await refuses(await server.as('bo'), { ...valid, email }, { code: 'forbidden', reason }, 1);
    });
  }

  it('PE-06 refuses two roles where one is the most', async () => {
    const marguerite = await server.as('marguerite');
    const roles = ['standard', 'adminOwner'];
    await refuses(marguerite, { ...valid, roles }, { code: 'forbidden', reason: 'tooManyRoles' }, 1);
    const expected = { status: 403, code: 'forbidden', reason: 'tooManyRoles' } as const;
    await server.refused(() => marguerite.send('PATCH', '/members/layla', { roles }), expected);
  });

  it('R022 a Partner does not give what is above them, nor another domain', async () => {
    const bo = await server.as('bo');
    await refuses(bo, { ...valid, roles: ['adminOwner'] }, { code: 'forbidden', reason: 'roleNotAssignable' }, 1);
    const attributes = { partnerDomain: 'evil.example' };
    await refuses(
      bo,
      { ...valid, roles: ['partner'], attributes },
      { code: 'forbidden', reason: 'partnerDomainFixed' },
      1,
    );
  });

  for (const who of ['olafur', 'layla', 'siobhan', 'jean-baptiste']) {
    it(`R004 ${who} invites nobody, alone and many at once`, async () => {
      const person = await server.as(who);
      await refuses(person, valid, { code: 'forbidden', reason: 'notGranted' }, 1);
      const two = [valid, { ...valid, email: 'kim@vinedesign.example' }];
      await server.refused(() => invite(person, ...two), { status: 403, code: 'forbidden', reason: 'notGranted' });
    });
  }

  it('twin: a Partner invites a colleague, an Admin Owner anybody; one mail to each, notices to the owners', async () => {
    const before = await server.state();
    const bo = await server.as('bo');
    expect(itemsOf(await invite(bo, valid)).map(({ ok }) => ok)).to.deep.equal([true]);
    const marguerite = await server.as('marguerite');
    const owner = { email: 'new@acme-winery.example', roles: ['adminOwner'] };
    expect(itemsOf(await invite(marguerite, owner)).map(({ ok }) => ok)).to.deep.equal([true]);
    const mails = (await server.state()).mails.slice(before.mails.length);
    expect(mails.filter(({ kind }) => kind === 'invitation').map(({ to }) => to)).to.deep.equal([
      valid.email,
      owner.email,
    ]);
    const owners = ['m.okonkwo@acme-winery.example', 'xiaoming@acme-winery.example'];
    const notified = mails.filter(({ kind }) => kind === 'notice').map(({ to }) => to);
    expect(notified.toSorted()).to.deep.equal([...owners, ...owners].toSorted());
  });

  it('R001 one address, one account; each draft has its answer', async () => {
    const marguerite = await server.as('marguerite');
    const drafts = [
      'olafur@acme-winery.example',
      ' OLAFUR@ACME-winery.example ',
      'ananya@acme-winery.example',
      'new@acme-winery.example',
    ];
    const items = itemsOf(await invite(marguerite, ...drafts.map((email) => ({ ...valid, email }))));
    expect(items.map(({ failure }) => failure?.['code'])).to.deep.equal([
      'alreadyMember',
      'alreadyMember',
      'alreadyInvited',
      undefined,
    ]);
  });

  it('IN-28 never answers with a secret, nor the names of what holds one', async () => {
    const marguerite = await server.as('marguerite');
    const answers = [
      await invite(marguerite, valid),
      await marguerite.send('POST', '/members/ananya/invitation/resend'),
      await marguerite.send('GET', '/members?limit=100'),
      await marguerite.send('GET', '/members/ananya'),
    ];
    const secrets = (await server.state()).mails.flatMap(({ values }) => ('token' in values ? [values.token] : []));
    expect(secrets).to.have.length.of.at.least(2);
    for (const { text } of answers) {
      for (const secret of secrets) expect(text).not.to.include(secret);
      expect(text).not.to.match(/token|hash|oneTime|secret/i);
    }
  });
});
