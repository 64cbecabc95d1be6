import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { html } from 'lit/static-html.js';
import { defineElement } from '../../../src/elements/shared/define.js';
import { setTagPrefix, tag, tagName } from '../../../src/elements/shared/tags.js';
import { warningsDuring } from '../../helpers/warnings.js';

// one page, one prefix: the tests build on each other
describe('the tags of a page', () => {
  it('refuse a prefix that no tag can begin with', async () => {
    const warnings = await warningsDuring(() => setTagPrefix('1 Acme'));
    expect(warnings).to.have.lengthOf(1);
    expect(tagName('team-list')).to.equal('team-list');
  });

  it('take a prefix before the first definition', async () => {
    const warnings = await warningsDuring(() => setTagPrefix('acme'));
    expect(warnings).to.deep.equal([]);
    defineElement('team-list', class extends HTMLElement {});
    expect(customElements.get('acme-team-list')).not.to.equal(undefined);
    expect(customElements.get('team-list')).to.equal(undefined);
  });

  it('name inner elements in templates', () => {
    const box = document.createElement('div');
    render(html`<${tag('team-list')} id="inner"></${tag('team-list')}>`, box);
    expect(box.querySelector('#inner')?.localName).to.equal('acme-team-list');
  });

  it('take no other prefix afterwards', async () => {
    const warnings = await warningsDuring(() => setTagPrefix('late-'));
    expect(warnings).to.have.lengthOf(1);
    expect(tagName('team-list')).to.equal('acme-team-list');
  });

  it('stay as they are for a second copy of the kit, quietly', async () => {
    const first = customElements.get('acme-team-list');
    const warnings = await warningsDuring(() => defineElement('team-list', class extends HTMLElement {}));
    expect(warnings).to.deep.equal([]);
    expect(customElements.get('acme-team-list')).to.equal(first);
  });

  it('stay with the page where it owns one, with one warning', async () => {
    customElements.define('acme-my-profile', class extends HTMLElement {});
    const warnings = await warningsDuring(() => defineElement('my-profile', class extends HTMLElement {}));
    expect(warnings).to.have.lengthOf(1);
    expect(warnings[0]).to.contain('<acme-my-profile>');
  });
});
