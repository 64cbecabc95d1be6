import { expect } from 'chai';
import { readBounce, readBounceJson, readBounceMessage } from '../../../src/server/mail/index.js';

const DOMAIN = 'team.example';
const ID = '0b7f3f9e-6d0e-4a58-8f6b-3f7c1d2e4a5b';

interface Parts {
  readonly type?: string;
  readonly to?: string;
  readonly ofMessage?: readonly string[];
  readonly ofRecipient?: readonly string[];
  readonly moreRecipients?: readonly string[];
  readonly statusType?: string;
  readonly encode?: (status: string) => readonly string[];
  readonly returned?: readonly string[];
}

const FAILED = ['Final-Recipient: rfc822; new@acme.example', 'Action: failed', 'Status: 5.1.1'];
const DIAGNOSIS = 'Diagnostic-Code: smtp; 550 5.1.1 <new@acme.example>:\r\n Recipient address rejected';
const RETURNED = [
  'Content-Type: message/rfc822',
  '',
  'From: no-reply@team.example',
  `Message-ID: <${ID}@${DOMAIN}>`,
  '',
  'hi',
];

/** A report as Postfix writes them. */
function report({
  type,
  to,
  ofMessage,
  ofRecipient,
  moreRecipients,
  statusType,
  encode,
  returned,
}: Parts = {}): string {
  const status = [
    'Reporting-MTA: dns; mx.example',
    ...(ofMessage ?? []),
    '',
    ...(ofRecipient ?? [...FAILED, DIAGNOSIS]),
    ...(moreRecipients ? ['', ...moreRecipients] : []),
    '',
  ].join('\r\n');
  return [
    'Return-Path: <>',
    'From: MAILER-DAEMON@mx.example (Mail Delivery System)',
    `To: ${to ?? 'no-reply@team.example'}`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    `Content-Type: ${type ?? 'multipart/report; report-type=delivery-status;\r\n\tboundary="A=/b.mx.example"'}`,
    '',
    'This is a MIME-encapsulated message.',
    '--A=/b.mx.example',
    'Content-Type: text/plain',
    '',
    `I am sorry. Message-ID: <not-this@${DOMAIN}>`,
    '',
    '--A=/b.mx.example',
    `Content-Type: ${statusType ?? 'message/delivery-status'}`,
    ...(encode ? encode(status) : ['', status]),
    '--A=/b.mx.example',
    ...(returned ?? RETURNED),
    '',
    '--A=/b.mx.example--',
    '',
  ].join('\r\n');
}

const PERMANENT = {
  mailId: ID,
  permanent: true,
  reason: '550 5.1.1 <new@acme.example>: Recipient address rejected',
};

describe('readBounceMessage', () => {
  it('reads a permanent failure', () => {
    expect(readBounceMessage(report(), DOMAIN)).to.deep.equal(PERMANENT);
  });

  const READ: Record<string, readonly [Parts, Partial<typeof PERMANENT>]> = {
    'a delay as temporary': [
      { ofRecipient: ['Action: delayed', 'Status: 4.4.1', 'Diagnostic-Code: X-Postfix; connection timed out'] },
      { permanent: false, reason: 'connection timed out' },
    ],
    'a failure for want of an answer as permanent, for nobody tries any more': [
      { ofRecipient: ['Action: failed', 'Status: 4.4.7'] },
      { permanent: true, reason: '4.4.7' },
    ],
    'names and values in any case, with comments': [
      { ofRecipient: ['ACTION: Failed (gave up)', 'status: 5.2.2 (mailbox full)'] },
      { reason: '5.2.2' },
    ],
    'the id of the envelope before anything else': [
      { ofMessage: ['Original-Envelope-Id: envid-1'] },
      { mailId: 'envid-1' },
    ],
    'the address it was sent to': [{ to: 'bounces+verp-1@team.example', returned: [] }, { mailId: 'verp-1' }],
    'that address in angle brackets': [{ to: '<bounces+verp-1@TEAM.example>', returned: [] }, { mailId: 'verp-1' }],
    'headers alone': [
      { returned: ['Content-Type: text/rfc822-headers', '', `Message-Id:\r\n <h-1@${DOMAIN}>`] },
      { mailId: 'h-1' },
    ],
    'a status in base64': [
      {
        encode: (status) => ['Content-Transfer-Encoding: base64', '', Buffer.from(status).toString('base64')],
      },
      {},
    ],
    'a status in quoted-printable': [
      {
        encode: (status) => [
          'Content-Transfer-Encoding: quoted-printable',
          '',
          status.replace('Action: failed', 'Act=\r\nion=3A failed'),
        ],
      },
      {},
    ],
  };
  for (const [title, [parts, expected]] of Object.entries(READ)) {
    it(`reads ${title}`, () => {
      expect(readBounceMessage(report(parts), DOMAIN)).to.deep.equal({ ...PERMANENT, ...expected });
    });
  }

  it('reads lines that end as on Unix', () => {
    expect(readBounceMessage(report().replaceAll('\r\n', '\n'), DOMAIN)).to.deep.equal(PERMANENT);
  });

  it('keeps links, controls and length of a diagnosis away from the row', () => {
    const diagnosis = `Diagnostic-Code: smtp; 554 see https://team.example/join#tok\u0007\u202E ${'x'.repeat(900)}`;
    const { reason = '' } = readBounceMessage(report({ ofRecipient: [...FAILED, diagnosis] }), DOMAIN) ?? {};
    expect(reason).to.match(/^554 see … x+…$/);
    expect(reason).to.have.length(200);
  });

  const NOT_READ: Record<string, Parts> = {
    'word that it arrived': { ofRecipient: ['Action: delivered', 'Status: 2.0.0'] },
    'word that it was handed on': { ofRecipient: ['Action: relayed', 'Status: 5.0.0'] },
    'a failure that is none': { ofRecipient: ['Action: failed', 'Status: 2.0.0'] },
    'a failure without a status': { ofRecipient: ['Action: failed'] },
    'a report on several people, for our mails have one': { moreRecipients: FAILED },
    'a report without a recipient': { ofRecipient: [] },
    'a report on a mail of somebody else': {
      returned: ['Content-Type: message/rfc822', '', 'Message-ID: <m-1@other.example>', ''],
    },
    'a report on a mail of a domain that ends like ours': {
      returned: ['Content-Type: message/rfc822', '', 'Message-ID: <m-1@evil-team.example>', ''],
    },
    'a report to an address elsewhere': { to: 'bounces+m-1@team.example.evil.example', returned: [] },
    'a report on nothing': { returned: [] },
    'an id that is none': { ofMessage: ['Original-Envelope-Id: ../x y'], returned: [] },
    'a receipt of a reader': {
      type: 'multipart/report; report-type=disposition-notification; boundary="A=/b.mx.example"',
    },
    'a message with the look of a report': { type: 'multipart/mixed; boundary="A=/b.mx.example"' },
    'a report without borders': { type: 'multipart/report; report-type=delivery-status' },
    'a status for people': { statusType: 'text/plain' },
  };
  for (const [title, parts] of Object.entries(NOT_READ)) {
    it(`does not take ${title}`, () => {
      expect(readBounceMessage(report(parts), DOMAIN)).to.equal(undefined);
    });
  }

  it('does not take an answer of a person that quotes our mail', () => {
    const answer = `From: ada@acme.example\r\nContent-Type: text/plain\r\nIn-Reply-To: <${ID}@${DOMAIN}>\r\n\r\nAction: failed\r\nStatus: 5.1.1`;
    expect(readBounceMessage(answer, DOMAIN)).to.equal(undefined);
    expect(readBounceMessage('', DOMAIN)).to.equal(undefined);
  });

  it('comes to an end with a hostile one', () => {
    const before = performance.now();
    readBounceMessage(report({ ofRecipient: ['Action: failed\r\n '.repeat(200_000)] }), DOMAIN);
    readBounceMessage(
      `Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n${'--b\n\n'.repeat(200_000)}`,
      DOMAIN,
    );
    readBounceMessage(`Content-Type: ${'; boundary='.repeat(90_000)}`, DOMAIN);
    readBounceMessage(`Content-Type: multipart/report${';\t'.repeat(400_000)}`, DOMAIN);
    readBounceMessage(`${'a:\n'.repeat(300_000)}\n`, DOMAIN);
    expect(performance.now() - before).to.be.lessThan(5_000);
  });
});

describe('readBounceJson', () => {
  it('reads what a service has read', () => {
    expect(readBounceJson('{"mailId":"m-1","permanent":true,"reason":"550 no"}')).to.deep.equal({
      mailId: 'm-1',
      permanent: true,
      reason: '550 no',
    });
    expect(readBounceJson('{"mailId":"m-1","permanent":false}')).to.deep.equal({
      mailId: 'm-1',
      permanent: false,
      reason: '',
    });
  });

  const WRONG = [
    '',
    'null',
    '[]',
    '{"mailId":"m-1"}',
    '{"mailId":"m-1","permanent":"yes"}',
    '{"mailId":"","permanent":true}',
    '{"mailId":7,"permanent":true}',
    '{"mailId":"a b","permanent":true}',
    '{"mailId":"m-1","permanent":true,"tenantId":"other"}',
    '{"mailId":"m-1","permanent":true,"reason":{}}',
  ];
  for (const body of WRONG) {
    it(`does not take ${body || 'nothing'}`, () => {
      expect(readBounceJson(body)).to.equal(undefined);
    });
  }
});

describe('readBounce', () => {
  it('goes by the media type', () => {
    const json = JSON.stringify(PERMANENT);
    expect(readBounce('Application/JSON; charset=utf-8', json, DOMAIN)).to.deep.equal(PERMANENT);
    expect(readBounce('message/rfc822', report(), DOMAIN)).to.deep.equal(PERMANENT);
    expect(readBounce('message/rfc822', json, DOMAIN)).to.equal(undefined);
    expect(readBounce('application/json', report(), DOMAIN)).to.equal(undefined);
  });
});
