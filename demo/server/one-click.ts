import { openSession, sessionCookie, type SqlEngine } from 'rosterkit/server';

/** Signs in as anybody who is active, without a password. */
export async function enterAs(
  engine: SqlEngine,
  who: { readonly tenantId: string; readonly memberId: string },
  isBearer: boolean,
): Promise<Response> {
  try {
    const { token, state } = await openSession(engine, who);
    if (isBearer) return Response.json({ session: state, token });
    const headers = { 'set-cookie': sessionCookie(who.tenantId, token, 'secure') };
    return Response.json({ session: state }, { headers });
  } catch {
    return Response.json({ title: 'This person cannot be signed in.' }, { status: 401 });
  }
}
