import { expect } from 'chai';
import { shownStatus, type Member } from '../../src/domain/index.js';
import {
  acceptInvitation,
  deliverMail,
  getMember,
  invite,
  recordBounce,
  removeMember,
  resendInvitation,
  type Mail,
  type MemoryEngine,
} from '../../src/engine/index.js';
import { winery } from '../helpers/people.js';
import { as, DAY_MS, deliverAll, effectsOf, mailTo, newEngine, PASSWORD, stateOf, tokenFor } from './support.js';

const marguerite = as(winery.marguerite);
const ADDRESS = 'new@acme-winery.example';
const WINERY = 'acme-winery';

async function invited(engine: MemoryEngine): Promise<Member> {
  return (await invite(engine, marguerite, { email: ADDRESS, roles: ['basic'] })).member;
}

/** A mailer that remembers, and fails for some addresses. */
function mailer(failing: readonly string[] = []): { readonly sent: Mail[]; send(mail: Mail): Promise<void> } {
  const sent: Mail[] = [];
  return {
    sent,
    async send(mail) {
      if (failing.includes(mail.to)) throw new Error('450 mailbox busy');
      sent.push(mail);
    },
  };
}

async function shown(engine: MemoryEngine, id: string): Promise<string> {
  const { member, invitation } = await getMember(engine, marguerite, id);
  return shownStatus(member, invitation, engine.clock.now());
}

describe('deliverMail', () => {
  it('IN-32 sends what waits, once, and shows it on the row', async () => {
    const engine = newEngine();
    const { id } = await invited(engine);
    expect(await shown(engine, id)).to.equal('sending');
    const post = mailer();
    expect(await deliverMail(engine, post)).to.deep.equal({ sent: 3, failed: 0 });
    expect(post.sent.map(({ to, kind }) => `${kind} ${to}`)).to.include(`invitation ${ADDRESS}`);
    expect(await shown(engine, id)).to.equal('invited');
    expect(await deliverMail(engine, post)).to.deep.equal({ sent: 0, failed: 0 });
  });

  it('keeps no secret once the mail has left', async () => {
    const engine = newEngine();
    await invited(engine);
    const token = await tokenFor(engine, WINERY, ADDRESS);
    await deliverAll(engine);
    const mail = await mailTo(engine, WINERY, ADDRESS);
    expect(mail).to.include({ state: 'sent', attempts: 1 });
    expect(mail.values).to.include({ role: 'Basic' });
    expect(JSON.stringify(await stateOf(engine))).not.to.include(token);
    await acceptInvitation(engine, { token, password: PASSWORD });
  });

  it('tries again after 1, 2, 4 minutes, says so on the row, and gives up at last', async () => {
    const engine = newEngine();
    const { id } = await invited(engine);
    const post = mailer([ADDRESS]);
    expect(await deliverMail(engine, post, { maxAttempts: 4 })).to.deep.equal({ sent: 2, failed: 1 });
    expect(await shown(engine, id)).to.equal('notSent');
    for (const minutes of [1, 2, 4]) {
      engine.clock.advance(minutes * 60_000 - 1);
      expect(await deliverMail(engine, post, { maxAttempts: 4 })).to.deep.equal({ sent: 0, failed: 0 });
      engine.clock.advance(1);
      expect(await deliverMail(engine, post, { maxAttempts: 4 })).to.deep.equal({ sent: 0, failed: 1 });
    }
    const mail = await mailTo(engine, WINERY, ADDRESS);
    expect(mail).to.include({ state: 'failed', attempts: 4 });
    expect(mail.values).not.to.have.property('token');
    const { invitation } = await getMember(engine, marguerite, id);
    expect(invitation?.deliveries.map(({ state, reason }) => [state, reason])).to.deep.equal([
      ['queued', undefined],
      ['failed', '450 mailbox busy'],
    ]);
    engine.clock.advance(DAY_MS);
    expect(await deliverMail(engine, post)).to.deep.equal({ sent: 0, failed: 0 });
  });

  it('comes through at the second attempt', async () => {
    const engine = newEngine();
    const { id } = await invited(engine);
    await deliverMail(engine, mailer([ADDRESS]));
    engine.clock.advance(60_000);
    const post = mailer();
    await deliverMail(engine, post);
    expect(post.sent).to.have.length(1);
    expect(await shown(engine, id)).to.equal('invited');
  });

  it('two deliverers at once send nothing twice', async () => {
    const engine = newEngine();
    await invited(engine);
    const [one, two] = [mailer(), mailer()];
    await Promise.all([deliverMail(engine, one), deliverMail(engine, two)]);
    expect(one.sent.length + two.sent.length).to.equal(3);
  });

  it('takes up again what a deliverer took and never came back with', async () => {
    const engine = newEngine();
    await invited(engine);
    expect(await engine.repository.takeMails(10, engine.clock.now(), 120_000)).to.have.length(3);
    expect((await deliverMail(engine, mailer())).sent).to.equal(0);
    engine.clock.advance(120_000);
    expect((await deliverMail(engine, mailer())).sent).to.equal(3);
  });

  it('sends as many as it is asked to, oldest first', async () => {
    const engine = newEngine();
    await invited(engine);
    const post = mailer();
    await deliverMail(engine, post, { limit: 1 });
    expect(post.sent.map(({ to }) => to)).to.deep.equal([ADDRESS]);
  });

  it('does not send what was taken back, and forgets a failure of it', async () => {
    const engine = newEngine();
    const { id } = await invited(engine);
    const taken = mailer();
    const failing = {
      send: async (mail: Mail): Promise<void> => {
        if (mail.kind === 'invitation') await removeMember(engine, marguerite, id);
        throw 'gone'; // mailers of others throw what they like
      },
    };
    await deliverMail(engine, failing);
    engine.clock.advance(DAY_MS);
    await deliverMail(engine, taken);
    expect(taken.sent.filter(({ kind }) => kind === 'invitation')).to.deep.equal([]);
    expect((await mailTo(engine, WINERY, ADDRESS)).state).to.equal('cancelled');
  });

  it('writes a late outcome of an older mail on no newer one', async () => {
    const engine = newEngine();
    const { id } = await invited(engine);
    const late = {
      send: async (mail: Mail): Promise<void> => {
        if (mail.kind !== 'invitation') return;
        engine.clock.advance(1000);
        await resendInvitation(engine, marguerite, id);
      },
    };
    await deliverMail(engine, late);
    expect(await shown(engine, id)).to.equal('sending');
  });
});

describe('recordBounce', () => {
  it('R008 marks the invitation, and sending again clears it', async () => {
    const engine = newEngine();
    const { id } = await invited(engine);
    await deliverAll(engine);
    const { id: mailId } = await mailTo(engine, WINERY, ADDRESS);
    const { answer, audit } = await effectsOf(engine, () =>
      recordBounce(engine, { mailId, permanent: true, reason: '550 '.repeat(100) }),
    );
    expect(answer).to.equal(true);
    expect(audit.map(({ action, targetId }) => [action, targetId])).to.deep.equal([['invitation.bounce', id]]);
    expect(await shown(engine, id)).to.equal('bounced');
    const { invitation } = await getMember(engine, marguerite, id);
    expect(invitation?.deliveries.at(-1)?.reason).to.have.length(200);
    await resendInvitation(engine, marguerite, id);
    expect(await shown(engine, id)).to.equal('sending');
  });

  it('IN-26 changes nothing for temporary reports, unknown mails, older sends, notices, and who is in already', async () => {
    const engine = newEngine();
    const { id } = await invited(engine);
    await deliverAll(engine);
    const first = await mailTo(engine, WINERY, ADDRESS);
    const notice = (await engine.repository.mails(WINERY)).find(({ kind }) => kind === 'notice');
    engine.clock.advance(1000);
    await resendInvitation(engine, marguerite, id);
    const token = await tokenFor(engine, WINERY, ADDRESS);
    const second = await mailTo(engine, WINERY, ADDRESS);
    const nothing = async (mailId: string, permanent = true): Promise<void> => {
      const before = await stateOf(engine);
      expect(await recordBounce(engine, { mailId, permanent })).to.equal(false);
      expect(await stateOf(engine)).to.deep.equal(before);
    };
    await nothing(second.id, false);
    await nothing('unknown');
    await nothing(first.id);
    await nothing(notice?.id ?? '');
    await acceptInvitation(engine, { token, password: PASSWORD });
    await nothing(second.id);
  });

  it('leaves a bounced one open: the mail may have come some other way', async () => {
    const engine = newEngine();
    await invited(engine);
    const token = await tokenFor(engine, WINERY, ADDRESS);
    const { id } = await mailTo(engine, WINERY, ADDRESS);
    await recordBounce(engine, { mailId: id, permanent: true });
    await acceptInvitation(engine, { token, password: PASSWORD });
  });
});
