import { openSession, sessionCookie, type SqlEngine } from 'rosterkit/server';

interface Who {
  readonly tenantId: string;
  readonly memberId: string;
}

/** Signs in as anybody who is active, without a password. */
export async function enterAs(engine: SqlEngine, who: Who, isBearer: boolean): Promise<Response> {
  try {
    await giveLogin(engine, who);
    const { token, state } = await openSession(engine, who);
    if (isBearer) return Response.json({ session: state, token });
    const headers = { 'set-cookie': sessionCookie(who.tenantId, token, 'secure') };
    return Response.json({ session: state }, { headers });
  } catch {
    return Response.json({ title: 'This person cannot be signed in.' }, { status: 401 });
  }
}

/** Who was created without an e-mail has no login; the till's PIN is theirs, and here a click. */
async function giveLogin(engine: SqlEngine, { tenantId, memberId }: Who): Promise<void> {
  await engine.repository.transaction(tenantId, async (tx) => {
    const [tenant, member] = [await tx.tenant(), await tx.member(memberId)];
    if (!tenant || member?.status !== 'active' || member.identityId !== undefined) return;
    const id = engine.ids.create();
    const { firstName = '', lastName = '', email } = member;
    if (email !== undefined) return;
    await tx.saveIdentity({
      id,
      emailVerified: false,
      locale: tenant.locale,
      firstName,
      lastName,
      hasPassword: false,
    });
    await tx.saveMember({ ...member, identityId: id });
  });
}
