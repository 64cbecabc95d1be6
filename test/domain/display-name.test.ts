import { expect } from 'chai';
import { displayName } from '../../src/domain/index.js';

const shown = (firstName: string, lastName = ''): string =>
  displayName({ firstName, lastName, email: 'noor@acmewinery.example' });

describe('the name a person is shown by', () => {
  it('is first and last name, the address else, and nothing where there is neither', () => {
    expect(shown('Noor', 'Haddad')).to.equal('Noor Haddad');
    expect(shown('', 'Haddad')).to.equal('Haddad');
    expect(shown('')).to.equal('noor@acmewinery.example');
    expect(displayName({ firstName: '', lastName: '' })).to.equal('');
  });

  for (const [what, name] of [
    ['blanks', ' \u00A0\u2003'],
    ['characters of no width', '\u200B\u200D\uFEFF\u2060'],
    ['direction marks', '\u202E\u200F\u2069'],
    ['fillers that fonts leave blank', '\u3164\u2800\u115F'],
  ] as const) {
    it(`is the address where the name is nothing but ${what}`, () => {
      expect(shown(name)).to.equal('noor@acmewinery.example');
      expect(shown(name, name)).to.equal('noor@acmewinery.example');
      expect(shown(name, 'Haddad')).to.equal('Haddad');
    });
  }

  it('does not turn around what is written in it or beside it', () => {
    expect(shown('A\u202Eevil txt.exe')).to.equal('Aevil txt.exe');
    expect(shown('\u2066Noor\u2069', '\u202BHaddad\u202C')).to.equal('Noor Haddad');
  });

  it('keeps what a script needs: joiners, emoji of several parts, a sign of its own', () => {
    for (const name of ['نمی\u200Cخواهم', '👩\u200D🌾', '…']) expect(shown(name)).to.equal(name);
  });
});
