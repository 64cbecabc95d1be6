import { expect } from 'chai';
import { INITIAL_GLOBALS, isElsewhere, toolbarOf, type Globals } from '../../stories/toolbar.js';

describe('the toolbar of the stories', () => {
  const chosen: Globals = {
    system: 'portal',
    signedInAs: 'haneul',
    locale: 'pt-BR',
    direction: 'rtl',
    theme: 'dark',
    density: 'compact',
    width: '320',
    backend: 'offline',
  };

  it('takes what an address says', () => {
    expect(toolbarOf({ ...chosen })).to.deep.equal(chosen);
  });

  for (const name of Object.keys(INITIAL_GLOBALS) as (keyof Globals)[]) {
    for (const value of ['no such thing', 'constructor', '', 7, null, undefined]) {
      it(`leaves ${name} as it is at first where an address says ${JSON.stringify(value)}`, () => {
        const toolbar = toolbarOf({ ...chosen, [name]: value });
        expect(toolbar).to.deep.equal({ ...chosen, [name]: INITIAL_GLOBALS[name] });
      });
    }
  }

  it('lets a story go its way where an address names a system or a person that there is not', () => {
    expect(isElsewhere(toolbarOf({ system: 'vineyard', signedInAs: 'nobody', backend: 'down' }), {})).to.equal(false);
    expect(isElsewhere(toolbarOf({ system: 'shop' }), {})).to.equal(true);
  });
});
