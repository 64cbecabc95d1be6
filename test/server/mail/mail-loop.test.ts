import { expect } from 'chai';
import { invite, type Mail, type MemoryEngine } from '../../../src/engine/index.js';
import { startMailLoop, type MailLoop } from '../../../src/server/mail/index.js';
import { as, newEngine } from '../../engine/support.js';
import { winery } from '../../helpers/people.js';
import { rejection } from './support.js';

/** A mailer whose mails wait for a word, and that counts how many are under way. */
function heldMailer() {
  const sent: Mail[] = [];
  const waiting: (() => void)[] = [];
  let atOnce = 0;
  let most = 0;
  let begun = (): void => undefined;
  return {
    sent,
    most: () => most,
    /** Resolves when the next mail begins. */
    next: () => new Promise<void>((resolve) => (begun = resolve)),
    release: () => waiting.splice(0).forEach((go) => go()),
    async send(mail: Mail) {
      atOnce += 1;
      most = Math.max(most, atOnce);
      begun();
      await new Promise<void>((resolve) => waiting.push(resolve));
      atOnce -= 1;
      sent.push(mail);
    },
  };
}

/** Three mails each: one invitation, two notices. */
async function inviteOne(engine: MemoryEngine, name: string): Promise<void> {
  await invite(engine, as(winery.marguerite), { email: `${name}@acme-winery.example`, roles: ['basic'] });
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 1));
}

describe('startMailLoop', () => {
  let engine: MemoryEngine;
  let loop: MailLoop | undefined;

  beforeEach(() => {
    engine = newEngine();
  });
  afterEach(() => loop?.stop());

  it('delivers at once, and again after the pause', async () => {
    const sent: Mail[] = [];
    await inviteOne(engine, 'first');
    loop = startMailLoop(engine, { send: async (mail) => void sent.push(mail) }, { everyMs: 5 });
    await until(() => sent.length === 3);
    await inviteOne(engine, 'second');
    await until(() => sent.length === 6);
    expect(new Set(sent.map(({ id }) => id)).size).to.equal(6);
  });

  it('delivers more than one batch in a round', async () => {
    const sent: Mail[] = [];
    for (const name of ['one', 'two', 'three', 'four']) await inviteOne(engine, name);
    loop = startMailLoop(engine, { send: async (mail) => void sent.push(mail) }, { everyMs: 1_000_000 });
    await until(() => sent.length === 12);
  });

  it('never has two rounds under way', async () => {
    const mailer = heldMailer();
    await inviteOne(engine, 'first');
    const begun = mailer.next();
    loop = startMailLoop(engine, mailer, { everyMs: 1 });
    await begun;
    await inviteOne(engine, 'second');
    const rounds = Promise.all([loop.now(), loop.now()]);
    const release = setInterval(mailer.release, 3);
    const reports = await rounds;
    clearInterval(release);
    expect(mailer.most()).to.equal(1);
    expect(mailer.sent).to.have.length(6);
    expect(reports.at(-1)).to.deep.equal({ sent: 0, failed: 0 });
  });

  it('waits for the mail under way when it stops, and begins nothing more', async () => {
    const mailer = heldMailer();
    await inviteOne(engine, 'first');
    await inviteOne(engine, 'second');
    const begun = mailer.next();
    loop = startMailLoop(engine, mailer, { everyMs: 1 });
    await begun;
    let isOver = false;
    const stopped = loop.stop().then(() => (isOver = true));
    const early = rejection(loop.now());
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(isOver).to.equal(false);
    const release = setInterval(mailer.release, 1);
    await stopped;
    clearInterval(release);
    expect((await early).message).to.contain('stopped');
    expect(mailer.sent, 'the batch under way, of six').to.have.length(5);
    await inviteOne(engine, 'third');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(mailer.sent).to.have.length(5);
  });

  it('tells of a round that failed as a whole, and goes on', async () => {
    const sent: Mail[] = [];
    const told: unknown[] = [];
    const broken = new Error('no database');
    const { takeMails } = engine.repository;
    engine.repository.takeMails = async () => {
      engine.repository.takeMails = takeMails;
      throw broken;
    };
    await inviteOne(engine, 'first');
    const mailer = { send: async (mail: Mail) => void sent.push(mail) };
    loop = startMailLoop(engine, mailer, { everyMs: 1, onError: (error) => told.push(error) });
    await until(() => sent.length === 3);
    expect(told).to.deep.equal([broken]);
  });
});
