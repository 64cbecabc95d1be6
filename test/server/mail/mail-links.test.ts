import { expect } from 'chai';
import { mailLinks } from '../../../src/server/mail/index.js';

const page = 'https://team.example/{tenant}/';

describe('mailLinks', () => {
  it('puts the tenant into the address and the token into the fragment', () => {
    const links = mailLinks({ invitation: `${page}join`, signIn: page, passwordReset: `${page}reset?x=1` });
    expect(links.invitation('acme', 'tok')).to.equal('https://team.example/acme/join#tok');
    expect(links.signIn('acme')).to.equal('https://team.example/acme/');
    expect(links.passwordReset('acme', 'tok')).to.equal('https://team.example/acme/reset?x=1#tok');
  });

  it('appends the token to a fragment that is there, and escapes both', () => {
    const links = mailLinks({ invitation: 'https://team.example/app#/join/', signIn: page, passwordReset: page });
    expect(links.invitation('acme', 'a/b c')).to.equal('https://team.example/app#/join/a%2Fb%20c');
    expect(links.signIn('../$&?x#y')).to.equal('https://team.example/..%2F%24%26%3Fx%23y/');
  });

  it('takes a tenant in the host, and this machine without encryption', () => {
    const links = mailLinks({ invitation: page, signIn: 'https://{tenant}.team.example/', passwordReset: page });
    expect(links.signIn('acme')).to.equal('https://acme.team.example/');
    const local = mailLinks({ invitation: page, signIn: 'http://127.0.0.1:4400/{tenant}', passwordReset: page });
    expect(local.signIn('acme')).to.equal('http://127.0.0.1:4400/acme');
  });

  // the scheme is what the case is about
  for (const address of [
    'http://team.example/',
    'ftp://team.example/',
    ['java', 'script:alert(1)'].join(''),
    '/join',
    '',
  ]) {
    it(`is not made with ${JSON.stringify(address)}`, () => {
      expect(() => mailLinks({ invitation: page, signIn: page, passwordReset: address })).to.throw(TypeError);
    });
  }
});
