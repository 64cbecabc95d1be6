import { expect } from 'chai';
import { expectProblem, useServer, type Answer, type Person } from './support.js';

const TENANT = 'velomail';
const RIDER = {
  email: 'ulla@velomail.example',
  roles: ['rider'],
  scopes: ['loop'],
  attributes: { licence: 'B-9' },
};

/** The system of `test/helpers/courier`, which neither server nor database knows. */
describe('A fifth system over HTTP', () => {
  const server = useServer();
  const as = (id: string): Promise<Person> => server.as(id, TENANT);
  const invite = (who: Person, draft: object): Promise<Answer> => who.send('POST', '/invitations', { drafts: [draft] });
  const itemOf = ({ body }: Answer): Record<string, unknown> => (body['items'] as Record<string, unknown>[])[0] ?? {};
  const mayRideByNight = async (who: Person): Promise<unknown> => {
    const checks = [{ action: 'run.night' }];
    const { body } = await who.send('POST', '/authorize', { checks });
    return (body['decisions'] as unknown[])[0];
  };

  it('sends its document', async () => {
    const { body } = await (await as('otto')).send('GET', '/policy');
    expect(JSON.stringify(body)).to.include('courier-network');
  });

  it('invites a rider, who joins by the link', async () => {
    const answer = await invite(await as('otto'), RIDER);
    expect(itemOf(answer), answer.text).to.include({ ok: true });
    const [mail] = (await server.engine.repository.mails(TENANT)).filter(({ to }) => to === RIDER.email);
    const body = { token: mail?.values['token'], password: 'a saddle for every day' };
    expect((await server.sender({}, TENANT).send('POST', '/invitation/accept', body)).status).to.equal(200);
  });

  it('updates a rider of the lead’s, and refuses who rides elsewhere too', async () => {
    const otto = await as('otto');
    expect((await otto.send('PATCH', '/members/pia', { phone: '+32 1' })).status).to.equal(200);
    const answer = await otto.send('PATCH', '/members/rosa', { phone: '+32 1' });
    expectProblem(answer, { status: 404, code: 'notFound' });
  });

  it('refuses another depot, a missing licence and a rider’s hand', async () => {
    const otto = await as('otto');
    const reasonOf = (answer: Answer): unknown =>
      (itemOf(answer)['failure'] as { reason?: string } | undefined)?.reason ?? answer.body['reason'];
    expect(reasonOf(await invite(otto, { ...RIDER, scopes: ['south'] }))).to.equal('outOfScope');
    expect(reasonOf(await invite(otto, { ...RIDER, attributes: {} }))).to.equal('licenceMissing');
    expect(reasonOf(await invite(await as('pia'), RIDER))).to.equal('notGranted');
  });

  it('switches the nights off for everybody, and on again', async () => {
    const [ines, rosa] = [await as('ines'), await as('rosa')];
    expect(await mayRideByNight(rosa)).to.include({ allowed: true });
    expect((await ines.send('PATCH', '/settings', { settings: { nightRuns: false } })).status).to.equal(200);
    expect(await mayRideByNight(rosa)).to.include({ allowed: false, reason: 'nightRunsOff' });
    expectProblem(await (await as('otto')).send('PATCH', '/settings', { settings: { nightRuns: true } }), {
      status: 403,
      code: 'forbidden',
      reason: 'notGranted',
    });
    await ines.send('PATCH', '/settings', { settings: { nightRuns: true } });
    expect(await mayRideByNight(rosa)).to.include({ allowed: true });
  });
});
