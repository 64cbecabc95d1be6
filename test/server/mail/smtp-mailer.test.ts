import { expect } from 'chai';
import { startMailSink, type MailSink } from '../../../demo/server/mail-sink.js';
import { smtpMailer, type SmtpMailer, type SmtpMailerOptions } from '../../../src/server/mail/index.js';
import { links, mailOf, oddServer, rejection, VALUES } from './support.js';

const FROM = 'Rosterkit <no-reply@team.example>';
const ATTACKS = [
  '\r\nBcc: x@evil.example',
  '\nX-Evil: 1\n\n<b>',
  '\0\r\n.\r\nMAIL FROM:<x@evil.example>',
  '%0d%0aBcc: x@evil.example',
];
const HEADERS = ['auto-submitted', 'content-type', 'date', 'from', 'message-id', 'mime-version', 'subject', 'to'];

describe('smtpMailer', () => {
  let sink: MailSink;
  let mailer: SmtpMailer;

  const open = (options: Partial<SmtpMailerOptions> = {}): SmtpMailer =>
    smtpMailer({ url: sink.url, from: FROM, links, timeoutMs: 2_000, ...options });

  beforeEach(async () => {
    sink = await startMailSink();
    mailer = open();
  });
  afterEach(async () => {
    mailer.close();
    await sink.close();
  });

  it('sends a mail with text and HTML to its one recipient', async () => {
    await mailer.send(mailOf('invitation'));
    expect(sink.mails).to.have.length(1);
    const { envelope, from, to, subject, text, html, headers } = sink.mails[0]!;
    expect(envelope).to.deep.equal({ from: 'no-reply@team.example', to: ['new@acme-winery.example'] });
    expect({ from, to }).to.deep.equal({ from: 'no-reply@team.example', to: 'new@acme-winery.example' });
    expect(subject).to.equal('Marguerite Dubois invites you to Acme Winery');
    expect(text).to.contain('https://team.example/acme-winery/join#tok_EN-1');
    expect(html).to.contain('href="https://team.example/acme-winery/join#tok_EN-1"');
    const named = Object.fromEntries(headers.map(({ name, value }) => [name.toLowerCase(), value]));
    expect(named).to.include({
      'message-id': '<0b7f3f9e-6d0e-4a58-8f6b-3f7c1d2e4a5b@team.example>',
      'auto-submitted': 'auto-generated',
      from: 'Rosterkit <no-reply@team.example>',
    });
  });

  it('sends French as it is written', async () => {
    await mailer.send(mailOf('passwordReset', { firstName: 'Zoé' }, { locale: 'fr' }));
    expect(sink.mails[0]?.text).to.contain('Bonjour Zoé,\n\nUn nouveau mot de passe a été demandé');
  });

  it('gives each mail an address for its bounces', async () => {
    mailer = open({ bounceTo: 'bounces@mail.team.example' });
    await mailer.send(mailOf('notice', {}, { id: 'm-1' }));
    expect(sink.mails[0]?.envelope.from).to.equal('bounces+m-1@mail.team.example');
    expect(sink.mails[0]?.from).to.equal('no-reply@team.example');
  });

  for (const attack of ATTACKS) {
    it(`IJ-07 has exactly the intended headers and recipient for names with ${JSON.stringify(attack)}`, async () => {
      const name = `Ada${attack}`;
      await mailer.send(mailOf('invitation', { tenantName: name, inviterName: name, role: name }));
      expect(sink.mails).to.have.length(1);
      const [mail] = sink.mails;
      expect(mail?.envelope.to).to.deep.equal(['new@acme-winery.example']);
      expect(mail?.headers.map(({ name: header }) => header.toLowerCase()).toSorted()).to.deep.equal(HEADERS);
      expect(mail?.subject.match(/Ada/g)).to.have.length(2);
    });
  }

  it('IN-18 does not let a name bring a word in code into the subject', async () => {
    await mailer.send(mailOf('invitation', { inviterName: '=?utf-8?Q?evil=2Eexample?=' }));
    expect(sink.mails[0]?.subject).to.contain('evil=2Eexample').and.not.to.contain('evil.example');
  });

  const ADDRESSES = [
    'New@acme-winery.example',
    ' new@acme-winery.example',
    'new@acme-winery.example,x@evil.example',
    'new@acme-winery.example;x@evil.example',
    'new@acme-winery.example\r\nRCPT TO:<x@evil.example>',
    'new@acme-winery.example\0',
    'Ada <new@acme-winery.example>',
    '"x@evil.example "@acme-winery.example',
    '=?utf-8?Q?x=40evil.example=2C?=@acme-winery.example@x',
    'new@ACME-winery.example',
    'new@acme\u3002example',
    '',
  ];
  for (const to of ADDRESSES) {
    it(`IN-17 does not mail to ${JSON.stringify(to)}`, async () => {
      expect((await rejection(mailer.send(mailOf('notice', {}, { to })))).message).to.contain('canonical form');
      expect(sink.mails).to.deep.equal([]);
    });
  }

  it('IN-18 mails a word in code literally', async () => {
    const to = '=?utf-8?q?x=40evil.example?=@acme-winery.example';
    await mailer.send(mailOf('notice', {}, { to }));
    expect(sink.mails[0]?.envelope.to).to.deep.equal([to]);
  });

  for (const id of ['a@b', 'a b', '<a>', '', 'a\r\nb', 'x'.repeat(49)]) {
    it(`does not put the id ${JSON.stringify(id)} into an address`, async () => {
      await rejection(mailer.send(mailOf('notice', {}, { id })));
      expect(sink.mails).to.deep.equal([]);
    });
  }

  it('says what the server said, without the secrets of the mail', async () => {
    const { token } = VALUES.invitation;
    const server = await oddServer((socket) => {
      socket.write('220 odd\r\n');
      socket.on('data', (data) => {
        const isMail = String(data).startsWith('MAIL');
        socket.write(
          isMail ? `554 5.7.1 https://team.example/join#${token} or ${token}\u0007 is spam\r\n` : '250 ok\r\n',
        );
      });
    });
    const { message } = await rejection(open({ url: server.url }).send(mailOf('invitation')));
    await server.close();
    expect(message).to.equal('The mail server refused the mail: 554 5.7.1 … or … is spam');
  });

  it('does not say the password of the server', async () => {
    const server = await oddServer((socket) => {
      socket.write('220 odd\r\n');
      socket.on('data', (data) => {
        const isHello = String(data).startsWith('EHLO');
        socket.write(isHello ? '250-odd\r\n250 AUTH PLAIN\r\n' : '535 no such: s3cret-word\r\n');
      });
    });
    const odd = open({ url: server.url.replace('//', '//me:s3cret-word@') });
    const said = [await rejection(odd.send(mailOf('notice'))), await rejection(odd.verify())];
    await server.close();
    expect(said.map(({ message }) => message)).to.deep.equal([
      'The mail server refused the sign-in',
      'The mail server refused the sign-in',
    ]);
  });

  const HANGING: Record<string, (data: string) => string | undefined> = {
    greeting: () => undefined,
    EHLO: (data) => (data === '' ? '220 odd\r\n' : undefined),
    DATA: (data) => (data === '' ? '220 odd\r\n' : data.startsWith('DATA') ? undefined : '250 ok\r\n'),
    'the end of the mail': (data) =>
      data === ''
        ? '220 odd\r\n'
        : data.startsWith('DATA')
          ? '354 go\r\n'
          : /^(?:EHLO|MAIL|RCPT)/.test(data)
            ? '250 ok\r\n'
            : undefined,
  };
  for (const [point, answerTo] of Object.entries(HANGING)) {
    it(`IN-32 gives up in time on a server that hangs at ${point}`, async () => {
      const server = await oddServer((socket) => {
        const say = (text: string | undefined): void => void (text !== undefined && socket.write(text));
        say(answerTo(''));
        socket.on('data', (data) => say(answerTo(String(data))));
      });
      const before = performance.now();
      const { message } = await rejection(open({ url: server.url, timeoutMs: 200 }).send(mailOf('notice')));
      const tookMs = performance.now() - before;
      await server.close();
      expect(message).to.equal('The mail server did not answer in time');
      expect(tookMs).to.be.within(150, 2_000);
    });
  }

  it('IN-32 gives up in time on a server that goes on and on', async () => {
    const server = await oddServer((socket) => {
      const drip = setInterval(() => socket.write('220-wait\r\n'), 20);
      socket.on('close', () => clearInterval(drip));
    });
    const before = performance.now();
    const slow = open({ url: server.url, timeoutMs: 300 });
    const said = await Promise.all([rejection(slow.send(mailOf('notice'))), rejection(slow.verify())]);
    const tookMs = performance.now() - before;
    await server.close();
    expect(said.map(({ message }) => message)).to.deep.equal(Array(2).fill('The mail server did not answer in time'));
    expect(tookMs).to.be.within(150, 2_000);
  });

  it('IN-32 says that there is no server', async () => {
    const { url } = sink;
    await sink.close();
    expect((await rejection(open({ url }).send(mailOf('notice')))).message).to.equal(
      'The mail server could not be reached',
    );
  });

  it('sends nothing without encryption to another machine', async () => {
    // 127.0.0.2 is this machine too, but not one of the names known for it
    const server = await oddServer((socket) => {
      socket.write('220 odd\r\n');
      socket.on('data', (data) => socket.write(String(data).startsWith('STARTTLS') ? '502 no\r\n' : '250 ok\r\n'));
    }, '127.0.0.2');
    const { message } = await rejection(open({ url: server.url }).send(mailOf('notice')));
    await server.close();
    expect(message).to.contain('encryption');
  });

  it('tries the server without sending anything', async () => {
    await mailer.verify();
    expect(sink.mails).to.deep.equal([]);
  });

  it('sends nothing once it is closed', async () => {
    mailer.close();
    await rejection(mailer.send(mailOf('notice')));
    expect(sink.mails).to.deep.equal([]);
  });

  for (const url of ['http://mail.example', 'smtp:', 'mail.example', 'smtp://']) {
    it(`is not made with the server ${url}`, () => {
      expect(() => open({ url })).to.throw(TypeError, 'smtp://host:port');
    });
  }

  for (const from of ['', 'nobody', 'a@b.example, c@d.example', 'A <a@b.example>\r\nBcc: c@d.example']) {
    it(`is not made with the sender ${JSON.stringify(from)}`, () => {
      expect(() => open({ from })).to.throw(TypeError, 'no mail address');
    });
  }
});
