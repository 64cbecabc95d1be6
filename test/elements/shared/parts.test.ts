import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { LitElement } from 'lit';
import { AnnouncerController, liveRegion } from '../../../src/elements/shared/announcer.js';
import { avatar, hueOf, initials } from '../../../src/elements/shared/avatar.js';
import { emit } from '../../../src/elements/shared/emit.js';
import { baseStyles } from '../../../src/styles/index.js';

declare global {
  interface HTMLElementEventMap {
    'part-probed': CustomEvent<{ readonly answer: number }>;
  }
}

class PartsProbe extends LitElement {
  static override styles = baseStyles;
  readonly announcer = new AnnouncerController(this);
  protected override render() {
    return html`<div id="inner"></div>
      ${liveRegion(this.announcer)}${avatar({ id: 'm1', name: 'Ada Lovelace', src: 'data:image/png;base64,broken' })}`;
  }
}
customElements.define('parts-probe', PartsProbe);
const probed = (): Promise<PartsProbe> => fixture<PartsProbe>(html`<parts-probe></parts-probe>`);

describe('initials', () => {
  for (const [name, expected] of [
    ['Marguerite Okonkwo-Lindqvist', 'MO'],
    ['Ólafur Þórsson', 'ÓÞ'],
    ['Jean-Baptiste Étévé', 'JÉ'],
    ['Þóra', 'Þ'],
    ['王小明 (Wang Xiaoming)', '王'],
    ['김하늘', '김'],
    ['ليلى حداد', 'ل'],
    ['अनन्या शर्मा', 'अ'],
    ['கார்த்திக் ராஜா', 'கா'],
    ['ßophie Groß', 'SG'],
    ['\u01C4emal \uFB01lip', 'DF'],
    ['\u01C9ubica nada', 'LN'],
    ['გიორგი ბერიძე', 'გბ'],
    ['Li Wei 李伟', 'LW'],
    ['李伟 Li Wei', '李'],
    ['ʻIolani Kealoha', 'IK'],
    ['4 Seasons', '4S'],
    ['さくら ヤマダ', 'さヤ'],
    ['e\u0301mile zola', 'E\u0301Z'],
    ['new.starter@harbourheath.example', 'N'],
    ['  spaced   out  ', 'SO'],
    ['🧀', '🧀'],
    ['👩‍👩‍👧‍👦 👩🏽‍🌾', '👩‍👩‍👧‍👦'],
    ['👩🏽‍🌾 Ines Ó', 'IÓ'],
    ['q̣̇a ẉa', 'Q̣̇Ẉ'],
    ['さくら はな', 'さは'],
    ['', ''],
  ] as const) {
    it(`of “${name}” are “${expected}”`, () => {
      expect(initials(name)).to.equal(expected.normalize());
    });
  }
});

describe('an avatar', () => {
  it('has the same hue for the same person', () => {
    expect(hueOf('m1')).to.equal(hueOf('m1'));
    const hues = new Set(Array.from({ length: 60 }, (_, index) => hueOf(`member-${index}`)));
    expect([...hues]).to.have.members([1, 2, 3, 4, 5, 6]);
  });

  it('shows the initials where the picture does not load', async () => {
    const probe = await probed();
    const image = probe.renderRoot.querySelector('img') as HTMLImageElement;
    if (!image.hidden) await oneEvent(image, 'error');
    expect(image.hidden).to.equal(true);
    expect(probe.renderRoot.querySelector('.avatar')?.textContent).to.equal('AL');
  });
});

describe('the announcer', () => {
  it('says it in a polite region that is always there', async () => {
    const probe = await probed();
    const region = probe.renderRoot.querySelector('[role=status]') as HTMLElement;
    expect(region.textContent).to.equal('');
    probe.announcer.say('Saved.');
    await probe.updateComplete;
    expect(region.textContent).to.equal('Saved.');
  });

  it('changes the region for the same sentence again', async () => {
    const probe = await probed();
    const said: (string | null | undefined)[] = [];
    for (let times = 0; times < 3; times++) {
      probe.announcer.say('Saved.');
      await probe.updateComplete;
      said.push(probe.renderRoot.querySelector('[role=status]')?.textContent);
    }
    expect(said).to.deep.equal(['Saved.', 'Saved.\u00A0', 'Saved.']);
  });
});

describe('emit', () => {
  it('reaches the page through the shadow root, with its detail', async () => {
    const probe = await probed();
    const inner = probe.renderRoot.querySelector('#inner') as HTMLElement;
    const heard = oneEvent(document.body, 'part-probed');
    expect(emit(inner, 'part-probed', { answer: 42 })).to.equal(true);
    expect((await heard).detail).to.deep.equal({ answer: 42 });
  });

  it('returns false when the page prevents it, where it can', async () => {
    const probe = await probed();
    probe.addEventListener('part-probed', (event) => event.preventDefault());
    expect(emit(probe, 'part-probed', { answer: 1 }, { cancelable: true })).to.equal(false);
    expect(emit(probe, 'part-probed', { answer: 1 })).to.equal(true);
  });
});
