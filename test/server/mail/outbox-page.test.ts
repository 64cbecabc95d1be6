import { expect } from 'chai';
import { createTransport } from 'nodemailer';
import { startMailSink, type MailSink } from '../../../demo/server/mail-sink.js';
import { outboxPage } from '../../../demo/server/outbox-page.js';
import { rejection } from './support.js';

const ORIGIN = 'http://127.0.0.1:4400';

describe('the outbox page', () => {
  let sink: MailSink;

  const get = async (path: string, method = 'GET') => {
    const response = outboxPage(sink)(new Request(ORIGIN + path, { method }));
    if (!response) return undefined;
    return { status: response.status, headers: response.headers, body: await response.text() };
  };
  const send = async (subject: string, rest: Record<string, string> = {}): Promise<void> => {
    await createTransport({ url: sink.url }).sendMail({
      from: 'a@team.example',
      to: 'b@acme.example',
      subject,
      ...rest,
    });
  };

  beforeEach(async () => {
    sink = await startMailSink();
  });
  afterEach(() => sink.close());

  it('says that there is nothing yet', async () => {
    const page = await get('/outbox');
    expect(page?.status).to.equal(200);
    expect(page?.body)
      .to.contain('No mail yet.')
      .and.to.match(/^<!doctype html>\s*<html lang="en">/);
  });

  it('lists mails, newest first, with the links in them', async () => {
    await send('First', { text: 'Go to https://team.example/join#tok&x now' });
    await send('Second <b>');
    const { body = '' } = (await get('/outbox')) ?? {};
    expect(body.indexOf('Second')).to.be.greaterThan(0).and.lessThan(body.indexOf('First'));
    expect(body).to.contain('<a href="/outbox/1">First</a>').and.to.contain('b@acme.example');
    expect(body).to.contain('<a href="https://team.example/join#tok&#38;x" rel="noreferrer">');
    expect(body).not.to.contain('<b>');
  });

  it('shows one mail: envelope, headers, text with links, HTML in a frame that can do nothing', async () => {
    const html = '<p id="x" onclick=\'alert(1)\'>Hello</p></iframe><script>alert(1)</script>';
    await send('One', { text: 'See https://team.example/a and <i>', html });
    const { body = '' } = (await get('/outbox/1')) ?? {};
    expect(body).to.contain('<a href="https://team.example/a" rel="noreferrer">').and.to.contain('&#60;i&#62;');
    expect(body).to.match(/<dt>Subject<\/dt>\s*<dd>One<\/dd>/);
    expect(body).to.match(/<dt>To \(envelope\)<\/dt>\s*<dd><bdi>b@acme\.example<\/bdi><\/dd>/);
    expect(body).to.match(/<iframe [^>]*\bsandbox\b(?!=)[^>]*\bsrcdoc="&#60;p id=&#34;x/);
    expect(body.match(/<script|onclick='|<style|\sstyle=/g)).to.equal(null);
    expect(body.match(/<\/iframe>/g)).to.have.length(1);
  });

  it('lets nothing in but its own stylesheet', async () => {
    const page = await get('/outbox');
    const policy = page?.headers.get('content-security-policy');
    expect(policy).to.contain("default-src 'none'; style-src 'self'").and.not.to.contain('script-src');
    expect(page?.headers.get('referrer-policy')).to.equal('no-referrer');
    const [, href] = /<link rel="stylesheet" href="([^"]+)"/.exec(page?.body ?? '') ?? [];
    const styles = await get(href ?? '');
    expect(styles?.headers.get('content-type')).to.equal('text/css; charset=utf-8');
    expect(styles?.body).to.contain('color-scheme: light dark');
  });

  it('refreshes itself when it is asked to', async () => {
    expect((await get('/outbox'))?.body).not.to.contain('http-equiv="refresh"');
    expect((await get('/outbox?refresh'))?.body).to.contain('<meta http-equiv="refresh" content="5" />');
  });

  it('gives programs everything', async () => {
    await send('One', { text: 'Text', html: '<p>HTML</p>' });
    const [mail, ...others] = JSON.parse((await get('/outbox.json'))?.body ?? '');
    expect(others).to.deep.equal([]);
    expect(mail.date).to.match(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect({ ...mail, text: mail.text.trim(), html: mail.html.trim(), date: '' }).to.deep.equal({
      number: 1,
      to: 'b@acme.example',
      from: 'a@team.example',
      envelope: { from: 'a@team.example', to: ['b@acme.example'] },
      subject: 'One',
      text: 'Text',
      html: '<p>HTML</p>',
      date: '',
    });
  });

  it('answers for nothing else', async () => {
    for (const path of ['/', '/outbox/', '/outbox/x', '/outbox/1/2', '/outboxes'])
      expect(await get(path)).to.equal(undefined);
    expect((await get('/outbox/7'))?.status).to.equal(404);
    expect((await get('/outbox', 'POST'))?.status).to.equal(405);
    expect(await get('/outbox', 'HEAD')).to.include({ status: 200, body: '' });
  });
});

describe('the mail sink', () => {
  it('refuses as it is told, forgets as it is told, and keeps counting', async () => {
    const sink = await startMailSink();
    const transport = createTransport({ url: sink.url });
    const mail = { from: 'a@team.example', to: 'b@acme.example', subject: 'Hello' };
    sink.rejectNext(550);
    expect((await rejection(transport.sendMail(mail))).message).to.contain('550 No such mailbox');
    await transport.sendMail(mail);
    sink.clear();
    await transport.sendMail(mail);
    expect(sink.mails.map(({ number }) => number)).to.deep.equal([2]);
    await sink.close();
  });

  it('takes nothing that is too large', async () => {
    const sink = await startMailSink();
    const mail = { from: 'a@team.example', to: 'b@acme.example', text: `${'x'.repeat(70)}\n`.repeat(20_000) };
    const { message } = await rejection(createTransport({ url: sink.url }).sendMail(mail));
    expect(message).to.match(/552|size/i);
    expect(sink.mails).to.deep.equal([]);
    await sink.close();
  });

  it('is heard on this machine alone, and says so when its port is taken', async () => {
    const sink = await startMailSink();
    expect(sink.url).to.match(/^smtp:\/\/127\.0\.0\.1:\d+$/);
    expect((await rejection(startMailSink({ port: Number(new URL(sink.url).port) }))).message).to.contain('EADDRINUSE');
    await sink.close();
  });
});
